//! What we say: one file a stage, each with one closed enum of messages with typed arguments and one exhaustive
//! match a language, so that the compiler holds Swedish and English to the same list.

pub mod cli;
pub mod data;
pub mod diagnostic;
pub mod evaluate;
pub mod explain;
pub mod parse;
pub mod report;
pub mod resolve;
pub mod workspace;

use super::Language;

/// One message in one language: what is wrong, what is wrong at each place, and what to write instead.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Said {
    /// The first line: what is wrong, in the author's own words.
    pub message: String,
    /// What is wrong *here*, one for each place of the diagnostic, in the same order.
    pub labels: Vec<String>,
    /// What to write, where that can be said.
    pub help: Option<String>,
}

impl Said {
    /// Message, one label, and help where it is not empty.
    pub fn new(
        message: impl Into<String>,
        label: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        let help = help.into();
        Self {
            message: message.into(),
            labels: vec![label.into()],
            help: (!help.is_empty()).then_some(help),
        }
    }

    /// With a label for a further place.
    #[must_use]
    pub fn and(mut self, label: impl Into<String>) -> Self {
        self.labels.push(label.into());
        self
    }
}

/// Everything a diagnostic can say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// What cannot be read.
    Parse(parse::Message),
    /// What is read but makes no plan.
    Resolve(resolve::Message),
    /// What is wrong with outcome data.
    Data(data::Message),
    /// What cannot be evaluated.
    Evaluate(evaluate::Message),
    /// What cannot be found, read or written.
    Workspace(workspace::Message),
}

impl Message {
    /// The words in a language.
    pub fn say(&self, language: Language) -> Said {
        match self {
            Self::Parse(message) => message.say(language),
            Self::Resolve(message) => message.say(language),
            Self::Data(message) => message.say(language),
            Self::Evaluate(message) => message.say(language),
            Self::Workspace(message) => message.say(language),
        }
    }
}

impl Message {
    /// Tells no figure of the data any more. False where nothing is left to say.
    pub fn hide_figures(&mut self) -> bool {
        match self {
            Self::Data(message) => message.hide_figures(),
            Self::Parse(_) | Self::Resolve(_) | Self::Evaluate(_) | Self::Workspace(_) => true,
        }
    }
}

impl From<parse::Message> for Message {
    fn from(message: parse::Message) -> Self {
        Self::Parse(message)
    }
}

impl From<resolve::Message> for Message {
    fn from(message: resolve::Message) -> Self {
        Self::Resolve(message)
    }
}

impl From<data::Message> for Message {
    fn from(message: data::Message) -> Self {
        Self::Data(message)
    }
}

impl From<evaluate::Message> for Message {
    fn from(message: evaluate::Message) -> Self {
        Self::Evaluate(message)
    }
}

impl From<workspace::Message> for Message {
    fn from(message: workspace::Message) -> Self {
        Self::Workspace(message)
    }
}
