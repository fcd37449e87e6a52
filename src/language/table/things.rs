//! Kinds of items, states, forecasts, default and built-in statuses.

use super::{Entry, Word};
use crate::language::{BuiltIn, Forecast, KindWord, State};

pub(super) const THINGS: &[Entry] = &[
    Entry {
        word: Word::Kind(KindWord::Indicator),
        en: &["indicator", "indicators"],
        sv: &["indikator", "indikatorer", "indikatorn", "indikatorerna"],
    },
    Entry {
        word: Word::Kind(KindWord::Measure),
        en: &["measure", "measures"],
        sv: &["mått", "mått", "måttet", "måtten"],
    },
    Entry {
        word: Word::Kind(KindWord::Kpi),
        en: &["KPI", "KPIs"],
        sv: &["nyckeltal", "nyckeltal", "nyckeltalet", "nyckeltalen"],
    },
    Entry {
        word: Word::Kind(KindWord::Styrmatt),
        en: &["steering measure", "steering measures"],
        sv: &["styrmått", "styrmått", "styrmåttet", "styrmåtten"],
    },
    Entry {
        word: Word::Kind(KindWord::Matetal),
        en: &["metric", "metrics"],
        sv: &["mätetal", "mätetal", "mätetalet", "mätetalen"],
    },
    Entry {
        word: Word::Kind(KindWord::Assignment),
        en: &["assignment", "assignments"],
        sv: &["uppdrag", "uppdrag", "uppdraget", "uppdragen"],
    },
    Entry {
        word: Word::Kind(KindWord::Action),
        en: &["action", "actions"],
        sv: &["åtgärd", "åtgärder", "åtgärden", "åtgärderna"],
    },
    Entry {
        word: Word::Kind(KindWord::Activity),
        en: &["activity", "activities"],
        sv: &["aktivitet", "aktiviteter", "aktiviteten", "aktiviteterna"],
    },
    Entry {
        word: Word::Kind(KindWord::Series),
        en: &["series", "series"],
        sv: &["underlag", "underlag", "underlaget", "underlagen"],
    },
    Entry {
        word: Word::State(State::Planned),
        en: &["planned"],
        sv: &[
            "planerad",
            "planerat",
            "planerade",
            "ej påbörjad",
            "ej påbörjat",
            "ej påbörjade",
            "inte påbörjad",
            "inte påbörjat",
            "inte påbörjade",
        ],
    },
    Entry {
        word: Word::State(State::Ongoing),
        en: &["ongoing"],
        sv: &["pågående", "pågår", "påbörjad", "påbörjat", "påbörjade", "enligt plan"],
    },
    Entry {
        word: Word::State(State::Delayed),
        en: &["delayed"],
        sv: &["försenad", "försenat", "försenade"],
    },
    Entry { word: Word::State(State::AtRisk), en: &["at risk"], sv: &["i riskzonen"] },
    Entry {
        word: Word::State(State::Completed),
        en: &["completed"],
        sv: &[
            "slutförd",
            "slutfört",
            "slutförda",
            "klar",
            "klart",
            "klara",
            "avslutad",
            "avslutat",
            "avslutade",
            "genomförd",
            "genomfört",
            "genomförda",
            "fullföljd",
            "fullföljt",
            "fullföljda",
        ],
    },
    Entry {
        word: Word::State(State::Cancelled),
        en: &["cancelled", "canceled"],
        sv: &[
            "avbruten",
            "avbrutet",
            "avbrutna",
            "inställd",
            "inställt",
            "inställda",
            "avförd",
            "avfört",
            "avförda",
        ],
    },
    Entry {
        word: Word::Forecast(Forecast::Good),
        en: &["good"],
        sv: &["god", "mycket god", "gott", "bra"],
    },
    Entry {
        word: Word::Forecast(Forecast::Uncertain),
        en: &["uncertain"],
        sv: &["osäker", "osäkert"],
    },
    Entry { word: Word::Forecast(Forecast::Poor), en: &["poor"], sv: &["dålig", "dåligt"] },
    Entry { word: Word::Status(0), en: &["green", "green"], sv: &["grön", "gröna", "grönt"] },
    Entry { word: Word::Status(1), en: &["yellow", "yellow"], sv: &["gul", "gula", "gult"] },
    Entry { word: Word::Status(2), en: &["red", "red"], sv: &["röd", "röda", "rött"] },
    Entry {
        word: Word::BuiltIn(BuiltIn::Struck),
        en: &["struck"],
        sv: &["struken", "struket", "strukna"],
    },
    Entry {
        word: Word::BuiltIn(BuiltIn::NotDue),
        en: &["not due"],
        sv: &["inte aktuell", "inte aktuellt", "ej aktuell", "ej aktuellt"],
    },
    Entry {
        word: Word::BuiltIn(BuiltIn::NotMeasured),
        en: &["not measured"],
        sv: &[
            "ej mätt",
            "ej mätta",
            "inte mätt",
            "inte mätta",
            "ej uppmätt",
            "ej uppmätta",
            "inte uppmätt",
        ],
    },
    Entry {
        word: Word::BuiltIn(BuiltIn::Cancelled),
        en: &["cancelled", "canceled"],
        sv: &["avbruten", "avbrutet", "avbrutna"],
    },
    Entry {
        word: Word::BuiltIn(BuiltIn::TooFewCases),
        en: &["too few cases"],
        sv: &["för få fall"],
    },
    Entry {
        word: Word::BuiltIn(BuiltIn::NoTarget),
        en: &["no target"],
        sv: &["inget målvärde", "inget mål", "utan målvärde"],
    },
    Entry {
        word: Word::BuiltIn(BuiltIn::CannotBeAssessed),
        en: &["cannot be assessed"],
        sv: &["kan inte bedömas", "kan ej bedömas", "går inte att bedöma"],
    },
];
