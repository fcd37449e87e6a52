//! Source: the files a run reads, and places in them.

mod file;
mod span;

pub use file::{File, Files, Place};
pub use span::{FileId, Span, Spanned};
