//! One result in full: what it is, why, every rule as it was tried, and what it would take.

use super::super::document::{Block, Document, Entry, Fact, Heading, Rank, Tone};
use super::super::select::reported;
use super::follow_up::decision_words;
use super::rows::{comments, flags, notes, published, step_called, step_words};
use super::view::{Layout, View};
use crate::evaluate::ItemResult;
use crate::explain::{
    Explanation, Tried, bare_figure, base_name, derived_figure, difference_unit, outcome_figure,
    written_figure,
};
use crate::language::say::explain::{Figure, Reach, list, period, sentence};
use crate::language::say::report::{Label, Phrase, capital, spoken};
use crate::language::table::{self, Word};
use crate::outcomes::Pooled;
use crate::plan::{Indicator, Item, Kind};
use crate::quantity::{Dimension, Number, Unit};

/// One result in full.
pub fn why(view: &View<'_>, result: &ItemResult) -> Document {
    let mut page = Document::default();
    let Some(item) = view.item(result) else { return page };
    let explanation = view.explain(result);
    page.push(title(view, item, result));
    page.push(Block::Paragraph(explanation.full(view.language())));
    let mut facts = status(view, item, result);
    match &item.kind {
        Kind::Indicator(indicator) => {
            facts.extend(outcome(view, indicator, result));
            facts.extend(target(view, indicator, result, &explanation));
            facts.extend(trend(view, &explanation));
        }
        Kind::Assignment(assignment) => {
            facts.extend(reported_state(view, assignment.deadline, result));
        }
    }
    facts.extend(row(view, result));
    page.push(Block::Facts(facts));
    steps(view, item, result, &mut page);
    rules(view, &explanation, &mut page);
    takes(view, &explanation, &mut page);
    if let Some(fixes) = explanation.fixes(view.language()) {
        page.push(own_heading(view, Label::ToWrite));
        page.push(Block::Paragraph(fixes));
    }
    let said: Vec<String> = flags(view, item, &[result])
        .into_iter()
        .chain(published(view, item, &[result]))
        .chain(comments(view, &[result]))
        .chain(notes(view, item))
        .collect();
    if !said.is_empty() {
        page.push(Block::List(said));
    }
    others(view, result, &mut page);
    page
}

fn title(view: &View<'_>, item: &Item, result: &ItemResult) -> Block {
    let of = view.slice(result).map(|slice| format!(", {}", slice.spoken)).unwrap_or_default();
    let title = if item.title == item.name {
        format!("{}{of}", item.title)
    } else {
        format!("{} ({}){of}", item.title, item.name)
    };
    let follow_up = &view.report.evaluated.follow_up;
    Block::Title(title, format!("{} {}", view.label(Label::FollowUp), follow_up.name))
}

fn own_heading(view: &View<'_>, label: Label) -> Block {
    Block::Heading(Heading {
        depth: 0,
        rank: Rank::Own,
        word: None,
        title: view.label(label),
        status: None,
    })
}

/// The status, whether it counts, and where the item stands.
fn status(view: &View<'_>, item: &Item, result: &ItemResult) -> Vec<Fact> {
    let entries = vec![view.status(result)];
    let mut facts = vec![Fact { name: view.label(Label::Status), entries }];
    let counts = if result.extra { Phrase::StandsForAll } else { Phrase::Counts };
    if result.headline {
        facts.push(Fact::new(view.label(Label::CountedBy), view.say(&counts)));
    }
    let plan = view.plan();
    let path = plan.path(item.heading).into_iter().filter_map(|id| plan.heading(id));
    let path: Vec<&str> = path.map(|heading| heading.title.as_str()).collect();
    if !path.is_empty() {
        facts.push(Fact::new(
            view.label(Label::Path),
            path.join(if view.layout == Layout::Spoken { ", " } else { " / " }),
        ));
    }
    let decided = item.decisions.iter().map(|decision| decision_words(view, decision));
    let decided: Vec<String> = decided.map(|words| capital(&words)).collect();
    if !decided.is_empty() {
        let entries = decided.into_iter().map(Entry::words).collect();
        facts.push(Fact { name: view.label(Label::Decisions), entries });
    }
    let named = [(Label::Responsible, item.responsible.as_ref())];
    let source = item.indicator().and_then(|indicator| indicator.source.as_ref());
    for (label, text) in named.into_iter().chain([(Label::Source, source)]) {
        facts.extend(text.map(|text| Fact::new(view.label(label), text.clone())));
    }
    facts
}

/// The outcome and what it is made of.
fn outcome(view: &View<'_>, indicator: &Indicator, result: &ItemResult) -> Vec<Fact> {
    let language = view.language();
    let mut facts = vec![Fact::new(view.label(Label::Period), period(result.period, language))];
    let Some(outcome) = &result.outcome else { return facts };
    let unit = &indicator.unit;
    let mut fact =
        |label, figure: Figure| facts.push(Fact::new(view.label(label), figure.say(language)));
    fact(Label::Outcome, outcome_figure(outcome, unit));
    if outcome.raw != outcome.value {
        fact(Label::Raw, written_figure(outcome.raw, unit));
    }
    for (label, part) in
        [(Label::Numerator, outcome.numerator), (Label::Denominator, outcome.denominator)]
    {
        if let Some(part) = part {
            fact(label, bare_figure(part));
        }
    }
    if let Some(forecast) = outcome.forecast {
        fact(Label::Forecast, written_figure(forecast, unit));
    }
    facts
}

/// The target, its line, and how far it is.
fn target(
    view: &View<'_>,
    indicator: &Indicator,
    result: &ItemResult,
    explanation: &Explanation,
) -> Vec<Fact> {
    let language = view.language();
    let unit = &indicator.unit;
    let shown = result.outcome.as_ref().map_or(0, |outcome| outcome.decimals);
    let mut facts = Vec::new();
    if let (Some(figure), Some(target)) = (&result.target, &explanation.target) {
        let line = indicator.targets.get(figure.line);
        let line = line.map(|line| view.report.files.place(line.span).line);
        let words = target.long(language);
        let words = match line {
            Some(line) => format!("{words} ({})", view.say(&Phrase::OnLine(line))),
            None => words,
        };
        facts.push(Fact::new(view.label(Label::Target), words));
        let share = target.year_share.as_ref().map(|share| share.here.say(language));
        let here = share.or_else(|| target.bound.as_ref().map(|bound| bound.say(language)));
        facts.extend(here.map(|here| Fact::new(view.label(Label::TargetHere), here)));
    }
    if let Some((baseline, from)) = result.baseline {
        let figure = derived_figure(baseline, unit, shown).say(language);
        let words = match from {
            crate::evaluate::BaselineFrom::Period(of) => {
                format!("{figure} ({})", period(of, language))
            }
            crate::evaluate::BaselineFrom::Figure => figure,
        };
        facts.push(Fact::new(view.label(Label::Baseline), words));
    }
    let difference = difference_unit(unit);
    // From no to yes is no amount.
    let change = result.change.filter(|_| unit.dimension != Dimension::YesNo);
    let percent = Unit { dimension: Dimension::Share, scale: Number::ONE, word: "%".to_owned() };
    let figures = [
        (Label::Change, change, &difference, shown),
        (Label::Deviation, result.deviation, &difference, shown),
        (Label::Attainment, result.attainment, &percent, 0),
    ];
    for (label, number, unit, shown) in figures {
        facts.extend(number.map(|number| {
            Fact::new(view.label(label), derived_figure(number, unit, shown).say(language))
        }));
    }
    facts
}

/// How it goes, or why nobody can say.
fn trend(view: &View<'_>, explanation: &Explanation) -> Option<Fact> {
    let language = view.language();
    let name = view.label(Label::Trend);
    if let Some(trend) = &explanation.trend {
        return Some(Fact::new(name, trend.say(language)));
    }
    let lacks: Vec<String> = explanation.no_trend.iter().map(|lack| lack.say(language)).collect();
    let not = view.label(Label::NotComparable);
    (!lacks.is_empty()).then(|| Fact::new(name, format!("{not}: {}", list(&lacks, language))))
}

/// What is reported of an assignment.
fn reported_state(
    view: &View<'_>,
    deadline: Option<crate::quantity::Date>,
    result: &ItemResult,
) -> Vec<Fact> {
    let language = view.language();
    let mut facts = Vec::new();
    let mut fact = |label: Label, words: Option<String>| {
        facts.extend(words.map(|words| Fact::new(view.label(label), words)));
    };
    let report = result.assignment.as_ref();
    let word = |word| table::written(word, language).to_owned();
    fact(
        Label::State,
        report.and_then(|report| report.state).map(|state| word(Word::State(state))),
    );
    let forecast = report.and_then(|report| report.forecast);
    fact(Label::Forecast, forecast.map(|forecast| word(Word::Forecast(forecast))));
    let percent = Unit { dimension: Dimension::Share, scale: Number::ONE, word: "%".to_owned() };
    let progress = report.and_then(|report| report.progress);
    fact(Label::Progress, progress.map(|share| written_figure(share, &percent).say(language)));
    fact(Label::Start, report.and_then(|report| report.start).map(|date| date.to_string()));
    let deadline = report.and_then(|report| report.deadline).or(deadline);
    fact(Label::Deadline, deadline.map(|date| date.to_string()));
    facts
}

/// The row of data it rests on; of a sum, the rows of its parts.
fn row(view: &View<'_>, result: &ItemResult) -> Option<Fact> {
    let place = result.source?;
    let file = view.report.files.get(place.file)?;
    let mut rows = vec![place.row];
    if let Some(pooled) = result.outcome.as_ref().and_then(|outcome| outcome.pooled) {
        let all = view.report.evaluated.results.iter();
        let units = &view.report.plan.units;
        let own = result.slice.org.as_deref();
        let by_units = matches!(pooled, Pooled::Units(_));
        let parts = all.filter(|other| {
            let of_part = match (other.slice.org.as_deref(), by_units) {
                (Some(unit), true) => {
                    other.slice.values == result.slice.values
                        && own.is_none_or(|own| unit != own && units.lies_in(unit, own))
                }
                (unit, false) => unit == own && *other != result,
                (None, true) => false,
            };
            other.item == result.item && of_part
        });
        let places = parts.filter_map(|part| part.source);
        rows.extend(places.filter(|part| part.file == place.file).map(|part| part.row));
        rows.sort_unstable();
        rows.dedup();
    }
    let row = Phrase::InFile(base_name(&file.name).to_owned(), rows);
    Some(Fact::new(view.label(Label::OutcomeFrom), view.say(&row)))
}

/// The steps of an assignment, each with what is reported of it.
fn steps(view: &View<'_>, item: &Item, result: &ItemResult, page: &mut Document) {
    let Kind::Assignment(assignment) = &item.kind else { return };
    let each = assignment.steps.iter().zip(&result.steps);
    let facts: Vec<Fact> = each
        .map(|(step, report)| {
            let words = step_words(view, item, report.as_ref());
            let comment = report.as_ref().and_then(|report| report.comment.clone());
            let comment = comment.filter(|_| !view.options.explain);
            let entries = std::iter::once(words).chain(comment).map(Entry::words).collect();
            Fact { name: step_called(step), entries }
        })
        .collect();
    if !facts.is_empty() {
        page.push(own_heading(view, Label::Steps));
        page.push(Block::Facts(facts));
    }
}

/// Every rule as it was tried.
fn rules(view: &View<'_>, explanation: &Explanation, page: &mut Document) {
    if explanation.tried.is_empty() {
        return;
    }
    page.push(own_heading(view, Label::RulesTried));
    let facts = explanation.tried.iter().map(|tried| Fact {
        name: view.say(&Phrase::OnLine(tried.rule.line)),
        entries: vec![Entry::words(tried.rule.text.clone()), Entry::words(outcome_of(view, tried))],
    });
    page.push(Block::Facts(facts.collect()));
}

/// `gäller inte: 18,8 % ≤ 16 % stämmer inte`.
fn outcome_of(view: &View<'_>, tried: &Tried) -> String {
    let because = tried.because(view.language());
    let because = match view.layout {
        Layout::Spoken => spoken(&because, view.language()),
        Layout::Narrow | Layout::Wide => because,
    };
    match tried.held {
        Some(true) => format!("{}: {because}", view.say(&Phrase::Held)),
        Some(false) => format!("{}: {because}", view.say(&Phrase::NotHeld)),
        // The reason says itself that it cannot be told.
        None => because,
    }
}

/// What the next better status takes, and where the next worse begins.
fn takes(view: &View<'_>, explanation: &Explanation, page: &mut Document) {
    let steps = [
        (Label::ToBetter, &explanation.better),
        (Label::ToBest, &explanation.to_best),
        (Label::ToWorse, &explanation.worse),
    ];
    let facts: Vec<Fact> = steps
        .into_iter()
        .filter_map(|(label, reach)| {
            let reach = reach.as_ref()?;
            // What is true of both is said once, of the best.
            let said_later = label == Label::ToBetter && explanation.to_best.is_some();
            let cases = cases(view, reach).filter(|_| !said_later).map(Entry::words);
            let first = Entry::words(sentence(&reach.say(view.language())));
            let entries = std::iter::once(first).chain(cases).collect();
            Some(Fact { name: view.label(label), entries })
        })
        .collect();
    if !facts.is_empty() {
        page.push(Block::Facts(facts));
    }
}

/// Whether existing cases change or new ones come.
fn cases(view: &View<'_>, reach: &Reach) -> Option<String> {
    let (_, of) = reach.cases.as_ref()?;
    Some(view.say(&if reach.at.counts() {
        Phrase::NewCases { more: reach.up }
    } else {
        Phrase::ExistingCases(of.clone())
    }))
}

/// The other results of the same item, in short.
fn others(view: &View<'_>, result: &ItemResult, page: &mut Document) {
    let results = view.report.evaluated.results.iter();
    let others = results.filter(|other| other.item == result.item && *other != result);
    let facts: Vec<Fact> = others
        .filter(|other| reported(view.plan(), other))
        .map(|other| {
            let name = view.slice(other).map_or_else(|| view.label(Label::Total), |own| own.spoken);
            let status = view.status(other);
            let unit = view.item(other).and_then(|item| item.indicator()).map(|own| &own.unit);
            let outcome = unit.zip(other.outcome.as_ref()).filter(|_| !other.extra);
            let outcome = outcome.map(|(unit, outcome)| outcome_figure(outcome, unit));
            let words = match outcome {
                Some(outcome) => format!("{}, {}", status.words, outcome.say(view.language())),
                None => status.words,
            };
            Fact { name, entries: vec![Entry { words, tone: Tone::Plain, ..status }] }
        })
        .collect();
    if !facts.is_empty() {
        page.push(own_heading(view, Label::OtherSlices));
        page.push(Block::Facts(facts));
    }
}
