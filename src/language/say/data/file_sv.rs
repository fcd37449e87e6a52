//! A data file's fault in Swedish.

use super::file::{names, on_line, served};
use super::{FileFault, Format, listed, meant, quoted};
use crate::language::Language;
use crate::language::say::Said;
use crate::language::table::{self, Column, Word};

impl FileFault {
    pub(super) fn swedish(&self) -> Said {
        match self {
            Self::Format(format) => {
                let (what, help) = format.swedish();
                Said::new(format!("Filen är {what}."), "läses inte", help)
            }
            Self::Utf16WithoutMark => Said::new(
                "Filen är sparad som UTF-16 utan märke i början, så bokstäverna går inte att läsa säkert.",
                "läses inte",
                "Spara om den som CSV UTF-8.",
            ),
            Self::BrokenEncoding { encoding, line } => Said::new(
                format!("Filen säger att den är {encoding}, men är det inte{}.", on_line(*line, "på rad")),
                "läses inte",
                "Öppna den i Excel eller en texteditor och spara om den som CSV UTF-8.",
            ),
            Self::Binary { line } => Said::new(
                format!("Filen är inte text: rad {line} innehåller tecken som ingen tabell har."),
                "läses inte",
                "Spara utfallen som CSV UTF-8 och ange den filen.",
            ),
            Self::LongLine { line, bytes, most } => Said::new(
                format!("Rad {line} är {bytes} tecken lång. Ingen utfallstabell har så långa rader; gränsen är {most}."),
                "läses inte",
                "Kontrollera att filen är en tabell med radbrytningar.",
            ),
            Self::TooLarge => Said::new(
                "Filen är större än 4 GiB.",
                "läses inte",
                "Dela den i flera filer, till exempel en per år.",
            ),
            Self::MixedEncodings { line } => Said::new(
                format!("Filen blandar två teckenkodningar: de flesta rader är UTF-8, men rad {line} är Windows-1252."),
                "läst som Windows-1252",
                "Kontrollera å, ä och ö på den raden och spara om filen som CSV UTF-8.",
            ),
            Self::Empty => Said::new("Filen är tom.", "ingenting här", "Första raden ska vara rubriker, till exempel  indikator;period;utfall"),
            Self::HeaderOnly => Said::new("Filen har rubriker men inga rader.", "bara rubriker", ""),
            Self::OneColumn { header } => Said::new(
                format!("Jag hittar inga kolumner: \"{}\" delas inte av semikolon, komma eller tabb.", quoted(header)),
                "en enda kolumn",
                "Första raden ska vara rubriker med ; mellan, till exempel  indikator;period;utfall",
            ),
            Self::UnclearSeparator { marks } => Said::new(
                format!("Kolumnerna kan delas på flera sätt: {} passar lika bra.", listed(&names(marks, Language::Sv), "och")),
                "vilket är det?",
                format!("Skriv en första rad som säger vilket:  {}", marks.first().map(|mark| format!("sep={mark}")).unwrap_or_default()),
            ),
            Self::TooManyColumns { found, most } => Said::new(
                format!("Filen har {found} kolumner. Ingen utfallstabell har så många; gränsen är {most}."),
                "läses inte",
                "Skriv ett utfall per rad, inte ett per kolumn.",
            ),
            Self::MissingColumn { column, nearest, headers, periods, header_line } => {
                let word = table::written(Word::Column(*column), Language::Sv);
                let help = if let Some(line) = header_line {
                    format!("Rubrikerna verkar stå på rad {line}. Ta bort raderna ovanför.")
                } else if !periods.is_empty() {
                    format!("{} är perioder. Skriv en rad per period, med kolumnerna  period  och  utfall.", listed(periods, "och"))
                } else if let Some(nearest) = nearest {
                    format!("Är det \"{nearest}\"?  Skriv  kolumner {word} = \"{nearest}\"  i planen, eller kalla kolumnen {word}.")
                } else {
                    format!("Kalla kolumnen {word}, eller skriv  kolumner {word} = \"…\"  i planen. Rubrikerna är: {}.", headers.join(", "))
                };
                let what = match column {
                    Column::Indicator => "vad raderna gäller (indikator, uppdrag eller rubrik)",
                    Column::Period => "perioden",
                    _ => "utfallet",
                };
                Said::new(format!("Filen har ingen kolumn för {what}, så inga rader används."), "rubrikerna", help)
            }
            Self::DuplicateColumn { first, second } => Said::new(
                format!("Två kolumner är samma sak: \"{first}\" och \"{second}\". Inga rader används."),
                "den första",
                "Ta bort den ena, eller ge den ett annat namn.",
            )
            .and("den andra"),
            Self::UnknownColumn { header, nearest } => Said::new(
                format!("Jag känner inte till kolumnen \"{}\".", quoted(header)),
                "används inte",
                nearest.as_ref().map_or_else(
                    || "Är den en uppdelning, skriv  uppdelning  i planen. Annars kan den stå kvar; rader som bara skiljer sig där används inte.".to_owned(),
                    |nearest| meant(Some(nearest), Language::Sv),
                ),
            ),
            Self::NoHeader { headers } => Said::new(
                "Första raden ska vara rubriker, men ingen av dem känns igen. Inga rader används.",
                "inga rubriker",
                format!(
                    "Skriv en första rad som  indikator;period;utfall,  eller säg i planen vad kolumnerna heter:  kolumner indikator = \"{}\", …",
                    headers.iter().find(|header| !header.is_empty()).map(|header| quoted(header)).unwrap_or_default()
                ),
            ),
            Self::UnknownColumns { headers, count } => Said::new(
                format!("Jag känner inte till {count} av kolumnerna: {} …", headers.iter().map(|header| quoted(header)).collect::<Vec<_>>().join(", ")),
                "används inte",
                "Är någon av dem en uppdelning, skriv  uppdelning  i planen. Rader som bara skiljer sig i dem används inte.",
            ),
            Self::NamelessColumn { number } => Said::new(
                format!("Kolumn {number} har celler men ingen rubrik."),
                "används inte",
                "Skriv en rubrik över den.",
            ),
            Self::UnmappedBreakdown { header, breakdown } => Said::new(
                format!("Kolumnen \"{}\" innehåller bara värden ur uppdelningen {breakdown}, men heter inte så. Inga rader används.", quoted(header)),
                format!("är det {breakdown}?"),
                format!("Skriv  kolumner {breakdown} = \"{}\"  i planen, eller kalla kolumnen {breakdown}.", quoted(header)),
            ),
            Self::UnusedMapping { header, nearest } => Said::new(
                format!("Ingen utfallsfil har en kolumn som heter \"{header}\"."),
                "den finns inte",
                meant(nearest.as_deref(), Language::Sv),
            ),
            Self::UnitOrOrg { header, unit, other, row } => Said::new(
                format!("Kolumnen \"{header}\" läses som verksamhet, fast \"{unit}\" är en måttenhet: \"{}\" på rad {row} är ingen.", quoted(other)),
                "verksamhet eller måttenhet?",
                "Kalla kolumnen  verksamhet  eller  måttenhet.",
            ),
            Self::MixedMarks { header, comma, point } => Said::new(
                format!("Kolumnen \"{header}\" har både decimalkomma ({} på rad {}) och decimalpunkt ({} på rad {}).", comma.0, comma.1, point.0, point.1),
                "två decimaltecken",
                "Skriv alla tal i kolumnen på samma sätt.",
            ),
            Self::RepeatedHeader => Said::new("Rubrikraden står en gång till.", "hoppas över", ""),
            Self::UnclosedQuote => Said::new(
                "Ett citattecken öppnar cellen men avslutar den aldrig. Raden används inte.",
                "öppnas här",
                "Ta bort citattecknet, eller skriv det dubbelt (\"\") om det hör till texten.",
            ),
            Self::QuotesGivenUp => Said::new(
                "Citattecknen går inte att para ihop. Härifrån läses inte filen.",
                "här slutar läsningen",
                "Spara om filen som CSV UTF-8 från Excel.",
            ),
            Self::OtherLabel { labels, follow_up, period, rows, write } => {
                let list = listed(&labels.iter().map(ToString::to_string).collect::<Vec<_>>(), "och");
                Said::new(
                    format!("{} under {list} används inte för {follow_up}: perioden slutar samma dag som {period} men heter något annat.", counted(*rows, "rad", "rader")),
                    format!("slutar samma dag som {period}"),
                    format!("Är det samma sak, skriv  uppföljningar {}  i planen.", served(write, "eller")),
                )
            }
        }
    }
}

impl Format {
    fn swedish(self) -> (&'static str, &'static str) {
        let excel = "Öppna den i Excel, välj Spara som, CSV UTF-8, och ange den filen i stället.";
        let csv = "Ange en CSV-fil.";
        match self {
            Self::Excel => ("en Excelbok, och Excel läses inte än", excel),
            Self::OldExcel => ("en äldre Excelbok (xls), och Excel läses inte än", excel),
            Self::OpenDocument => ("ett OpenDocument-kalkylark, och sådana läses inte än", excel),
            Self::Word => ("ett Word-dokument, inte en tabell", csv),
            Self::Pdf => ("en PDF, inte en tabell", csv),
            Self::Archive => {
                ("ett packat arkiv, inte en tabell", "Packa upp den och ange CSV-filen i den.")
            }
            Self::Parquet => ("en Parquetfil, och Parquet läses inte än", csv),
            Self::Sqlite => ("en databas, och databaser läses inte än", csv),
            Self::Json => ("JSON, och JSON läses inte än", csv),
            Self::Markup => ("en webbsida eller XML, inte en tabell i text", excel),
        }
    }
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
