//! Texts of the dialog with the HTML that shows the calculator in another page.

use crate::Language;

texts! {
    /// Texts of the dialog, in one language. Braces are filled with [`crate::page::fill`].
    Sharing:
    /// Title of the dialog.
    title,
    /// Under the title.
    lead,
    /// Label of a menu.
    form,
    /// Choice.
    frame,
    /// Choice.
    element,
    /// Label of a menu.
    numbers,
    /// Choice.
    live,
    /// Choice, with {version}.
    frozen,
    /// Label of a menu.
    inputs,
    /// Choice.
    usual,
    /// Choice.
    chosen,
    /// Choice.
    no_inputs,
    /// Label of a menu, with {most}.
    add_input,
    /// Its first choice.
    pick,
    /// Label of a button, with {name}.
    remove,
    /// Label of a tick.
    breakdown,
    /// Label of a menu.
    theme,
    /// Choice.
    theme_auto,
    /// Choice.
    theme_light,
    /// Choice.
    theme_dark,
    /// Label of a menu.
    language,
    /// Label of a field.
    width,
    /// What an empty field means.
    width_hint,
    /// Label of a field.
    height,
    /// Under both.
    size_hint,
    /// A size that cannot be, with {low} {high}.
    size_wrong,
    /// Label of the field with the HTML.
    html,
    /// Button.
    copy,
    /// Said.
    copied,
    /// Said when the browser refuses.
    by_hand,
    /// Heading.
    preview,
    /// Where the files of embeds are missing.
    no_preview,
    /// Where there is nothing to embed.
    nothing,
}

/// The texts of `language`.
pub fn sharing(language: Language) -> &'static Sharing {
    match language {
        Language::En => &ENGLISH,
        Language::PtBr => &PORTUGUESE,
    }
}

static ENGLISH: Sharing = Sharing {
    title: "Embed",
    lead: "What is shown, in a page of yours. The HTML carries every input as a link does, the prices you entered included, for whoever reads the page; nothing is sent from here.",
    form: "As",
    frame: "Frame, apart from your page",
    element: "Element, in the looks of your page",
    numbers: "Numbers",
    live: "Live: follow corrections",
    frozen: "Frozen: stay as in version {version}",
    inputs: "Inputs",
    usual: "The usual ones",
    chosen: "Those that I choose",
    no_inputs: "None",
    add_input: "Add an input ({most} at most)",
    pick: "Choose…",
    remove: "Remove {name}",
    breakdown: "Where the cost goes, as a chart",
    theme: "Colours",
    theme_auto: "Automatic: like the page (element), or the reader's system (frame)",
    theme_light: "Light",
    theme_dark: "Dark",
    language: "Language",
    width: "Width",
    width_hint: "empty: all there is",
    height: "Height",
    size_hint: "The height holds until the frame has said its own; without the script line it stays, and the frame scrolls inside.",
    size_wrong: "A whole number of pixels from {low} to {high}.",
    html: "HTML",
    copy: "Copy the HTML",
    copied: "HTML copied. It has every input in it, prices included.",
    by_hand: "The browser does not let the page copy: the HTML is selected, to be copied by hand.",
    preview: "Preview",
    no_preview: "The preview cannot be loaded: there is no network, or no folder embed/ beside this page, where the HTML needs it, too.",
    nothing: "There is no answer to show yet.",
};

static PORTUGUESE: Sharing = Sharing {
    title: "Incorporar",
    lead: "O que é mostrado, em uma página sua. O HTML leva todas as entradas como um link, inclusive os preços que você digitou, para quem ler a página; nada é enviado daqui.",
    form: "Como",
    frame: "Quadro, separado da sua página",
    element: "Elemento, com a aparência da sua página",
    numbers: "Números",
    live: "Atuais: acompanham correções",
    frozen: "Fixos: ficam como na versão {version}",
    inputs: "Entradas",
    usual: "As de costume",
    chosen: "As que eu escolher",
    no_inputs: "Nenhuma",
    add_input: "Adicionar uma entrada (no máximo {most})",
    pick: "Escolha…",
    remove: "Remover {name}",
    breakdown: "Para onde vai o custo, em gráfico",
    theme: "Cores",
    theme_auto: "Automático: como a página (elemento) ou o sistema do leitor (quadro)",
    theme_light: "Claras",
    theme_dark: "Escuras",
    language: "Idioma",
    width: "Largura",
    width_hint: "vazio: toda a que houver",
    height: "Altura",
    size_hint: "A altura vale até o quadro dizer a sua; sem a linha do script ela fica, e o quadro rola por dentro.",
    size_wrong: "Um número inteiro de pixels de {low} a {high}.",
    html: "HTML",
    copy: "Copiar o HTML",
    copied: "HTML copiado. Ele contém todas as entradas, inclusive os preços.",
    by_hand: "O navegador não deixa a página copiar: o HTML está selecionado, para ser copiado à mão.",
    preview: "Prévia",
    no_preview: "A prévia não pôde ser carregada: não há rede, ou a pasta embed/ não está ao lado desta página, onde o HTML também precisa dela.",
    nothing: "Ainda não há resposta a mostrar.",
};

#[cfg(test)]
mod tests {
    use crate::texts::take_the_same_values;

    #[test]
    fn both_languages_take_the_same_values() {
        take_the_same_values(super::ENGLISH.all(), super::PORTUGUESE.all());
    }
}
