//! Names of columns, headings and facts.

use crate::language::Language;

macro_rules! labels {
    ($($(#[$about:meta])* $label:ident $sv:literal $en:literal;)*) => {
        /// A name of a column, a heading or a fact.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Label {
            $(#[doc = concat!("`", $sv, "`, `", $en, "`")] $label,)*
        }

        impl Label {
            /// The words in a language.
            pub fn say(self, language: Language) -> &'static str {
                match language {
                    Language::Sv => match self { $(Self::$label => $sv,)* },
                    Language::En => match self { $(Self::$label => $en,)* },
                }
            }
        }
    };
}

labels! {
    Target "Mål" "Target";
    Outcome "Utfall" "Outcome";
    PeriodOutcome "Periodens utfall" "Outcome of the period";
    Achieved "Måluppfyllelse" "Status";
    Status "Status" "Status";
    TrendShort "Utv." "Trend";
    Trend "Utveckling" "Trend";
    FollowUps "Uppföljningsperiod" "Followed up";
    Number "Nr" "No.";
    Comment "Kommentar" "Comment";
    Sum "summa" "total";
    Total "totalt" "total";
    TogetherShort "samlat" "overall";
    Together "samlad status" "overall status";
    Better "bättre" "better";
    Unchanged "oförändrat" "unchanged";
    Worse "sämre" "worse";
    NotComparable "går inte att jämföra" "cannot be compared";
    FollowUp "Uppföljning" "Follow-up";
    Units "Enheter" "Units";
    Note "Notering" "Note";
    Notes "Noteringar" "Notes";
    Flag "Flagga" "Flag";
    Published "Publicerat" "Published";
    Source "Källa" "Source";
    Responsible "Ansvarig" "Responsible";
    Statuses "Statusar" "Statuses";
    Heading "Rubrik" "Heading";
    NotReported "ej rapporterad" "not reported";
    Steps "Delpunkter" "Steps";
    Decisions "Beslut" "Decisions";
    HowDecided "Hur statusen är bestämd" "How the status is decided";
    ToCheck "Att kontrollera" "To check";
    DataUsed "Underlag" "Data";
    ShowThem "Visa dem" "Show them";
    WhyOne "Varför" "Why";
    InFull "Alla skäl" "All reasons";
    OutcomeFrom "Utfallet står i" "The outcome is from";
    Raw "Utfall före avrundning" "Outcome before rounding";
    Numerator "Täljare" "Numerator";
    Denominator "Nämnare" "Denominator";
    Forecast "Prognos" "Forecast";
    TargetHere "Mål här" "Target here";
    Deviation "Avvikelse" "Deviation";
    Attainment "Måluppfyllelsegrad" "Attainment";
    Baseline "Utgångsvärde" "Baseline";
    TheBaseline "utgångsvärdet" "the baseline";
    Change "Förändring" "Change";
    State "Läge" "State";
    Progress "Genomförandegrad" "Progress";
    Start "Start" "Start";
    Deadline "Klart senast" "Deadline";
    RulesTried "Reglerna, i den ordning de står" "The rules, in the order written";
    ToBetter "Till nästa bättre status" "To the next better status";
    ToBest "Till den bästa statusen" "To the best status";
    ToWorse "Till nästa sämre status" "To the next worse status";
    ToWrite "Så kan det bedömas" "To have it assessed";
    OtherSlices "Samma mått i övrigt" "The rest of the same item";
    Why "Skäl" "Reason";
    Period "Period" "Period";
    Path "Står under" "Stands under";
    CountedBy "Räknas" "Counted";
}
