//! Media: a document as text for eyes, for ears, and as Markdown. One file a medium; none asks what a number means.

mod columns;
mod markdown;
mod plain;
mod terminal;
mod wrapped;

pub use markdown::markdown;
pub use plain::plain;
pub use terminal::terminal;
