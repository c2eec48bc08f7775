//! Texts of the dialog of scenarios that are saved under names.

mod english;
mod portuguese;

use crate::Language;

texts! {
    /// Texts of the dialog, in one language. Braces are filled with [`crate::page::fill`].
    Saved:
    /// Title of the dialog.
    title,
    /// Under the title.
    lead,
    /// Label of the field for a name.
    name,
    /// Button.
    save,
    /// Said when there is no name.
    name_missing,
    /// Question, with {name} {date}.
    taken,
    /// Button that answers it.
    replace_it,
    /// Button that answers it, with {name}.
    save_as,
    /// Button.
    cancel,
    /// Said, with {name}.
    saved,
    /// Said at the limit, with {most}.
    full,
    /// Where the list is empty.
    none,
    /// Label of a button, with {name}.
    open,
    /// Said.
    opened,
    /// Under a scenario that cannot be opened.
    unreadable_one,
    /// Button.
    rename,
    /// Label of a field, with {name}.
    new_name,
    /// Said, with {name}.
    renamed,
    /// Button.
    replace,
    /// Question, with {name}.
    replace_sure,
    /// Button.
    take,
    /// Button.
    take_all,
    /// Button.
    take_this,
    /// Button.
    delete,
    /// Said, with {name}.
    deleted,
    /// Button beside it.
    bring_back,
    /// Label of a button of a scenario, with {act} {name}.
    of,
    /// Where there is no storage.
    no_storage,
    /// Where the storage is full.
    storage_full,
    /// Where what is stored cannot be read.
    unreadable,
    /// Where what is stored is of a newer version.
    newer,
    /// Button.
    copy_it,
    /// Said.
    copied,
    /// Button.
    file_it,
    /// Button.
    delete_it,
    /// Question.
    delete_sure,
    /// Notice, with {name}.
    changed,
    /// Notice, with {name}.
    gone,
    /// Button beside it.
    load,
    /// Button beside it.
    keep,
    /// Said when a scenario is no longer what was pressed.
    meanwhile,
    /// Heading.
    list,
    /// Heading.
    files,
    /// Label of the choice of a file.
    file,
    /// Under it, with {size}.
    file_hint,
    /// Link to the schema of files.
    schema,
    /// Heading.
    in_file,
    /// Row of a preview, with {name}.
    added_as,
    /// Row of a preview.
    same,
    /// Row of a preview.
    no_room,
    /// Row of a preview.
    wrong,
    /// Row of a preview whose name cannot be shown, with {n}.
    nameless,
    /// Row of a preview, with {keys}.
    carried,
    /// Button, with {n}.
    add,
    /// Button.
    leave,
    /// Said, with {n}.
    added,
    /// Where nothing of a file can be taken.
    nothing_to_add,
    /// The browser could not read the file.
    no_file,
    /// The file is too large, with {size} {limit}.
    too_long,
    /// The text ends too early, with {line}.
    cut_off,
    /// The text is no JSON, with {line} {column}.
    not_json,
    /// The file is of another version, with {given} {known}.
    version,
    /// The file is of something else.
    no_scenarios,
    /// The file has too many, with {n} {most}.
    too_many,
    /// A name stands twice in an object, with {key}.
    twice,
    /// A name that a file does not have, with {key}.
    unknown,
    /// A name with characters that are not shown.
    characters,
}

/// The texts of `language`.
pub fn saved(language: Language) -> &'static Saved {
    match language {
        Language::En => &english::SAVED,
        Language::PtBr => &portuguese::SAVED,
    }
}

#[cfg(test)]
mod tests {
    use super::{english, portuguese};
    use crate::texts::take_the_same_values;

    #[test]
    fn both_languages_take_the_same_values() {
        take_the_same_values(english::SAVED.all(), portuguese::SAVED.all());
    }
}
