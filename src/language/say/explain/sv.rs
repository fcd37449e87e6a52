//! Reasons in Swedish.

use std::cmp::Ordering;

use super::{Absent, Aim, Figure, Fix, Lack, Reach, Reason, Remark, Row, YearShare, list, period};
use crate::language::table::{self, Keyword, Word};
use crate::language::{Language, When};
use crate::quantity::{Number, Part};

const SV: Language = Language::Sv;

fn word(keyword: Keyword) -> &'static str {
    table::written(Word::Keyword(keyword), SV)
}

fn lacking(lacks: &[Lack]) -> String {
    let mut words: Vec<String> = Vec::new();
    for lack in lacks {
        let said = lack.swedish();
        if !words.contains(&said) {
            words.push(said);
        }
    }
    list(&words, SV)
}

/// `4 färre än`, `2 procentenheter högre än`, `samma som`.
fn compared(by: &Figure, side: Ordering) -> String {
    match side {
        Ordering::Equal => "samma som".to_owned(),
        Ordering::Less if by.counts() => format!("{} färre än", by.bare(SV)),
        Ordering::Greater if by.counts() => format!("{} fler än", by.bare(SV)),
        Ordering::Less => format!("{} lägre än", by.spelled(SV)),
        Ordering::Greater => format!("{} högre än", by.spelled(SV)),
    }
}

fn rows(one: &Row, other: &Row) -> String {
    if one.file == other.file {
        format!("rad\u{a0}{} och rad\u{a0}{} i {}", one.row, other.row, one.file)
    } else {
        format!("rad\u{a0}{} i {} och rad\u{a0}{} i {}", one.row, one.file, other.row, other.file)
    }
}

fn year_share(share: &YearShare) -> String {
    match &share.year {
        Some(year) => format!("{}/12 av årets {}", share.twelfths, year.say(SV)),
        None => format!("{}/12 av årets tal", share.twelfths),
    }
}

impl Reason {
    pub(super) fn swedish(&self) -> String {
        match self {
            Self::Misses { outcome, by: Some(by), over, target } => {
                let side = if *over { "över" } else { "under" };
                format!(
                    "utfallet {} är {} {side} {}{}",
                    outcome.say(SV),
                    by.spelled(SV),
                    target.named_swedish(),
                    target.swedish_bound()
                )
            }
            Self::Misses { outcome, by: None, target, .. } => format!(
                "utfallet {} når inte {}{}",
                outcome.say(SV),
                target.named_swedish(),
                target.swedish_bound()
            ),
            Self::Meets { outcome, target } => format!(
                "utfallet {} uppfyller {}{}",
                outcome.say(SV),
                target.named_swedish(),
                target.swedish_bound()
            ),
            Self::Each(reasons) => reasons.iter().map(Self::swedish).collect::<Vec<_>>().join("; "),
            Self::Moves { outcome, by, side, baseline, from, target } => {
                let compared = compared(by, *side);
                let against = match from {
                    Some(from) => format!("{} ({})", period(*from, SV), baseline.say(SV)),
                    None => format!("utgångsvärdet {}", baseline.say(SV)),
                };
                format!(
                    "utfallet {} är {compared} {against}, och målet är att {}",
                    outcome.say(SV),
                    target.here(SV)
                )
            }
            Self::Outcome(outcome) => format!("utfallet är {}", outcome.say(SV)),
            Self::Reported(state, forecast) => {
                let state = state.map(|state| {
                    format!("läget är rapporterat som {}", table::written(Word::State(state), SV))
                });
                let forecast = forecast.map(|forecast| {
                    format!("prognosen som {}", table::written(Word::Forecast(forecast), SV))
                });
                let said: Vec<String> = state.into_iter().chain(forecast).collect();
                list(&said, SV)
            }
            Self::Struck { decision, heading: None } => decision.say(),
            Self::Struck { decision, heading: Some(heading) } => {
                let decision = decision.say();
                format!("tillsammans med rubriken \"{heading}\", {decision}")
            }
            Self::ByHand => "satt för hand i utfallsfilen".to_owned(),
            Self::NotGivenByHand => {
                "statusen sätts för hand, och ingen status är rapporterad".to_owned()
            }
            Self::NoOutcome(absent, of) => absent.swedish(&period(*of, SV)),
            Self::NoReport(of) => format!("inget är rapporterat för {}", period(*of, SV)),
            Self::NotMeasurable(why) => why.clone(),
            Self::NotFollowedUp(names) => format!("följs upp vid {}", list(names, SV)),
            Self::NotDueUntil(of) => match of.part {
                Part::Year => format!("målvärdet gäller först från {}", of.year),
                _ => format!("målvärdet gäller först från {}", period(*of, SV)),
            },
            Self::JudgedAtYearEnd => "bedöms vid årets slut".to_owned(),
            Self::Cancelled => "rapporterad som avbruten".to_owned(),
            Self::TooFewCases { denominator: Some(denominator), least } => {
                format!("{} fall, och minst {} krävs", denominator.bare(SV), least.bare(SV))
            }
            Self::TooFewCases { denominator: None, least } => {
                format!("färre fall än de {} som krävs", least.bare(SV))
            }
            Self::Hidden(limit) => {
                let few = limit
                    .as_ref()
                    .map_or("för få".to_owned(), |limit| format!("färre än {}", limit.bare(SV)));
                format!(
                    "utfallet visas inte, eftersom fallen är {few} här eller i en annan uppgift som då gick att räkna fram"
                )
            }
            Self::FollowOnly => "redovisas utan målvärde".to_owned(),
            Self::NoTargetLine { slice, period: of } => {
                let slice = slice.as_deref().map_or("totalen".to_owned(), ToOwned::to_owned);
                format!("planen har inget målvärde för {slice}, {}", period(*of, SV))
            }
            Self::TargetsConflict(one, other) => format!(
                "målvärdena på rad\u{a0}{} ({}) och rad\u{a0}{} ({}) gäller båda, och inget av dem säger mer än det andra",
                one.line, one.text, other.line, other.text
            ),
            Self::AllSlices => "alla delar har den statusen".to_owned(),
            Self::SliceNotAssessed(status) => format!(
                "en del av utfallet är \"{}\", så den samlade statusen går inte att avgöra",
                table::written(Word::BuiltIn(*status), SV)
            ),
            Self::Unknown { target: Some(target), lacks } => {
                let aim = target.here(SV);
                let infinitive = if target.is_move() { "att " } else { "" };
                format!("målet är {infinitive}{aim}, och {}", lacking(lacks))
            }
            Self::Unknown { target: None, lacks } => lacking(lacks),
            Self::Uncovered(Some(outcome)) => {
                format!("ingen regel gäller för utfallet {}", outcome.say(SV))
            }
            Self::Uncovered(None) => "ingen regel gäller".to_owned(),
            Self::Conflict(rules) => {
                let rules: Vec<String> = rules
                    .iter()
                    .map(|rule| format!("\"{}\" (rad\u{a0}{})", rule.text, rule.line))
                    .collect();
                format!("flera regler gäller samtidigt: {}", list(&rules, SV))
            }
            Self::Counts => String::new(),
        }
    }

    pub(super) fn short_swedish(&self) -> String {
        match self {
            Self::Misses { by: Some(by), over, target, .. } => {
                let side = if *over { "över" } else { "under" };
                let bound = match (&target.year_share, &target.bound) {
                    (Some(share), _) => format!(" ({}, {})", share.here.say(SV), year_share(share)),
                    (None, Some(bound)) => format!(" ({})", bound.say(SV)),
                    (None, None) => String::new(),
                };
                format!("{} {side} målet{bound}", by.spelled(SV))
            }
            Self::Misses { by: None, target, .. } if matches!(target.aim, Aim::Yes(_)) => {
                format!("målvärdet är {}", target.here(SV))
            }
            Self::Misses { by: None, .. } => "precis på gränsen, som inte räcker".to_owned(),
            Self::Meets { .. } => "målet är uppnått".to_owned(),
            Self::Each(reasons) => {
                reasons.iter().map(Self::short_swedish).collect::<Vec<_>>().join("; ")
            }
            Self::Moves { by, side, baseline, from, .. } => {
                let against = match from {
                    Some(from) => format!("{} ({})", period(*from, SV), baseline.say(SV)),
                    None => format!("utgångsvärdet {}", baseline.say(SV)),
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
            other => other.swedish(),
        }
    }
}

impl super::Target {
    /// `målvärdet högst 7 %`, `målet att minska med 50 %`.
    fn named_swedish(&self) -> String {
        let what = if self.is_move() { "målet att" } else { "målvärdet" };
        format!("{what} {}", self.here(SV))
    }

    fn swedish_bound(&self) -> String {
        if let Some(share) = &self.year_share {
            return format!(", här {} ({})", share.here.say(SV), year_share(share));
        }
        let Some(bound) = &self.bound else { return String::new() };
        match &self.baseline {
            Some((baseline, Some(from))) => {
                format!(", alltså {} ({}: {})", bound.say(SV), period(*from, SV), baseline.say(SV))
            }
            Some((baseline, None)) => {
                format!(", alltså {} (utgångsvärde {})", bound.say(SV), baseline.say(SV))
            }
            None => format!(", alltså {}", bound.say(SV)),
        }
    }
}

impl Absent {
    fn swedish(&self, of: &str) -> String {
        match self {
            Self::NotReported => format!("inget utfall är rapporterat för {of}"),
            Self::NotApplicable => format!("rapporterat som ej tillämpligt för {of} (.)"),
            Self::Withheld => format!("utfallet för {of} lämnas inte ut (..)"),
            Self::Refused(row) => {
                format!("rad\u{a0}{} i {} går inte att använda", row.row, row.file)
            }
            Self::Conflict(one, other) => {
                format!("{} har olika utfall, och inget av dem används", rows(one, other))
            }
            Self::PartMissing => format!("en del av summan saknas för {of}"),
            Self::TooFewCases => format!("utfallet för {of} visas inte (för få fall)"),
            Self::ZeroDenominator => format!("nämnaren är 0 för {of}"),
            Self::Overflow => "talen är för stora för att räknas exakt".to_owned(),
        }
    }
}

impl Lack {
    pub(super) fn swedish(&self) -> String {
        match self {
            Self::Outcome => "utfallet saknas".to_owned(),
            Self::OutcomeOf(None, of) => format!("utfallet för {} saknas", period(*of, SV)),
            Self::OutcomeOf(Some(slice), of) => {
                format!("utfallet för {slice}, {}, saknas", period(*of, SV))
            }
            Self::StatusOf(name, Some(status)) => {
                let status = table::written(Word::BuiltIn(*status), SV);
                format!("statusen för {name} är \"{status}\"")
            }
            Self::StatusOf(name, None) => format!("statusen för {name} är inte känd"),
            Self::Of(name, lack) => match lack.as_ref() {
                Self::OutcomeOf(None, of) => {
                    format!("{name} saknar utfall för {}", period(*of, SV))
                }
                Self::OutcomeOf(Some(slice), of) => {
                    format!("{name} saknar utfall för {slice}, {}", period(*of, SV))
                }
                other => format!("{name}: {}", other.swedish()),
            },
            Self::TooFewCases(None, of) => {
                format!("utfallet för {} visas inte (för få fall)", period(*of, SV))
            }
            Self::TooFewCases(Some(slice), of) => {
                format!("utfallet för {slice}, {}, visas inte (för få fall)", period(*of, SV))
            }
            Self::Target => "målvärdet är inte ett enda tal".to_owned(),
            Self::BaselineFigure(None) => "utgångsvärdet saknas".to_owned(),
            Self::BaselineFigure(Some(slice)) => format!("utgångsvärdet för {slice} saknas"),
            Self::PreviousMeasured => "det finns inget tidigare utfall".to_owned(),
            Self::FewerValues(1, asked) => {
                format!("det finns bara ett uppmätt utfall, och {asked} behövs")
            }
            Self::FewerValues(found, asked) => {
                format!("det finns bara {found} uppmätta utfall, och {asked} behövs")
            }
            Self::PastYear(year) => format!("{year} är redan passerat"),
            Self::TargetYear => "inget målvärde säger något målår".to_owned(),
            Self::TargetOf(of) => format!("målvärdet för {} saknas", period(*of, SV)),
            Self::UnderMinimumCases(of) => {
                format!("utfallet för {} bygger på för få fall", period(*of, SV))
            }
            Self::Break(from, why) => {
                let why = why.as_ref().map(|why| format!(" ({why})")).unwrap_or_default();
                format!("serien är bruten från {from}{why}")
            }
            Self::Forecast => "prognosen saknas".to_owned(),
            Self::Numerator => "täljaren saknas".to_owned(),
            Self::Denominator => "nämnaren saknas".to_owned(),
            Self::Progress => "genomförandegraden saknas".to_owned(),
            Self::State => "läget är inte rapporterat".to_owned(),
            Self::Step(name) => format!("delpunkt {name} är inte rapporterad"),
            Self::NoSteps => "uppdraget har inga delpunkter".to_owned(),
            Self::Deadline => "planen säger inte när det ska vara klart".to_owned(),
            Self::Start => "starten är inte rapporterad".to_owned(),
            Self::Attainment => {
                "måluppfyllelsegraden kräver ett utfall från 0 och ett målvärde över 0".to_owned()
            }
            Self::NothingAssessed => "inget under rubriken är bedömt".to_owned(),
            Self::SliceNotAssessed => "en av delarna är inte bedömd".to_owned(),
            Self::Direction => "planen säger inte om högre eller lägre är bättre".to_owned(),
            Self::Status => "statusen är inte bedömd".to_owned(),
            Self::PartOfZero => "en andel av noll säger ingenting".to_owned(),
            Self::MoreThanAnyNumber => {
                "måluppfyllelsegraden är större än varje tal när utfallet är 0".to_owned()
            }
            Self::LessThanAnyNumber => {
                "måluppfyllelsegraden med minus framför är mindre än varje tal när utfallet är 0"
                    .to_owned()
            }
            Self::DivisionByZero => "det blir en division med noll".to_owned(),
            Self::Overflow => "talen är för stora för att räknas exakt".to_owned(),
        }
    }
}

impl Reach {
    /// `nära vid 63 %, 10 procentenheter högre, vilket kräver 33 fler av samma 336`.
    pub(super) fn swedish(&self) -> String {
        let status = format!("{} vid {}", self.status.say(SV), self.at.say(SV));
        if self.at.is_yes_or_no() {
            return status;
        }
        format!("{status}, {}", self.takes_swedish())
    }

    /// `10 procentenheter högre, vilket kräver 33 fler av samma 336`.
    fn takes_swedish(&self) -> String {
        let change =
            || format!("{} {}", self.change.spelled(SV), if self.up { "högre" } else { "lägre" });
        match &self.cases {
            Some((cases, _)) if self.at.counts() => more(*cases),
            Some((cases, of)) => {
                format!(
                    "{}, vilket kräver {} av samma\u{a0}{}",
                    change(),
                    more(*cases),
                    of.bare(SV)
                )
            }
            None => change(),
        }
    }

    pub(super) fn becomes_swedish(&self, best: Option<&Self>) -> String {
        let Some(best) = best else { return format!("statusen blir {}", self.swedish()) };
        let each = [self, best].map(|reach| {
            let (status, at) = (reach.status.say(SV), reach.at.say(SV));
            format!("{status} vid {at} ({})", reach.takes_swedish())
        });
        format!("statusen blir {}", list(&each, SV))
    }

    /// The same without the outcome that the column of targets shows.
    pub(super) fn short_swedish(&self, best: Option<&Self>) -> String {
        match &self.cases {
            Some((_, of)) if !self.at.counts() => {
                let both = std::iter::once(self).chain(best);
                let each: Vec<String> = both
                    .filter_map(|reach| {
                        let (cases, _) = reach.cases.as_ref()?;
                        Some(format!("{} till {}", more(*cases), reach.status.say(SV)))
                    })
                    .collect();
                format!("{}, av samma\u{a0}{}", each.join(", "), of.bare(SV))
            }
            _ => format!("{} vid {}", self.status.say(SV), self.at.say(SV)),
        }
    }
}

fn more(cases: i128) -> String {
    let written = Number::ratio(cases, 1).map_or_else(
        |_| cases.unsigned_abs().to_string(),
        |number| crate::language::number::write(number.size(), 0, SV),
    );
    format!("{written}\u{a0}{}", if cases < 0 { "färre" } else { "fler" })
}

impl Remark {
    pub(super) fn swedish(&self) -> String {
        match self {
            Self::Rounded { shown, exact } => {
                format!("visas som {} men är {}", shown.say(SV), exact.say(SV))
            }
            Self::RoundedByPlan { value, raw } => {
                format!("avrundat från {} till {} enligt planen", raw.say(SV), value.say(SV))
            }
            Self::Pooled { parts, units, quotient } => {
                let parts = match (units, parts) {
                    (false, _) => format!("{parts} delar"),
                    (true, 1) => "den enda enheten som ligger direkt i den".to_owned(),
                    (true, _) => format!("de {parts} enheter som ligger direkt i den"),
                };
                if *quotient {
                    format!(
                        "totalen är räknad ur {parts}, summan av täljarna genom summan av nämnarna"
                    )
                } else {
                    format!("totalen är summan av {parts}")
                }
            }
            Self::PartOfYear(share) => {
                format!("målvärdet här är {}, {}", share.here.say(SV), year_share(share))
            }
            Self::Trend { when, figure, from } => {
                let way = match when {
                    When::Improving => "bättre än",
                    When::Worsening => "sämre än",
                    When::Unchanged => "oförändrat mot",
                };
                let against = from.map_or("utgångsvärdet".to_owned(), |from| period(from, SV));
                match figure {
                    Some(figure) => format!("{way} {against} ({})", figure.say(SV)),
                    None => format!("{way} {against}"),
                }
            }
            Self::Moved(moved) => moved.say(SV),
            Self::Apart(apart) => apart.say(SV),
            Self::FromPeriod(of) => format!("utfallet är från {}", period(*of, SV)),
            Self::NotAssessed { count, of } => {
                let assessed = if *count == 1 { "bedömd" } else { "bedömda" };
                format!("{count} av {of} är inte {assessed}")
            }
            Self::Published(status, true) => {
                format!("publicerat som {}, vilket skiljer sig", status.say(SV))
            }
            Self::Published(status, false) => format!("publicerat som {}, som här", status.say(SV)),
            Self::Flag(text) => format!("flagga: {text}"),
        }
    }
}

impl Fix {
    pub(super) fn swedish(&self) -> String {
        match self {
            Self::AddRow(row, file) => format!("lägg till raden  {row}  i {file}"),
            Self::WriteBaseline(unit, parts) => {
                let of = parts.iter().map(|part| format!(" {} {part}", word(Keyword::For)));
                let of = of.collect::<String>();
                format!("skriv  {} … {unit}{of}", word(Keyword::Baseline))
            }
            Self::WriteDirection => format!(
                "skriv  {}  eller  {}",
                word(Keyword::HigherIsBetter),
                word(Keyword::LowerIsBetter)
            ),
            Self::WriteDeadline => format!("skriv  {} ÅÅÅÅ-MM-DD", word(Keyword::Deadline)),
            Self::WriteTarget(parts) => {
                let of = parts.iter().map(|part| format!(" {} {part}", word(Keyword::For)));
                format!("skriv  {} …{}", word(Keyword::Target), of.collect::<String>())
            }
            Self::WriteOtherwise(status) => {
                format!("avsluta reglerna med  {} {}", word(Keyword::Otherwise), status.say(SV))
            }
            Self::PutOtherwise(rule) => {
                format!(
                    "skriv  {} {}  på rad\u{a0}{}",
                    word(Keyword::Otherwise),
                    rule.text,
                    rule.line
                )
            }
            Self::MendRow(row) => format!("rätta rad\u{a0}{} i {}", row.row, row.file),
            Self::RemoveRow(one, other) => {
                format!("ta bort den av {} som är fel", rows(one, other))
            }
        }
    }
}
