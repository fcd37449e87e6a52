//! Reasons in English.

use std::cmp::Ordering;

use super::{Absent, Aim, Figure, Fix, Lack, Reach, Reason, Remark, Row, YearShare, list, period};
use crate::language::table::{self, Keyword, Word};
use crate::language::{Language, When};
use crate::quantity::{Number, Part};

const EN: Language = Language::En;

fn word(keyword: Keyword) -> &'static str {
    table::written(Word::Keyword(keyword), EN)
}

fn lacking(lacks: &[Lack]) -> String {
    let mut words: Vec<String> = Vec::new();
    for lack in lacks {
        let said = lack.english();
        if !words.contains(&said) {
            words.push(said);
        }
    }
    list(&words, EN)
}

/// `4 fewer than`, `2 percentage points higher than`, `the same as`.
fn compared(by: &Figure, side: Ordering) -> String {
    match side {
        Ordering::Equal => "the same as".to_owned(),
        Ordering::Less if by.counts() => format!("{} fewer than", by.bare(EN)),
        Ordering::Greater if by.counts() => format!("{} more than", by.bare(EN)),
        Ordering::Less => format!("{} lower than", by.spelled(EN)),
        Ordering::Greater => format!("{} higher than", by.spelled(EN)),
    }
}

fn rows(one: &Row, other: &Row) -> String {
    if one.file == other.file {
        format!("rows {} and {} of {}", one.row, other.row, one.file)
    } else {
        format!("row\u{a0}{} of {} and row\u{a0}{} of {}", one.row, one.file, other.row, other.file)
    }
}

fn year_share(share: &YearShare) -> String {
    match &share.year {
        Some(year) => format!("{}/12 of the year's {}", share.twelfths, year.say(EN)),
        None => format!("{}/12 of the year's figures", share.twelfths),
    }
}

impl Reason {
    pub(super) fn english(&self) -> String {
        match self {
            Self::Misses { outcome, by: Some(by), over, target } => {
                let side = if *over { "over" } else { "under" };
                format!(
                    "the outcome {} is {} {side} {}{}",
                    outcome.say(EN),
                    by.spelled(EN),
                    target.named_english(),
                    target.english_bound()
                )
            }
            Self::Misses { outcome, by: None, target, .. } => format!(
                "the outcome {} does not reach {}{}",
                outcome.say(EN),
                target.named_english(),
                target.english_bound()
            ),
            Self::Meets { outcome, target } => format!(
                "the outcome {} meets {}{}",
                outcome.say(EN),
                target.named_english(),
                target.english_bound()
            ),
            Self::Each(reasons) => reasons.iter().map(Self::english).collect::<Vec<_>>().join("; "),
            Self::Moves { outcome, by, side, baseline, from, target } => {
                let compared = compared(by, *side);
                let against = match from {
                    Some(from) => format!("{} ({})", period(*from, EN), baseline.say(EN)),
                    None => format!("the baseline {}", baseline.say(EN)),
                };
                format!(
                    "the outcome {} is {compared} {against}, and the target is to {}",
                    outcome.say(EN),
                    target.here(EN)
                )
            }
            Self::Outcome(outcome) => format!("the outcome is {}", outcome.say(EN)),
            Self::Reported(state, forecast) => {
                let state = state.map(|state| {
                    format!("the state is reported as {}", table::written(Word::State(state), EN))
                });
                let forecast = forecast.map(|forecast| {
                    format!("the forecast as {}", table::written(Word::Forecast(forecast), EN))
                });
                let said: Vec<String> = state.into_iter().chain(forecast).collect();
                list(&said, EN)
            }
            Self::Struck { decision, heading: None } => decision.say(),
            Self::Struck { decision, heading: Some(heading) } => {
                format!("with the heading \"{heading}\", {}", decision.say())
            }
            Self::ByHand => "given by hand in the data".to_owned(),
            Self::NotGivenByHand => "the status is given by hand, and none is reported".to_owned(),
            Self::NoOutcome(absent, of) => absent.english(&period(*of, EN)),
            Self::NoReport(of) => format!("nothing is reported for {}", period(*of, EN)),
            Self::NotMeasurable(why) => why.clone(),
            Self::NotFollowedUp(names) => format!("followed up at {}", list(names, EN)),
            Self::NotDueUntil(of) => match of.part {
                Part::Year => format!("the target does not hold until {}", of.year),
                _ => format!("the target does not hold until {}", period(*of, EN)),
            },
            Self::JudgedAtYearEnd => "judged at year end".to_owned(),
            Self::Cancelled => "reported as cancelled".to_owned(),
            Self::TooFewCases { denominator: Some(denominator), least } => {
                format!(
                    "{} cases, and at least {} are asked for",
                    denominator.bare(EN),
                    least.bare(EN)
                )
            }
            Self::TooFewCases { denominator: None, least } => {
                format!("fewer cases than the {} asked for", least.bare(EN))
            }
            Self::Hidden(limit) => {
                let few = limit
                    .as_ref()
                    .map_or("too few".to_owned(), |limit| format!("fewer than {}", limit.bare(EN)));
                format!(
                    "the outcome is not shown, since the cases are {few} here or in another figure that could then be worked out"
                )
            }
            Self::FollowOnly => "followed without a target".to_owned(),
            Self::NoTargetLine { slice, period: of } => {
                let slice = slice.as_deref().map_or("the total".to_owned(), ToOwned::to_owned);
                format!("the plan has no target for {slice}, {}", period(*of, EN))
            }
            Self::TargetsConflict(one, other) => format!(
                "the targets on line\u{a0}{} ({}) and line\u{a0}{} ({}) both hold, and neither says more than the other",
                one.line, one.text, other.line, other.text
            ),
            Self::AllSlices => "every part has that status".to_owned(),
            Self::SliceNotAssessed(status) => format!(
                "a part of it is \"{}\", so the status of the whole cannot be told",
                table::written(Word::BuiltIn(*status), EN)
            ),
            Self::Unknown { target: Some(target), lacks } => {
                let aim = target.here(EN);
                let infinitive = if target.is_move() { "to " } else { "" };
                format!("the target is {infinitive}{aim}, and {}", lacking(lacks))
            }
            Self::Unknown { target: None, lacks } => lacking(lacks),
            Self::Uncovered(Some(outcome)) => {
                format!("no rule holds for the outcome {}", outcome.say(EN))
            }
            Self::Uncovered(None) => "no rule holds".to_owned(),
            Self::Conflict(rules) => {
                let rules: Vec<String> = rules
                    .iter()
                    .map(|rule| format!("\"{}\" (line\u{a0}{})", rule.text, rule.line))
                    .collect();
                format!("several rules hold at once: {}", list(&rules, EN))
            }
            Self::Counts => String::new(),
        }
    }

    pub(super) fn short_english(&self) -> String {
        match self {
            Self::Misses { by: Some(by), over, target, .. } => {
                let side = if *over { "over" } else { "under" };
                let bound = match (&target.year_share, &target.bound) {
                    (Some(share), _) => {
                        format!(" ({}, {})", share.here.say(EN), year_share(share))
                    }
                    (None, Some(bound)) => format!(" ({})", bound.say(EN)),
                    (None, None) => String::new(),
                };
                format!("{} {side} the target{bound}", by.spelled(EN))
            }
            Self::Misses { by: None, target, .. } if matches!(target.aim, Aim::Yes(_)) => {
                format!("the target is {}", target.here(EN))
            }
            Self::Misses { by: None, .. } => "exactly at the limit, which is not enough".to_owned(),
            Self::Meets { .. } => "the target is met".to_owned(),
            Self::Each(reasons) => {
                reasons.iter().map(Self::short_english).collect::<Vec<_>>().join("; ")
            }
            Self::Moves { by, side, baseline, from, .. } => {
                let against = match from {
                    Some(from) => format!("{} ({})", period(*from, EN), baseline.say(EN)),
                    None => format!("the baseline {}", baseline.say(EN)),
                };
                format!("{} {against}", compared(by, *side))
            }
            Self::Unknown { lacks, .. } => lacking(lacks),
            Self::Outcome(_)
            | Self::ByHand
            | Self::NotGivenByHand
            | Self::FollowOnly
            | Self::Cancelled
            | Self::NoReport(_)
            | Self::NoOutcome(Absent::NotReported, _)
            | Self::NoTargetLine { .. }
            | Self::AllSlices => String::new(),
            other => other.english(),
        }
    }
}

impl super::Target {
    /// `the target of at most 7 %`, `the target to decrease by 50 %`.
    fn named_english(&self) -> String {
        let what = if self.is_move() { "the target to" } else { "the target of" };
        format!("{what} {}", self.here(EN))
    }

    fn english_bound(&self) -> String {
        if let Some(share) = &self.year_share {
            return format!(", here {} ({})", share.here.say(EN), year_share(share));
        }
        let Some(bound) = &self.bound else { return String::new() };
        match &self.baseline {
            Some((baseline, Some(from))) => {
                format!(", that is {} ({}: {})", bound.say(EN), period(*from, EN), baseline.say(EN))
            }
            Some((baseline, None)) => {
                format!(", that is {} (baseline {})", bound.say(EN), baseline.say(EN))
            }
            None => format!(", that is {}", bound.say(EN)),
        }
    }
}

impl Absent {
    fn english(&self, of: &str) -> String {
        match self {
            Self::NotReported => format!("no outcome is reported for {of}"),
            Self::NotApplicable => format!("reported as not applicable for {of} (.)"),
            Self::Withheld => format!("the outcome for {of} is withheld (..)"),
            Self::Refused(row) => format!("row\u{a0}{} of {} cannot be used", row.row, row.file),
            Self::Conflict(one, other) => {
                format!("{} give different outcomes, and neither is used", rows(one, other))
            }
            Self::PartMissing => format!("a part of the sum is missing for {of}"),
            Self::TooFewCases => format!("the outcome for {of} is not shown (too few cases)"),
            Self::ZeroDenominator => format!("the denominator is 0 for {of}"),
            Self::Overflow => "the numbers are too large to be exact".to_owned(),
        }
    }
}

impl Lack {
    pub(super) fn english(&self) -> String {
        match self {
            Self::Outcome => "the outcome is missing".to_owned(),
            Self::OutcomeOf(None, of) => format!("the outcome for {} is missing", period(*of, EN)),
            Self::OutcomeOf(Some(slice), of) => {
                format!("the outcome for {slice}, {}, is missing", period(*of, EN))
            }
            Self::StatusOf(name, Some(status)) => {
                let status = table::written(Word::BuiltIn(*status), EN);
                format!("the status of {name} is \"{status}\"")
            }
            Self::StatusOf(name, None) => format!("the status of {name} is not known"),
            Self::Of(name, lack) => match lack.as_ref() {
                Self::OutcomeOf(None, of) => {
                    format!("{name} has no outcome for {}", period(*of, EN))
                }
                Self::OutcomeOf(Some(slice), of) => {
                    format!("{name} has no outcome for {slice}, {}", period(*of, EN))
                }
                other => format!("{name}: {}", other.english()),
            },
            Self::TooFewCases(None, of) => {
                format!("the outcome for {} is not shown (too few cases)", period(*of, EN))
            }
            Self::TooFewCases(Some(slice), of) => {
                format!(
                    "the outcome for {slice}, {}, is not shown (too few cases)",
                    period(*of, EN)
                )
            }
            Self::Target => "the target is not one single number".to_owned(),
            Self::BaselineFigure(None) => "the baseline is missing".to_owned(),
            Self::BaselineFigure(Some(slice)) => format!("the baseline for {slice} is missing"),
            Self::PreviousMeasured => "there is no earlier outcome".to_owned(),
            Self::FewerValues(1, asked) => {
                format!("there is only one measured outcome, and {asked} are needed")
            }
            Self::FewerValues(found, asked) => {
                format!("there are only {found} measured outcomes, and {asked} are needed")
            }
            Self::PastYear(year) => format!("{year} is already past"),
            Self::TargetYear => "no target says a target year".to_owned(),
            Self::TargetOf(of) => format!("the target for {} is missing", period(*of, EN)),
            Self::UnderMinimumCases(of) => {
                format!("the outcome for {} rests on too few cases", period(*of, EN))
            }
            Self::Break(from, why) => {
                let why = why.as_ref().map(|why| format!(" ({why})")).unwrap_or_default();
                format!("the series is broken from {from}{why}")
            }
            Self::Forecast => "the forecast is missing".to_owned(),
            Self::Numerator => "the numerator is missing".to_owned(),
            Self::Denominator => "the denominator is missing".to_owned(),
            Self::Progress => "the progress is missing".to_owned(),
            Self::State => "the state is not reported".to_owned(),
            Self::Step(name) => format!("step {name} is not reported"),
            Self::NoSteps => "the assignment has no steps".to_owned(),
            Self::Deadline => "the plan gives no deadline".to_owned(),
            Self::Start => "the start is not reported".to_owned(),
            Self::Attainment => {
                "an attainment needs an outcome of at least 0 and a target over 0".to_owned()
            }
            Self::NothingAssessed => "nothing under the heading is assessed".to_owned(),
            Self::SliceNotAssessed => "one of the slices is not assessed".to_owned(),
            Self::Direction => "the plan does not say whether higher or lower is better".to_owned(),
            Self::Status => "the status is not assessed".to_owned(),
            Self::PartOfZero => "a percentage of zero says nothing".to_owned(),
            Self::MoreThanAnyNumber => {
                "attainment is more than any number when the outcome is 0".to_owned()
            }
            Self::LessThanAnyNumber => {
                "attainment with a minus before it is less than any number when the outcome is 0"
                    .to_owned()
            }
            Self::DivisionByZero => "it divides by zero".to_owned(),
            Self::Overflow => "the numbers are too large to be exact".to_owned(),
        }
    }
}

impl Reach {
    /// `yellow at 63 %, 10 percentage points higher, which takes 33 more of the same 336`.
    pub(super) fn english(&self) -> String {
        let status = format!("{} at {}", self.status.say(EN), self.at.say(EN));
        if self.at.is_yes_or_no() {
            return status;
        }
        format!("{status}, {}", self.takes_english())
    }

    /// `10 percentage points higher, which takes 33 more of the same 336`.
    fn takes_english(&self) -> String {
        let change =
            || format!("{} {}", self.change.spelled(EN), if self.up { "higher" } else { "lower" });
        match &self.cases {
            Some((cases, _)) if self.at.counts() => more(*cases),
            Some((cases, of)) => {
                format!(
                    "{}, which takes {} of the same\u{a0}{}",
                    change(),
                    more(*cases),
                    of.bare(EN)
                )
            }
            None => change(),
        }
    }

    pub(super) fn becomes_english(&self, best: Option<&Self>) -> String {
        let Some(best) = best else { return format!("the status becomes {}", self.english()) };
        let each = [self, best].map(|reach| {
            let (status, at) = (reach.status.say(EN), reach.at.say(EN));
            format!("{status} at {at} ({})", reach.takes_english())
        });
        format!("the status becomes {}", list(&each, EN))
    }

    /// The same without the outcome that the column of targets shows.
    pub(super) fn short_english(&self, best: Option<&Self>) -> String {
        match &self.cases {
            Some((_, of)) if !self.at.counts() => {
                let both = std::iter::once(self).chain(best);
                let each: Vec<String> = both
                    .filter_map(|reach| {
                        let (cases, _) = reach.cases.as_ref()?;
                        Some(format!("{} for {}", more(*cases), reach.status.say(EN)))
                    })
                    .collect();
                format!("{}, of the same\u{a0}{}", each.join(", "), of.bare(EN))
            }
            _ => format!("{} at {}", self.status.say(EN), self.at.say(EN)),
        }
    }
}

fn more(cases: i128) -> String {
    let written = Number::ratio(cases, 1).map_or_else(
        |_| cases.unsigned_abs().to_string(),
        |number| crate::language::number::write(number.size(), 0, EN),
    );
    format!("{written}\u{a0}{}", if cases < 0 { "fewer" } else { "more" })
}

impl Remark {
    pub(super) fn english(&self) -> String {
        match self {
            Self::Rounded { shown, exact } => {
                format!("shown as {} but is {}", shown.say(EN), exact.say(EN))
            }
            Self::RoundedByPlan { value, raw } => {
                format!("rounded from {} to {} as the plan asks", raw.say(EN), value.say(EN))
            }
            Self::Pooled { parts, units, quotient } => {
                let parts = match (units, parts) {
                    (false, _) => format!("{parts} parts"),
                    (true, 1) => "the only unit directly in it".to_owned(),
                    (true, _) => format!("the {parts} units directly in it"),
                };
                if *quotient {
                    format!(
                        "the total is worked out from {parts}, the sum of numerators over the sum of denominators"
                    )
                } else {
                    format!("the total is the sum of {parts}")
                }
            }
            Self::PartOfYear(share) => {
                format!("the target here is {}, {}", share.here.say(EN), year_share(share))
            }
            Self::Trend { when, figure, from } => {
                let way = match when {
                    When::Improving => "better than",
                    When::Worsening => "worse than",
                    When::Unchanged => "unchanged against",
                };
                let against = from.map_or("the baseline".to_owned(), |from| period(from, EN));
                match figure {
                    Some(figure) => format!("{way} {against} ({})", figure.say(EN)),
                    None => format!("{way} {against}"),
                }
            }
            Self::Moved(moved) => moved.say(EN),
            Self::Apart(apart) => apart.say(EN),
            Self::FromPeriod(of) => format!("the outcome is from {}", period(*of, EN)),
            Self::NotAssessed { count, of } => {
                let verb = if *count == 1 { "is" } else { "are" };
                format!("{count} of {of} {verb} not assessed")
            }
            Self::Published(status, true) => {
                format!("published as {}, which differs", status.say(EN))
            }
            Self::Published(status, false) => format!("published as {}, as here", status.say(EN)),
            Self::Flag(text) => format!("flag: {text}"),
        }
    }
}

impl Fix {
    pub(super) fn english(&self) -> String {
        match self {
            Self::AddRow(row, file) => format!("add the row  {row}  to {file}"),
            Self::WriteBaseline(unit, parts) => {
                let of = parts.iter().map(|part| format!(" {} {part}", word(Keyword::For)));
                let of = of.collect::<String>();
                format!("write  {} … {unit}{of}", word(Keyword::Baseline))
            }
            Self::WriteDirection => format!(
                "write  {}  or  {}",
                word(Keyword::HigherIsBetter),
                word(Keyword::LowerIsBetter)
            ),
            Self::WriteDeadline => format!("write  {} YYYY-MM-DD", word(Keyword::Deadline)),
            Self::WriteTarget(parts) => {
                let of = parts.iter().map(|part| format!(" {} {part}", word(Keyword::For)));
                format!("write  {} …{}", word(Keyword::Target), of.collect::<String>())
            }
            Self::WriteOtherwise(status) => {
                format!("end the rules with  {} {}", word(Keyword::Otherwise), status.say(EN))
            }
            Self::PutOtherwise(rule) => {
                format!(
                    "write  {} {}  on line\u{a0}{}",
                    word(Keyword::Otherwise),
                    rule.text,
                    rule.line
                )
            }
            Self::MendRow(row) => format!("correct row\u{a0}{} of {}", row.row, row.file),
            Self::RemoveRow(one, other) => {
                format!("remove the one of {} that is wrong", rows(one, other))
            }
        }
    }
}
