//! Units and their words. Sizes and dimensions stand in [`unit`](crate::language::unit).

use super::{Entry, Word};

macro_rules! units {
    ($($key:literal [$($en:literal),*] [$($sv:literal),+];)*) => {
        pub(super) const UNITS: &[Entry] = &[
            $(Entry { word: Word::Unit($key), en: &[$key $(, $en)*], sv: &[$($sv),+] },)*
        ];
    };
}

units! {
    "%" ["percent", "per cent"] ["%", "procent"];
    "‰" ["per mille"] ["‰", "promille"];
    "pp" ["percentage points", "percentage point"] ["pe", "procentenheter", "procentenhet"];
    "cases" ["case"] ["fall"];
    "persons" ["person", "people"] ["personer", "person"];
    "count" ["items"] ["st", "antal", "stycken"];
    "min" ["minutes", "minute"] ["min", "minuter", "minut"];
    "h" ["hours", "hour"] ["h", "timmar", "timme", "tim"];
    "days" ["day"] ["dagar", "dag", "dygn"];
    "weeks" ["week"] ["veckor", "vecka"];
    "months" ["month"] ["månader", "månad"];
    "years" ["year"] ["år"];
    "kr" ["SEK"] ["kr", "kronor", "krona"];
    "tkr" ["kSEK"] ["tkr"];
    "mkr" ["MSEK"] ["mkr", "mnkr", "miljoner kronor", "miljoner kr"];
    "mdkr" ["billion SEK"] ["mdkr", "miljarder kronor", "mdr kr"];
    "EUR" ["euro", "euros"] ["EUR", "euro"];
    "USD" ["dollars"] ["USD", "dollar"];
    "DKK" [] ["DKK"];
    "NOK" [] ["NOK"];
    "GBP" ["pounds"] ["GBP"];
    "yes/no" [] ["ja/nej"];
}
