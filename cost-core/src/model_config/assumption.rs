//! What a config leaves open and its reader has filled in.

/// Something that was not read but taken from the defaults of a family or of its class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Assumption {
    /// No `model_type`: fields are read by their standard names.
    NoFamily,
    /// Parts beside the language model (images, sound) are not counted.
    LanguagePartOnly,
    /// Layers that only guess further tokens are not counted.
    DraftLayersLeftOut,
    /// No longest context is given: none is kept to.
    NoContextLimit,
    /// The output projection shares the embedding, as in the class of this family.
    TiedEmbeddings,
    /// The output projection is a matrix of its own, as in the class of this family.
    SeparateEmbeddings,
    /// Every query head has a key/value head of its own.
    KeyValueHeadPerQueryHead,
    /// The width of a head is the hidden size ÷ heads.
    HeadOfEqualParts,
    /// Which layers see only a window follows the rule of this family.
    WindowsByFamily,
    /// A window is given, but families like this one do not use it unless they say so.
    WindowUnused,
    /// Every fourth layer has full attention.
    EveryFourthLayerFull,
    /// Feed-forward blocks are gated, as in most families.
    GatedFeedForward,
    /// Feed-forward blocks have no gate, as in the class of this family.
    PlainFeedForward,
    /// The feed-forward block is four times as wide as the hidden size.
    FourTimesHidden,
    /// Each mixture has one shared expert, as in the class of this family.
    OneSharedExpert,
}

impl Assumption {
    /// All of them, in the order of the list above.
    pub const ALL: [Assumption; 15] = [
        Assumption::NoFamily,
        Assumption::LanguagePartOnly,
        Assumption::DraftLayersLeftOut,
        Assumption::NoContextLimit,
        Assumption::TiedEmbeddings,
        Assumption::SeparateEmbeddings,
        Assumption::KeyValueHeadPerQueryHead,
        Assumption::HeadOfEqualParts,
        Assumption::WindowsByFamily,
        Assumption::WindowUnused,
        Assumption::EveryFourthLayerFull,
        Assumption::GatedFeedForward,
        Assumption::PlainFeedForward,
        Assumption::FourTimesHidden,
        Assumption::OneSharedExpert,
    ];
}
