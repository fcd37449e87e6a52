//! Which mark stands between the cells.

use csv::StringRecord;

use super::{Next, Rows};
use crate::language::say::data::FileFault;

/// How many rows are looked at.
const SAMPLE: usize = 100;

/// More columns than this is no outcome table.
const MOST_COLUMNS: usize = 10_000;

/// How a text is divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dialect {
    /// `;`, `,` or tab.
    pub separator: u8,
    /// Where the header begins.
    pub start: usize,
}

/// One way to divide a text, and how well it goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Candidate {
    separator: u8,
    columns: usize,
    /// Headers that mean something.
    known: usize,
    /// Rows with as many cells as the header.
    even: usize,
    rows: usize,
}

impl Candidate {
    fn fits(self) -> bool {
        self.columns > 1 && self.even == self.rows
    }
}

/// The dialect of a text: a first line `sep=;` decides; else the mark that divides header and rows evenly, and if
/// several do, the one whose headers mean something (`known`); else nobody can say.
pub fn dialect(text: &str, known: &dyn Fn(&str) -> bool) -> Result<Dialect, FileFault> {
    if text.trim().is_empty() {
        return Err(FileFault::Empty);
    }
    if let Some(dialect) = said(text) {
        let candidate = candidate(text, dialect.separator, dialect.start, known);
        return within(candidate, dialect);
    }
    let candidates = [b';', b',', b'\t'].map(|separator| candidate(text, separator, 0, known));
    let divided = candidates.iter().filter(|candidate| candidate.columns > 1);
    let most_known = divided.clone().map(|candidate| candidate.known).max();
    let Some(most_known) = most_known else {
        let header = text.lines().find(|line| !line.trim().is_empty()).unwrap_or("");
        return Err(FileFault::OneColumn { header: header.chars().take(80).collect() });
    };
    let fitting: Vec<&Candidate> = divided
        .clone()
        .filter(|candidate| candidate.fits() && candidate.known == most_known)
        .collect();
    let chosen = match fitting.as_slice() {
        [one] => Some(*one),
        [] => divided.max_by_key(|candidate| (candidate.known, candidate.even)),
        several => {
            let marks = several.iter().map(|candidate| char::from(candidate.separator)).collect();
            return Err(FileFault::UnclearSeparator { marks });
        }
    };
    let separator = chosen.map_or(b';', |candidate| candidate.separator);
    chosen.map_or(Ok(Dialect { separator, start: 0 }), |candidate| {
        within(*candidate, Dialect { separator, start: 0 })
    })
}

fn within(candidate: Candidate, dialect: Dialect) -> Result<Dialect, FileFault> {
    if candidate.columns > MOST_COLUMNS {
        return Err(FileFault::TooManyColumns { found: candidate.columns, most: MOST_COLUMNS });
    }
    Ok(dialect)
}

/// What a first line `sep=;` says; Excel writes and obeys it.
fn said(text: &str) -> Option<Dialect> {
    let line = text.split('\n').next()?;
    let rest = line.trim_matches(['"', '\r', ' ']).to_ascii_lowercase();
    let mark = rest.strip_prefix("sep=")?;
    let separator = match mark {
        ";" => b';',
        "," => b',',
        "\t" | "\\t" => b'\t',
        _ => return None,
    };
    Some(Dialect { separator, start: line.len().saturating_add(1).min(text.len()) })
}

fn candidate(text: &str, separator: u8, start: usize, known: &dyn Fn(&str) -> bool) -> Candidate {
    let mut rows = Rows::new(text, separator, start);
    let mut cells = StringRecord::new();
    let mut found = Candidate { separator, columns: 0, known: 0, even: 0, rows: 0 };
    while found.rows < SAMPLE {
        match rows.next(&mut cells) {
            Next::Row(_) if found.columns == 0 => {
                found.columns = cells.len();
                found.known = cells.iter().take(MOST_COLUMNS).filter(|cell| known(cell)).count();
            }
            Next::Row(_) => {
                found.rows += 1;
                found.even += usize::from(cells.len() == found.columns);
            }
            Next::Unclosed(_) => found.rows += 1,
            Next::GivenUp(_) | Next::End => break,
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(header: &str) -> bool {
        ["indikator", "period", "utfall"].contains(&header)
    }

    fn separator(text: &str) -> Result<char, FileFault> {
        dialect(text, &known).map(|dialect| char::from(dialect.separator))
    }

    #[test]
    fn the_mark_that_divides_evenly_is_the_separator() {
        assert_eq!(separator("indikator;period;utfall\na;2022;1,5\n"), Ok(';'));
        assert_eq!(separator("indikator,period,utfall\na,2022,1.5\n"), Ok(','));
        assert_eq!(separator("indikator\tperiod\tutfall\na\t2022\t1,5\n"), Ok('\t'));
    }

    #[test]
    fn headers_that_mean_something_decide_where_two_marks_fit() {
        assert_eq!(
            separator("indikator;period;utfall, procent\na;2022;1,5\nb;2022;2,5\n"),
            Ok(';')
        );
    }

    #[test]
    fn uneven_rows_do_not_hide_the_separator() {
        assert_eq!(separator("indikator;period;utfall\na;2022\nb;2022;1,5;x\n"), Ok(';'));
    }

    #[test]
    fn a_first_line_says_which() {
        let text = "sep=,\nindikator,period,utfall\n";
        assert_eq!(dialect(text, &known), Ok(Dialect { separator: b',', start: 6 }));
    }

    #[test]
    fn what_fits_two_ways_is_refused() {
        let fault = separator("a;b,c\n1;2,3\n").unwrap_err();
        assert_eq!(fault, FileFault::UnclearSeparator { marks: vec![';', ','] });
    }

    #[test]
    fn one_column_none_and_a_million_are_refused() {
        assert!(matches!(separator("indikator\na\n"), Err(FileFault::OneColumn { .. })));
        assert_eq!(separator(" \n\n"), Err(FileFault::Empty));
        let wide = ";".repeat(999_999);
        assert!(matches!(
            separator(&wide),
            Err(FileFault::TooManyColumns { found: 1_000_000, most: MOST_COLUMNS })
        ));
    }
}
