fn main() {
    let link = std::env::args().nth(1).unwrap();
    let s = cost_core::link::decode(&link);
    eprintln!("{:?}", s.problems);
    for step in cost_core::explain(&s.scenario).unwrap().steps {
        println!("{:30} {:>14.6e}", step.id, step.value);
    }
}
