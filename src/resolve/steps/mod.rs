//! Steps: the parts of an assignment as it lists them, and what rules ask about them.

mod asked;
mod declared;

pub(super) use asked::asks_about_none;
pub(super) use declared::Steps;
