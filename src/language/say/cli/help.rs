//! The closed lists of what has help: verbs, options and the words around them.

use crate::language::Language;

/// A verb of the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verb {
    /// The program itself.
    Malvakt,
    /// `run`.
    Run,
    /// `why`.
    Why,
    /// `check`.
    Check,
    /// `test`.
    Test,
    /// `explain`.
    Explain,
    /// `completions`.
    Completions,
    /// `man`.
    Man,
}

impl Verb {
    /// Every verb; the program itself first.
    pub const ALL: &'static [Self] = &[
        Self::Malvakt,
        Self::Run,
        Self::Why,
        Self::Check,
        Self::Test,
        Self::Explain,
        Self::Completions,
        Self::Man,
    ];

    /// As it is typed.
    pub fn name(self) -> &'static str {
        match self {
            Self::Malvakt => "malvakt",
            Self::Run => "run",
            Self::Why => "why",
            Self::Check => "check",
            Self::Test => "test",
            Self::Explain => "explain",
            Self::Completions => "completions",
            Self::Man => "man",
        }
    }

    /// Its help in a language.
    pub fn words(self, language: Language) -> VerbWords {
        match language {
            Language::Sv => super::help_sv::verb(self),
            Language::En => super::help_en::verb(self),
        }
    }
}

/// The help of a verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VerbWords {
    /// What it does, in a line.
    pub about: &'static str,
    /// What is written after its name.
    pub usage: &'static str,
    /// Examples: what is typed, each with what it does.
    pub examples: &'static [(&'static str, &'static str)],
}

macro_rules! topics {
    ($($variant:ident $id:literal;)*) => {
        /// What is given after a verb.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Topic {
            $(#[doc = concat!("`", $id, "`")] $variant,)*
        }

        impl Topic {
            /// Every one.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// Its name in the program.
            pub fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)* }
            }
        }
    };
}

topics! {
    Plan "plan";
    Plans "plans";
    Item "item";
    Code "code";
    Shell "shell";
    Of "of";
    Data "data";
    CheckData "check_data";
    At "at";
    Slice "slice";
    Format "format";
    CheckFormat "check_format";
    Output "output";
    Only "only";
    Org "org";
    Under "under";
    Explained "explained";
    Summary "summary";
    FailOn "fail_on";
    Strict "strict";
    Lang "lang";
    Color "color";
    Width "width";
    Plain "plain";
    Help "help";
    Version "version";
}

impl Topic {
    /// The one with a name.
    pub fn of(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|topic| topic.id() == id)
    }

    /// Its help in a language.
    pub fn words(self, language: Language) -> OptionWords {
        match language {
            Language::Sv => super::help_sv::option(self),
            Language::En => super::help_en::option(self),
        }
    }
}

/// The help of an option.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OptionWords {
    /// What stands for its value; empty where it takes none.
    pub value: &'static str,
    /// What it does.
    pub help: &'static str,
}

/// The headings of a help page, and what stands at its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frame {
    /// Before the usage line.
    Usage,
    /// Above the verbs.
    Commands,
    /// Above what is given in order.
    Arguments,
    /// Above the options of the verb.
    Options,
    /// Above the options that every verb has.
    Common,
    /// Above the examples.
    Examples,
    /// Where more is said, after an error; the command follows.
    More,
}

impl Frame {
    /// The words in a language.
    pub fn say(self, language: Language) -> &'static str {
        match (language, self) {
            (Language::Sv, Self::Usage) => "Så här skrivs det:",
            (Language::Sv, Self::Commands) => "Kommandon",
            (Language::Sv, Self::Arguments) => "Det som anges",
            (Language::Sv, Self::Options) => "Flaggor",
            (Language::Sv, Self::Common) => "Flaggor för alla kommandon",
            (Language::Sv, Self::Examples) => "Exempel:",
            (Language::Sv, Self::More) => "Hjälp:",
            (Language::En, Self::Usage) => "Usage:",
            (Language::En, Self::Commands) => "Commands",
            (Language::En, Self::Arguments) => "What is given",
            (Language::En, Self::Options) => "Options",
            (Language::En, Self::Common) => "Options of every command",
            (Language::En, Self::Examples) => "Examples:",
            (Language::En, Self::More) => "Help:",
        }
    }
}
