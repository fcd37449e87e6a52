//! Language: everything that differs between Swedish and English, in one place: words that are read, numbers as
//! they are written, and all that we say.

pub mod number;
pub mod say;
pub mod table;
pub mod unit;

mod fold;
mod nearest;
mod printable;
mod words;

pub use fold::fold;
pub use nearest::nearest;
pub use printable::{is_unsafe, printable};
pub use words::{
    BuiltIn, Comparison, Forecast, Horizon, KindWord, Operator, Quantifier, State, StepIs, When,
    Window,
};

/// A language a plan may be written in and we speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Language {
    /// Swedish.
    Sv,
    /// English.
    #[default]
    En,
}
