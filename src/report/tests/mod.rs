//! Reports of a small follow-up, in every medium.

mod asked;
mod pages;
mod records;
mod rig;
mod words;
