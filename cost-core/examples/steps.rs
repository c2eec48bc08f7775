#![allow(missing_docs, clippy::unwrap_used)]
fn main() {
    let text = std::fs::read_to_string("tests/links/v1.csv").unwrap();
    let more = "v=1&ed=2026-11&sp=eagle&sn=4&sa=0.75&c=8,,,\nv=1&ed=2026-11&m=deepseek-ai:DeepSeek-R1&g=b200-sxm&wq=nvfp4&e=tensorrt-llm&tp=4&pr=2&pt=4&rep=2&c=200,,,\nv=1&ed=2026-11&bt=dynamic&bw=200&rps=0.5&cv=1,,,\nv=1&ed=2026-11&tp=1&ow=0.5&ob=50&xp=1.1&xd=0.9&c=4,,,\n";
    let have = text.contains("sp=eagle");
    let text = if have { text } else { text + more };
    let mut out = String::new();
    for (i, line) in text.lines().enumerate() {
        if i == 0 { out += line; out += "\n"; continue; }
        let link = line.split(',').next().unwrap();
        let s = cost_core::link::decode(link);
        assert!(s.problems.is_empty(), "{link} {:?}", s.problems);
        let e = cost_core::estimate(&s.scenario).unwrap();
        let f = |x: Option<f64>| x.map(|x| x.to_string()).unwrap_or_default();
        out += &format!("{link},{},{},{}\n", f(e.cost.as_ref().map(|c| c.per_million_output_tokens)), f(e.latency.map(|l| l.time_to_first_token_ms)), f(e.latency.map(|l| l.time_per_output_token_ms)));
    }
    std::fs::write("tests/links/v1.csv", out).unwrap();
}
