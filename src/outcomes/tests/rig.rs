//! For tests: a small plan, data read against it, and diagnostics as lines.

use indexmap::IndexMap;

use crate::language::{BuiltIn, KindWord, Language, fold, unit};
use crate::outcomes::{DataBytes, Observation, Observed, Read, read};
use crate::plan::{
    Assignment, Breakdown, BreakdownValue, FollowUp, Headline, Indicator, Item, ItemId, Kind, Plan,
    Rules, Scale, ScaleId, SliceOf, StatusLevel,
};
use crate::quantity::{Dimension, Number, Period, Unit};
use crate::source::{FileId, Files, Span};

const NOWHERE: Span = Span { file: FileId(0), start: 0, end: 0 };

pub fn label(text: &str) -> Period {
    Period::parse(text).unwrap()
}

/// An indicator with a unit.
pub fn indicator(name: &str, word: &str) -> Item {
    let unit = unit::find(word).unwrap_or(Unit {
        dimension: Dimension::Own(word.into()),
        scale: Number::ONE,
        word: word.into(),
    });
    item(
        name,
        KindWord::Styrmatt,
        Kind::Indicator(Box::new(Indicator {
            series: false,
            unit,
            higher_is_better: None,
            targets: Vec::new(),
            baseline: Vec::new(),
            trend_against: None,
            trend_tolerance: Number::ZERO,
            decimals: None,
            round_outcome: None,
            minimum_cases: None,
            suppress_below: None,
            headline: Headline::Total,
            data_key: None,
            source: None,
            not_measurable: None,
            accumulates: None,
            latest_within: None,
            breaks: Vec::new(),
        })),
    )
}

/// The indicator of an item, to change.
pub fn of(item: &mut Item) -> &mut Indicator {
    match &mut item.kind {
        Kind::Indicator(indicator) => indicator,
        Kind::Assignment(_) => panic!("an assignment"),
    }
}

/// An assignment.
pub fn assignment(name: &str) -> Item {
    item(name, KindWord::Action, Kind::Assignment(Assignment::default()))
}

fn item(name: &str, word: KindWord, kind: Kind) -> Item {
    let by_hand = matches!(kind, Kind::Assignment(_));
    Item {
        span: NOWHERE,
        name: name.into(),
        title: name.into(),
        id: None,
        word,
        kind,
        heading: None,
        also_under: Vec::new(),
        follow_ups: Vec::new(),
        scale: ScaleId(0),
        rules: if by_hand { Rules::ByHand } else { Rules::None },
        flags: Vec::new(),
        examples: Vec::new(),
        weight: Number::ONE,
        responsible: None,
        notes: Vec::new(),
        decisions: Vec::new(),
        struck: None,
        allows: Vec::new(),
    }
}

/// A plan with these items, follow-ups DÅ04 (or 2022-T1), DÅ08 and ÅR 2022, and the sexes.
pub fn plan(items: Vec<Item>) -> Plan {
    let follow_up = |name: &str, period, alternatives: &[&str]| FollowUp {
        name: name.into(),
        period: label(period),
        alternatives: alternatives.iter().map(|text| label(text)).collect(),
        span: NOWHERE,
    };
    let value =
        |name: &str, title: &str| BreakdownValue { name: name.into(), title: Some(title.into()) };
    let level = |at: u32, name: &str, symbol: &str, word: &str| StatusLevel {
        name: name.into(),
        default: Some(at),
        plural: None,
        symbol: symbol.into(),
        word: Some(word.into()),
    };
    let scale = Scale {
        kinds: Vec::new(),
        statuses: vec![
            level(0, "green", "■", "klar"),
            level(1, "yellow", "●", "pågår"),
            level(2, "red", "▲", "i riskzonen"),
        ],
        built_in: [(BuiltIn::NotMeasured, (Some("◇".into()), Some("ej rapporterad".into())))]
            .into_iter()
            .collect(),
    };
    let names = (0_u32..).map(ItemId).zip(&items).map(|(id, item)| (fold(&item.name), id));
    Plan {
        language: Some(Language::Sv),
        year: 2022,
        names: names.collect(),
        kinds: IndexMap::from([(KindWord::Styrmatt, "styrmått".into())]),
        items,
        follow_ups: vec![
            follow_up("DÅ04", "2022-04", &["2022-T1"]),
            follow_up("DÅ08", "2022-08", &[]),
            follow_up("ÅR", "2022", &[]),
        ],
        breakdowns: vec![Breakdown {
            name: "kön".into(),
            values: vec![value("K", "kvinnor"), value("M", "män")],
        }],
        scales: vec![scale],
        ..Plan::default()
    }
}

/// Data read against a plan.
pub struct Rig {
    pub plan: Plan,
    pub files: Files,
    pub read: Read,
}

/// Reads one file of text.
pub fn rig(plan: Plan, text: &str) -> Rig {
    rig_bytes(plan, &[("utfall.csv", text.as_bytes())])
}

/// Reads files of bytes.
pub fn rig_bytes(plan: Plan, data: &[(&str, &[u8])]) -> Rig {
    let mut files = Files::default();
    let data: Vec<DataBytes> = data
        .iter()
        .map(|(name, bytes)| DataBytes { name: (*name).into(), bytes: bytes.to_vec() })
        .collect();
    let read = read(&plan, &mut files, &data);
    Rig { plan, files, read }
}

impl Rig {
    /// A slice by the names of its values and its unit: `K`, `Kiruna sjukhus`, `M, Kiruna sjukhus`; empty for the total.
    pub fn slice(&self, name: &str) -> SliceOf {
        let mut slice = SliceOf { org: None, values: vec![None; self.plan.breakdowns.len()] };
        for part in name.split(", ").filter(|part| !part.is_empty()) {
            let mut values = self.plan.breakdowns.iter().zip(&mut slice.values);
            let found = values.find_map(|(breakdown, place)| {
                let at = breakdown.values.iter().position(|value| value.name == part)?;
                *place = Some(u32::try_from(at).unwrap());
                Some(())
            });
            if found.is_none() {
                slice.org = Some(part.into());
            }
        }
        slice
    }

    pub fn observation(&self, item: u32, slice: &str, period: &str) -> Option<Observation<'_>> {
        self.read.outcomes.observation(ItemId(item), &self.slice(slice), label(period))
    }

    /// A value in plain notation, or why there is none.
    pub fn value(&self, item: u32, slice: &str, period: &str) -> String {
        match self.observation(item, slice, period).map(|observation| observation.value) {
            None => "no row".into(),
            Some(Observed::Value(value)) => value.plain(),
            Some(Observed::Missing(missing)) => format!("{missing:?}"),
        }
    }

    /// The diagnostics, each as its line, code and first sentence.
    pub fn told(&self) -> Vec<String> {
        let told = self.read.diagnostics.iter().map(|diagnostic| {
            let line = self.files.place(diagnostic.places[0]).line;
            let said = diagnostic.say(Language::Sv);
            assert_eq!(said.labels.len(), diagnostic.places.len(), "{said:?}");
            let english = diagnostic.say(Language::En);
            assert_eq!(english.labels.len(), diagnostic.places.len(), "{english:?}");
            format!("{line} {}: {}", diagnostic.code.text(), said.message)
        });
        told.collect()
    }

    /// What a diagnostic says: message, labels and help.
    pub fn said(&self, at: usize) -> String {
        let said = self.read.diagnostics[at].say(Language::Sv);
        let help = said.help.unwrap_or_default();
        format!("{} [{}] {help}", said.message, said.labels.join(" | "))
    }

    /// Rows of each file, and how many are used.
    pub fn used(&self) -> Vec<(usize, usize)> {
        self.read.outcomes.files().iter().map(|file| (file.rows, file.used)).collect()
    }

    /// What a diagnostic points at.
    pub fn at(&self, at: usize) -> &str {
        self.files.text(self.read.diagnostics[at].places[0])
    }
}
