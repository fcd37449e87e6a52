//! Items with their names and titles, and blocks of rules.

use pest::iterators::Pair;

use super::{Reader, Reading, child, children, first};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::KindWord;
use crate::language::say::parse::Message;
use crate::parse::grammar::Rule;
use crate::parse::suggest;
use crate::source::{Span, Spanned};
use crate::syntax::{ItemKind, Name, Statement, Text};

impl Reader<'_> {
    /// `indicator readmissions "…"`.
    pub fn item(&self, pair: &Pair<'_, Rule>) -> Reading<Statement> {
        if let (Some(name), None) = (child(pair, Rule::bare_name), child(pair, Rule::texts)) {
            self.no_title_in_the_name(&name)?;
        }
        self.item_as_written(pair)
    }

    /// An item whose name may be wrong.
    pub fn item_as_written(&self, pair: &Pair<'_, Rule>) -> Reading<Statement> {
        let word = self.need(pair, Rule::kind)?;
        let place = self.span(&word);
        let word = kind_word(&word).ok_or_else(|| self.unread(pair))?;
        let (name, title) = self.name_and_title(pair, Rule::bare_name);
        let kind = match word {
            KindWord::Series => ItemKind::Series,
            KindWord::Assignment | KindWord::Action | KindWord::Activity => ItemKind::Assignment,
            KindWord::Indicator
            | KindWord::Measure
            | KindWord::Kpi
            | KindWord::Styrmatt
            | KindWord::Matetal => ItemKind::Indicator,
        };
        Ok(Statement::Item { kind, word: Spanned::new(word, place), name, title })
    }

    /// `rules for indicators`, `rules strict`.
    pub fn rules(&self, pair: &Pair<'_, Rule>) -> Reading<Statement> {
        match child(pair, Rule::rules_for) {
            Some(rules_for) => self.name_of(&rules_for).map(Statement::RulesFor),
            None => self.name_of(pair).map(Statement::RulesNamed),
        }
    }

    /// `step a "Handla upp"`.
    pub fn step(&self, pair: &Pair<'_, Rule>) -> Reading<Statement> {
        if let (Some(name), None) = (child(pair, Rule::step_name), child(pair, Rule::texts)) {
            self.no_title_in_the_name(&name)?;
        }
        let (name, title) = self.name_and_title(pair, Rule::step_name);
        Ok(Statement::Step { name, title })
    }

    /// Of two quoted texts on one line the first is the name; on two lines they are one long title.
    fn name_and_title(&self, pair: &Pair<'_, Rule>, bare: Rule) -> (Option<Name>, Option<Text>) {
        let bare = child(pair, bare).map(|name| self.name(&name));
        let mut texts: Vec<Pair<'_, Rule>> =
            child(pair, Rule::texts).iter().flat_map(|texts| children(texts, Rule::text)).collect();
        if bare.is_none()
            && let [name, title, ..] = texts.as_slice()
            && self.on_one_line(self.span(name), self.span(title))
        {
            let name = self.name(name);
            texts.remove(0);
            return (Some(name), self.texts(texts));
        }
        (bare, self.texts(texts))
    }

    fn on_one_line(&self, one: Span, other: Span) -> bool {
        self.text
            .get(one.end as usize..other.start as usize)
            .is_some_and(|between| !between.contains('\n'))
    }

    /// Refuses a name alone that plainly holds a title: a word with a capital that is no abbreviation, after others.
    fn no_title_in_the_name(&self, name: &Pair<'_, Rule>) -> Reading<()> {
        let span = self.span(name);
        let written = self.written(span);
        let Some((head, title)) = suggest::name_and_title(written) else { return Ok(()) };
        let message = Message::TitleWithoutQuotes {
            write: self.line_with(name, &format!("{head} \"{title}\"")),
            whole: self.line_with(name, &format!("\"{written}\"")),
            title,
        };
        Err(Box::new(Diagnostic::at(Code::MissingQuotes, message, span)))
    }
}

/// The word of a `kind`.
fn kind_word(pair: &Pair<'_, Rule>) -> Option<KindWord> {
    Some(match first(pair)?.as_rule() {
        Rule::kind_indicator => KindWord::Indicator,
        Rule::kind_measure => KindWord::Measure,
        Rule::kind_kpi => KindWord::Kpi,
        Rule::kind_styrmatt => KindWord::Styrmatt,
        Rule::kind_matetal => KindWord::Matetal,
        Rule::kind_assignment => KindWord::Assignment,
        Rule::kind_action => KindWord::Action,
        Rule::kind_activity => KindWord::Activity,
        Rule::kind_series => KindWord::Series,
        _ => return None,
    })
}
