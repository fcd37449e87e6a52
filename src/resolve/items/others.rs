//! What must be known of every item before any is put together, for the conditions and goals of others that name it.

use super::super::context::Context;
use super::super::found::Found;
use super::direction::{Direction, direction};
use super::drafts::Draft;
use super::lines::Lines;
use super::units_of::unit_of;
use crate::plan::{ItemId, ScaleId};
use crate::quantity::Unit;
use crate::source::Span;
use crate::syntax::ItemKind;

/// An item as others see it.
#[derive(Debug, Clone)]
pub(in crate::resolve) struct Other {
    /// Which it is.
    pub id: ItemId,
    /// Its name as written.
    pub name: String,
    /// Where its line is.
    pub span: Span,
    /// Its unit; of an assignment, none.
    pub unit: Option<Unit>,
    /// Its direction.
    pub direction: Direction,
    /// Its scale of statuses; of a series, none.
    pub scale: Option<ScaleId>,
}

/// Every item as others see it, in the order of their ids. What is wrong with an item is said when it is put together.
pub(in crate::resolve) fn others(drafts: &[Draft<'_, '_>], cx: Context<'_, '_>) -> Vec<Other> {
    let (mut unheard, mut allowed) = (Found::default(), Vec::new());
    let of = |(id, draft): (ItemId, &Draft<'_, '_>)| {
        let whole = Span { end: draft.block.end, ..draft.block.span };
        let lines = Lines::read(&draft.block.body, whole, cx, &mut allowed, &mut unheard);
        let measured = draft.kind != ItemKind::Assignment;
        Other {
            id,
            name: draft.name.clone(),
            span: draft.block.span,
            direction: direction(&lines, cx.author, &mut unheard),
            scale: (draft.kind != ItemKind::Series).then(|| cx.frame.statuses.scale_of(draft.word)),
            unit: measured.then(|| unit_of(&lines, cx, &mut unheard)),
        }
    };
    (0..).map(ItemId).zip(drafts).map(of).collect()
}
