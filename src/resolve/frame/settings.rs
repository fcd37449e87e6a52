//! The plan's own properties.

use super::super::author::Author;
use super::super::blocks::{Block, Entry, Once};
use super::super::found::Found;
use super::super::ranges;
use crate::language::Language;
use crate::plan::{Column, Decision, Written};
use crate::quantity::{Date, Number};
use crate::syntax::{self, Statement};

/// Title, year, organisation and the like.
#[derive(Default)]
pub(in crate::resolve) struct Settings {
    /// Its title.
    pub title: String,
    /// The organisation.
    pub organisation: Option<String>,
    /// The language it says it is in.
    pub language: Option<Language>,
    /// The year it is for.
    pub year: Option<i16>,
    /// Decided and proposed, in order.
    pub decisions: Vec<Decision>,
    /// When it comes into force.
    pub in_force_from: Option<Date>,
    /// The plan it replaces.
    pub revises: Option<Written>,
    /// Its data files.
    pub data: Vec<Written>,
    /// Columns with other names.
    pub columns: Vec<Column>,
    /// A denominator under this makes *too few cases*.
    pub minimum_cases: Option<Number>,
    /// Small numbers under this are hidden.
    pub suppress_below: Option<Number>,
    /// Its notes.
    pub notes: Vec<String>,
}

impl Settings {
    /// Reads the lines of the plan's block that only concern the plan itself.
    pub fn read(plan: Option<&Block<'_>>, author: &Author<'_>, found: &mut Found) -> Self {
        let mut settings = Self::default();
        let Some(plan) = plan else { return settings };
        if let Statement::Plan(title) = plan.opener {
            settings.title.clone_from(&title.value);
        }
        let mut organisation = Once::default();
        let mut language = Once::default();
        let mut year = Once::default();
        let mut in_force_from = Once::default();
        let mut revises = Once::default();
        let mut minimum_cases = Once::default();
        let mut suppress_below = Once::default();
        for Entry { span, statement } in &plan.body {
            match statement {
                Statement::Organisation(text) => {
                    organisation.set(text.value.clone(), *span, author, found);
                }
                Statement::Language(said) => language.set(said.value, *span, author, found),
                Statement::Year(said) => year.set(said.value, *span, author, found),
                Statement::InForceFrom(date) => {
                    in_force_from.set(date.value, *span, author, found);
                }
                Statement::Revises(text) => revises.set(text.clone(), *span, author, found),
                Statement::MinimumCases(number) => {
                    if let Some(cases) = ranges::cases(number, author, found) {
                        minimum_cases.set(cases, *span, author, found);
                    }
                }
                Statement::SuppressBelow(number) => {
                    if let Some(limit) = ranges::limit(number, author, found) {
                        suppress_below.set(limit, *span, author, found);
                    }
                }
                Statement::Decided(said) => settings.decisions.push(decision(said, false)),
                Statement::Proposed(said) => settings.decisions.push(decision(said, true)),
                Statement::Data(files) => settings.data.extend(files.iter().cloned()),
                Statement::Note(text) => settings.notes.push(text.value.clone()),
                _ => {}
            }
        }
        settings.organisation = organisation.take();
        settings.language = language.take();
        settings.year = year.take();
        settings.in_force_from = in_force_from.take();
        settings.revises = revises.take();
        settings.minimum_cases = minimum_cases.take();
        settings.suppress_below = suppress_below.take();
        settings
    }
}

/// A decision or a proposal as the plan holds it.
pub(in crate::resolve) fn decision(said: &syntax::Decision, proposed: bool) -> Decision {
    Decision {
        span: said.span,
        proposed,
        date: said.date.as_ref().map(|date| date.value),
        reference: said.reference.as_ref().map(|text| text.value.clone()),
    }
}
