//! Names of the comparisons and of what stands side by side in them.

use crate::Language;

/// Names of one comparison: English, Portuguese.
struct Names {
    id: &'static str,
    name: (&'static str, &'static str),
    sides: (&'static [&'static str], &'static [&'static str]),
}

/// The name of the comparison `id`.
pub fn comparison(language: Language, id: &str) -> Option<&'static str> {
    find(id).map(|names| language.pick(names.name.0, names.name.1))
}

/// What stands side by side in the comparison `id`, in the order of its link; nothing for an id that is none.
pub fn sides(language: Language, id: &str) -> &'static [&'static str] {
    find(id).map_or(&[], |names| language.pick(names.sides.0, names.sides.1))
}

fn find(id: &str) -> Option<&'static Names> {
    NAMES.iter().find(|names| names.id == id)
}

/// Sides that are called the same in both languages.
const fn same(sides: &'static [&'static str]) -> (&'static [&'static str], &'static [&'static str]) {
    (sides, sides)
}

static NAMES: &[Names] = &[
    Names {
        id: "h100-or-mi300x",
        name: ("Two H100 or one MI300X", "Duas H100 ou uma MI300X"),
        sides: same(&["2 × H100", "1 × MI300X"]),
    },
    Names {
        id: "h100-h200-or-b200",
        name: ("H100, H200 or B200", "H100, H200 ou B200"),
        sides: same(&["2 × H100", "2 × H200", "2 × B200"]),
    },
    Names {
        id: "h100-or-a100",
        name: ("H100 or A100 in BF16", "H100 ou A100 em BF16"),
        sides: same(&["4 × H100", "4 × A100"]),
    },
    Names { id: "fp8-or-bf16", name: ("FP8 or BF16", "FP8 ou BF16"), sides: same(&["FP8", "BF16"]) },
    Names {
        id: "one-request-or-many",
        name: ("One request at once or many", "Uma requisição por vez ou muitas"),
        sides: (
            &["1 at once", "16 at once", "64 at once", "256 at once"],
            &["1 por vez", "16 por vez", "64 por vez", "256 por vez"],
        ),
    },
    Names {
        id: "8b-on-l4-l40s-or-h100",
        name: ("8B model on L4, L40S or H100", "Modelo de 8B em L4, L40S ou H100"),
        sides: same(&["L4", "L40S", "H100"]),
    },
    Names {
        id: "8b-or-70b",
        name: ("Llama 8B or 70B", "Llama 8B ou 70B"),
        sides: (&["8B on 1 × H100", "70B on 4 × H100"], &["8B em 1 × H100", "70B em 4 × H100"]),
    },
    Names {
        id: "dense-or-experts",
        name: ("Dense or mixture of experts", "Denso ou mistura de especialistas"),
        sides: same(&["Llama 3.3 70B", "Qwen3 235B-A22B", "gpt-oss-120b"]),
    },
    Names {
        id: "deepseek-on-h200-or-b200",
        name: ("DeepSeek V3.1 on H200 or B200", "DeepSeek V3.1 em H200 ou B200"),
        sides: same(&["8 × H200", "8 × B200"]),
    },
    Names {
        id: "own-deployment-or-hosted",
        name: ("Own deployment or hosted API", "Implantação própria ou API"),
        sides: (
            &["Own at 100M tokens/day", "Own at 2B tokens/day", "Hosted API"],
            &["Própria a 100 mi tokens/dia", "Própria a 2 bi tokens/dia", "API hospedada"],
        ),
    },
    Names {
        id: "rented-or-owned",
        name: ("Rented or owned H100", "H100 alugadas ou próprias"),
        sides: (&["Rented", "Owned"], &["Alugadas", "Próprias"]),
    },
    Names {
        id: "where-to-rent",
        name: ("Where to rent an H100", "Onde alugar uma H100"),
        sides: (
            &["Large cloud", "GPU cloud", "Marketplace", "Spot"],
            &["Grande nuvem", "Nuvem de GPU", "Mercado entre particulares", "Spot"],
        ),
    },
];
