//! The grammar's words and phrases. `grammar/keywords.pest` is written from this list.

use super::{Entry, Word};

/// Stands in a form for what is written between its words: `minst … fall`.
pub(super) const GAP: char = '…';

/// The keywords none of whose forms may stand in a name unless it is quoted; with [`RESERVED_WORDS`].
pub(super) const RESERVED: &[Keyword] = &[
    Keyword::If,
    Keyword::Otherwise,
    Keyword::For,
    Keyword::Of,
    Keyword::And,
    Keyword::Or,
    Keyword::Not,
    Keyword::Is,
    Keyword::From,
    Keyword::To,
    Keyword::By,
    Keyword::Within,
    Keyword::Between,
    Keyword::AtLeast,
    Keyword::AtMost,
    Keyword::MoreThan,
    Keyword::LessThan,
    Keyword::ComparedTo,
    Keyword::Linear,
    Keyword::Decided,
    Keyword::Missing,
];

/// Words that are reserved though they are only part of a keyword's forms.
pub(super) const RESERVED_WORDS: &[&str] = &["in", "i", "per", "until"];

macro_rules! keywords {
    ($($(#[$doc:meta])* $name:ident [$($en:literal),+] [$($sv:literal),+];)*) => {
        /// A word or phrase of the grammar; its forms stand in the table.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Keyword {
            $(#[doc = concat!("`", concat!($($en, "` `"),+), "`")] $name,)*
        }

        pub(super) const KEYWORDS: &[Entry] = &[
            $(Entry { word: Word::Keyword(Keyword::$name), en: &[$($en),+], sv: &[$($sv),+] },)*
        ];
    };
}

keywords! {
    // Blocks and the plan's own lines.
    Plan ["plan"] ["plan"];
    Organisation ["organisation", "organization"] ["organisation"];
    Language ["language"] ["språk"];
    Swedish ["sv", "swedish"] ["sv", "svenska"];
    English ["en", "english"] ["en", "engelska"];
    Year ["year"] ["år"];
    Levels ["levels"] ["nivåer"];
    FollowUps ["follow-ups"] ["uppföljningar"];
    Statuses ["statuses"] ["statusar"];
    Breakdown ["breakdown"] ["uppdelning"];
    Units ["units"] ["enheter", "enheterna"];
    Data ["data"] ["data"];
    Columns ["columns"] ["kolumner"];
    Matrix ["matrix"] ["matris"];
    Decided ["decided"] ["beslutad", "beslutat", "beslutade"];
    Proposed ["proposed"] ["föreslagen", "föreslaget", "föreslagna"];
    InForceFrom ["in force from"] ["gäller från"];
    Revises ["revises"] ["reviderar", "ersätter"];
    Struck ["struck"] ["struken", "struket", "strukna"];
    Rules ["rules"] ["regler"];

    // Lines of headings and items.
    Id ["id"] ["nr", "id"];
    Note ["note"] ["notering", "kommentar", "anmärkning"];
    Source ["source"] ["källa"];
    Responsible ["responsible"] ["ansvarig", "ansvariga"];
    Weight ["weight"] ["vikt"];
    DataKey ["data key"] ["datanyckel"];
    Unit ["unit"] ["enhet"];
    HigherIsBetter ["higher is better"] ["högre är bättre"];
    LowerIsBetter ["lower is better"] ["lägre är bättre"];
    Target ["target"] ["målvärde", "målvärdet", "målvärden", "mål", "målet"];
    Baseline ["baseline"] ["utgångsvärde", "utgångsvärdet", "ingångsvärde", "ingångsvärdet"];
    Trend ["trend"] ["utveckling", "utvecklingen"];
    TrendTolerance ["trend tolerance"] ["oförändrat inom"];
    Decimals ["decimals", "decimal"] ["decimaler", "decimal"];
    RoundOutcomeTo ["round outcome to"] ["avrunda utfallet till", "avrunda utfall till"];
    Headline ["headline"] ["samlad status", "rubrikstatus"];
    Total ["total"] ["totalen", "total", "totalt"];
    Worst ["worst"] ["sämsta"];
    Best ["best"] ["bästa"];
    FollowUpAt ["follow up at"] ["följs upp", "följs upp vid"];
    NotMeasurable ["not measurable"] ["ej mätbar", "ej mätbart", "inte mätbar", "inte mätbart", "går inte att mäta", "går ej att mäta"];
    AssessedByHand ["assessed by hand"] ["bedöms för hand"];
    MinimumCases ["minimum cases"] ["minst … fall"];
    SuppressBelow ["suppress below"] ["dölj färre än"];
    Cases ["cases"] ["fall"];
    AccumulatesOverTheYear ["accumulates over the year"] ["ackumuleras över året"];
    JudgedAtYearEnd ["judged at year end"] ["bedöms vid årets slut"];
    FromMonthlyFigures ["from monthly figures"] ["från månadsvärden"];
    LatestWithin ["latest within"] ["senaste inom"];
    ComputedAs ["computed as"] ["beräknas som"];
    Break ["break"] ["brott"];
    AlsoUnder ["also under"] ["även under"];
    Deadline ["deadline"] ["klart senast"];
    Items ["items"] ["poster"];
    Use ["use"] ["använd"];
    Let ["let"] ["låt"];
    Allow ["allow"] ["tillåt"];
    Flag ["flag"] ["flagga"];
    Example ["example"] ["exempel"];
    Step ["step", "steps"] ["delpunkt", "delpunkter", "delpunkten", "delpunkterna"];

    // Goals.
    AtLeast ["at least"] ["minst", "lägst"];
    AtMost ["at most"] ["högst"];
    MoreThan ["more than"] ["mer än", "fler än"];
    LessThan ["less than"] ["mindre än", "färre än"];
    Between ["between"] ["mellan"];
    Increase ["increase"] ["öka", "ökar", "ökas"];
    Decrease ["decrease"] ["minska", "minskar", "minskas"];
    Improve ["improve"] ["förbättra", "förbättras"];
    Maintain ["maintain"] ["behålla", "behåll", "behålls", "bibehålla", "bibehåll", "bibehålls"];
    By ["by"] ["med"];
    With ["with"] ["med"];
    ComparedTo ["compared to", "compared with"] ["jämfört med", "jmf med"];
    SamePeriodLastYear ["same period", "same period last year", "last year"] ["samma period", "samma period förra året", "samma period föregående år", "förra året", "föregående år"];
    FullYear ["full year"] ["helåret", "helår"];
    PreviousFollowUp ["previous follow-up"] ["föregående uppföljning"];
    FollowOnly ["follow only"] ["redovisas", "endast redovisas", "bara redovisas"];
    Yes ["yes"] ["ja"];
    No ["no"] ["nej"];
    Double ["double"] ["fördubbla", "fördubblas"];
    Linear ["linear"] ["linjärt"];
    PerYear ["per year"] ["per år"];
    From ["from"] ["från"];
    Until ["until"] ["till och med"];
    ByYear ["by"] ["senast"];
    To ["to"] ["till"];
    Every ["every"] ["varje"];

    // Conditions.
    If ["if"] ["om"];
    Otherwise ["otherwise"] ["annars"];
    And ["and"] ["och"];
    Or ["or"] ["eller"];
    Not ["not"] ["inte", "ej", "icke"];
    For ["for"] ["för"];
    In ["in"] ["år", "i", "under"];
    Is ["is"] ["är"];
    Missing ["missing"] ["saknas"];
    Measured ["measured"] ["uppmätt", "uppmätta"];
    TargetMet ["target met"] ["målet är uppnått", "målet uppnås", "målet uppnått", "målvärdet är uppnått", "målvärdet uppnås", "målvärdet uppnått"];
    TargetMissed ["target missed"] ["målet är inte uppnått", "målet är ej uppnått", "målet missas", "målet uppnås inte", "målet uppnås ej", "målet inte uppnått", "målet ej uppnått", "målvärdet är inte uppnått", "målvärdet är ej uppnått", "målvärdet missas", "målvärdet uppnås inte", "målvärdet uppnås ej"];
    Within ["within"] ["inom"];
    Of ["of"] ["av"];
    Improving ["improving"] ["förbättras"];
    Worsening ["worsening"] ["försämras"];
    Unchanged ["unchanged"] ["oförändrat", "oförändrad", "oförändrade"];
    FollowUpsInARow ["follow-ups in a row"] ["uppföljningar i rad"];
    DeadlinePassed ["deadline passed"] ["tiden har gått ut"];
    StartPassed ["start passed"] ["starttiden har passerat", "start har passerat", "starttiden har gått ut"];
    Status ["status of"] ["status för", "statusen för"];
    All ["all"] ["alla", "allt"];
    Any ["any"] ["någon", "något", "några"];
    None ["no"] ["ingen", "inget", "inga"];
    Most ["most"] ["de flesta"];
    CountOf ["count of"] ["antal", "antalet"];
    ShareOf ["share of"] ["andel", "andelen"];
    WeightedShareOf ["weighted share of"] ["viktad andel", "viktade andelen"];
    NotAssessed ["not assessed"] ["ej bedömda", "inte bedömda", "ej bedömt", "ej bedömd", "inte bedömd"];

    // Values.
    Outcome ["outcome", "value"] ["utfall", "utfallet"];
    Previous ["previous"] ["föregående"];
    PreviousMeasured ["previous measured"] ["föregående mätning"];
    Forecast ["forecast"] ["prognos", "prognosen"];
    Deviation ["deviation"] ["avvikelse", "avvikelsen"];
    Attainment ["attainment"] ["måluppfyllelsegrad", "måluppfyllelsegraden"];
    Change ["change"] ["förändring", "förändringen"];
    RelativeChange ["relative change"] ["relativ förändring"];
    Numerator ["numerator"] ["täljare", "täljaren"];
    Denominator ["denominator"] ["nämnare", "nämnaren"];
    Progress ["progress"] ["genomförandegrad", "genomförandegraden"];
    MinimumOf ["min of"] ["minsta av"];
    MaximumOf ["max of"] ["största av"];
    SpreadOf ["spread of"] ["spridningen av"];
    GapBetween ["gap between"] ["skillnaden mellan"];
    MeanChange ["mean change"] ["årlig förändring"];
    ProjectedIn ["projected in"] ["framskrivet till"];
    TargetYear ["target year"] ["målåret"];
    OverTheLast ["over the last"] ["över de senaste"];
    Over ["over"] ["över"];
    Years ["years", "year"] ["år", "åren"];
    Values ["values"] ["värdena", "värden"];
}
