//! How each kind of line looks: what is shown beside a line that cannot be read.

use crate::language::Language;

macro_rules! likes {
    ($($name:ident $sv:literal $en:literal;)*) => {
        /// A kind of line, by one of them.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Like {
            $(#[doc = concat!("`", $en, "`")] $name,)*
        }

        impl Like {
            /// Every kind, in the order of this list.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The line in a language.
            pub fn say(self, language: Language) -> &'static str {
                match (self, language) {
                    $(
                        (Self::$name, Language::Sv) => $sv,
                        (Self::$name, Language::En) => $en,
                    )*
                }
            }
        }
    };
}

likes! {
    Plan r#"plan "Verksamhetsplan 2024""# r#"plan "Plan for 2024""#;
    Item r#"nyckeltal sjukfrånvaro "Sjukfrånvaro""# r#"indicator sick leave "Sick leave""#;
    Rules "regler för nyckeltal" "rules for indicators";
    Heading r#"mål "God vård i tid""# r#"goal "Good care in time""#;
    Organisation r#"organisation "Region Norrbotten""# r#"organisation "Region Norrbotten""#;
    Language "språk sv" "language en";
    Year "år 2024" "year 2024";
    Levels "nivåer perspektiv > mål" "levels area > goal";
    FollowUps "uppföljningar T1 = 2024-04, ÅR = 2024" "follow-ups T1 = 2024-04, YEAR = 2024";
    Statuses r#"statusar grön "■", gul "●", röd "▲""# r#"statuses green "■", yellow "●", red "▲""#;
    Breakdown r#"uppdelning kön: K "kvinnor", M "män""# r#"breakdown sex: K "women", M "men""#;
    Units r#"enheter "VO Internmedicin" > "Gällivare sjukhus", "Kalix sjukhus""# r#"units "VO Internmedicin" > "Gällivare sjukhus", "Kalix sjukhus""#;
    Data r#"data "utfall.csv""# r#"data "outcomes.csv""#;
    Columns r#"kolumner utfall = "Periodens utfall""# r#"columns value = "Outcome of the period""#;
    Decided r#"beslutad 2023-11-22 "§ 131""# r#"decided 2023-11-22 "§ 131""#;
    Proposed r#"föreslagen 2024-06-16 "§ 88""# r#"proposed 2024-06-16 "§ 88""#;
    InForceFrom "gäller från 2024-01-01" "in force from 2024-01-01";
    Matrix "matris uppdrag, nyckeltal" "matrix assignments, indicators";
    Struck r#"struken 2020-06-16 "§ 88""# r#"struck 2020-06-16 "§ 88""#;
    Revises r#"reviderar "plan-2023.plan""# r#"revises "plan-2023.plan""#;
    Id "nr 12" "id 12";
    Note r#"notering "Mäts i april.""# r#"note "Measured in April.""#;
    Source r#"källa "Kvalitetsregistret""# r#"source "The quality register""#;
    Responsible r#"ansvarig "HR-direktören""# r#"responsible "The director of staff""#;
    Weight "vikt 2" "weight 2";
    DataKey r#"datanyckel "N00941""# r#"data key "N00941""#;
    Unit "enhet %" "unit %";
    Direction "lägre är bättre" "lower is better";
    Target "målvärde minst 80 %" "target at least 80 %";
    Baseline "utgångsvärde 68 st" "baseline 68 st";
    TrendComparedTo "utveckling jämfört med helåret 2023" "trend compared to full year 2023";
    TrendTolerance "oförändrat inom 0,5 pe" "trend tolerance 0.5 pp";
    Decimals "decimaler 1" "decimals 1";
    RoundOutcome "avrunda utfallet till 0 decimaler" "round outcome to 0 decimals";
    Headline "samlad status sämsta" "headline worst";
    FollowUpAt "följs upp T2, ÅR" "follow up at T2, YEAR";
    Accumulates "ackumuleras över året, bedöms vid årets slut" "accumulates over the year, judged at year end";
    LatestWithin "senaste inom 12 månader" "latest within 12 months";
    Break r#"brott 2020 "ny enkät""# r#"break in 2020 "new survey""#;
    FollowOnly "redovisas" "follow only";
    NotMeasurable r#"ej mätbar "Under utredning""# r#"not measurable "Under investigation""#;
    ByHand "bedöms för hand" "assessed by hand";
    MinimumCases "minst 10 fall" "minimum cases 10";
    SuppressBelow "dölj färre än 10" "suppress below 10";
    AtMostItems "högst 12 poster" "at most 12 items";
    AlsoUnder r#"även under "Tandvård" med "Folktandvården""# r#"also under "Dental care" with "The dental clinics""#;
    Step r#"delpunkt a "Handla upp""# r#"step a "Procure""#;
    Deadline "klart senast 2024-12-31" "deadline 2024-12-31";
    Use "använd stränga" "use strict";
    Allow r#"tillåt plan::similar-title "De är två skilda mål.""# r#"allow plan::similar-title "They are two goals.""#;
    Rule "grön om målet är uppnått" "green if target met";
    Otherwise "annars gul om utfall inom 10 % av målvärdet" "otherwise yellow if outcome within 10 % of target";
    Flag r#"flagga "handlingsplan krävs" om röd"# r#"flag "action plan needed" if red"#;
    Example "exempel 17,3 % för M är gul" "example 17.3 % for M is yellow";
}
