//! What is said of a plan that is read and makes no sense, by theme.

pub mod blocks;
pub mod conditions;
pub mod frame;
pub mod items;
pub mod organisation;
pub mod rules;
pub mod targets;
pub mod units;

use super::Said;
use crate::language::Language;

/// A message of `resolve`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// Lines where they make no sense.
    Blocks(blocks::Message),
    /// What the plan's block declares.
    Frame(frame::Message),
    /// Items and their own lines.
    Items(items::Message),
    /// Targets and baselines.
    Targets(targets::Message),
    /// Units.
    Units(units::Message),
    /// Organisational units.
    Organisation(organisation::Message),
    /// Conditions and values.
    Conditions(conditions::Message),
    /// Rules, flags and examples.
    Rules(rules::Message),
    /// A fault of a shared line that shows for one item.
    ForItem {
        /// The item, by its name.
        item: String,
        /// The fault.
        inner: Box<super::Message>,
    },
}

impl Message {
    /// The words in a language.
    pub fn say(&self, language: Language) -> Said {
        match self {
            Self::Blocks(message) => message.say(language),
            Self::Frame(message) => message.say(language),
            Self::Items(message) => message.say(language),
            Self::Targets(message) => message.say(language),
            Self::Units(message) => message.say(language),
            Self::Organisation(message) => message.say(language),
            Self::Conditions(message) => message.say(language),
            Self::Rules(message) => message.say(language),
            Self::ForItem { item, inner } => inner.say(language).and(match language {
                Language::Sv => format!("så läst för {item}"),
                Language::En => format!("as read for {item}"),
            }),
        }
    }
}

macro_rules! themes {
    ($($theme:ident $variant:ident;)*) => {
        $(impl From<$theme::Message> for super::Message {
            fn from(message: $theme::Message) -> Self {
                Self::Resolve(Message::$variant(message))
            }
        })*
    };
}

themes! {
    blocks Blocks;
    frame Frame;
    items Items;
    targets Targets;
    units Units;
    organisation Organisation;
    conditions Conditions;
    rules Rules;
}
