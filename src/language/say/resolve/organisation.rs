//! What is said of organisational units, and of the further headings that stand with one.

use super::Said;
use super::frame::{meant_en, meant_sv, or_list};
use crate::language::Language;

/// A message about organisational units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// A unit without a name.
    Empty,
    /// A unit that in outcome data means the whole.
    IsTotal {
        /// The unit.
        unit: String,
    },
    /// A unit that is called as a value of a breakdown.
    IsValue {
        /// The unit.
        unit: String,
        /// The breakdown.
        breakdown: String,
    },
    /// A unit that is said twice to lie in another.
    Twice {
        /// The unit.
        unit: String,
        /// What it lies in.
        parent: String,
        /// The line where it is said first.
        line: u32,
    },
    /// A unit that lies directly in two.
    TwoParents {
        /// The unit.
        unit: String,
        /// What it lies in by the first line.
        first: String,
        /// By the second.
        second: String,
        /// The first line.
        line: u32,
    },
    /// A unit that lies in itself.
    InItself {
        /// The unit.
        unit: String,
    },
    /// Units that lie in each other: each in the next, the last being the first again.
    Circle {
        /// The units.
        units: Vec<String>,
    },
    /// A unit that lies in more units, one in the other, than there may be.
    TooDeep {
        /// The unit.
        unit: String,
        /// How many there may be.
        most: usize,
    },
    /// A title after `also under` that no heading has.
    UnknownHeading {
        /// As written.
        found: String,
        /// The nearest of the headings.
        nearest: Option<String>,
    },
    /// A title after `also under` that several headings have.
    HeadingOfSeveral {
        /// As written.
        found: String,
        /// The headings, each with those above it.
        paths: Vec<String>,
    },
    /// A further place that is said twice.
    PlacedTwice {
        /// The heading.
        heading: String,
        /// The line where it is said first.
        first_line: u32,
    },
    /// A further place where the item stands already.
    PlacedAlready {
        /// The heading.
        heading: String,
        /// The line that places a unit's result there.
        write: String,
    },
    /// A unit that the `units` lines do not name.
    Unknown {
        /// As written.
        found: String,
        /// The nearest of the units.
        nearest: Option<String>,
        /// The first units, where they are not many.
        units: Vec<String>,
        /// The line that would name it.
        write: String,
    },
}

impl Message {
    /// The words in a language.
    pub fn say(&self, language: Language) -> Said {
        match language {
            Language::Sv => self.swedish(),
            Language::En => self.english(),
        }
    }

    fn swedish(&self) -> Said {
        match self {
            Self::Empty => Said::new(
                "En enhet har inget namn.",
                "inget namn",
                "Skriv enhetens namn, till exempel  \"Kalix sjukhus\"",
            ),
            Self::IsTotal { unit } => Said::new(
                format!("{unit} betyder helheten i utfallsfiler och kan inte vara en enhet."),
                "betyder helheten",
                "Ge enheten dess eget namn, också i utfallsfilen.",
            ),
            Self::IsValue { unit, breakdown } => Said::new(
                format!("{unit} är redan ett värde av uppdelningen {breakdown}."),
                "heter som ett värde",
                "Ge enheten eller värdet ett annat namn, så att  för  bara kan betyda det ena.",
            ),
            Self::Twice { unit, parent, line } => Said::new(
                format!("Att {unit} ligger i {parent} står redan på rad {line}."),
                "en gång till",
                "Ta bort den ena.",
            )
            .and("här står det först"),
            Self::TwoParents { unit, first, second, line } => Said::new(
                format!(
                    "{unit} ligger i {second} här och i {first} på rad {line}: då skulle den räknas två gånger."
                ),
                format!("ligger i {second}"),
                format!("Låt {unit} ligga i en av dem, och ta bort den i den andra raden."),
            )
            .and(format!("ligger i {first}")),
            Self::InItself { unit } => Said::new(
                format!("{unit} kan inte ligga i sig själv."),
                "samma enhet",
                "Till vänster om  >  står enheten ovanför, till höger de som ligger i den.",
            ),
            Self::Circle { units } => Said::new(
                format!("Enheterna ligger i varandra i en ring: {}.", ring(units, "ligger i", "som ligger i")),
                "sluter ringen",
                "Till vänster om  >  står enheten ovanför, till höger de som ligger i den. Ta bort en av raderna.",
            )
            .and("och här"),
            Self::TooDeep { unit, most } => Said::new(
                format!("{unit} ligger i fler än {most} enheter, den ena i den andra."),
                "ligger för djupt",
                "Ta bort de led som ingen följs upp på.",
            ),
            Self::UnknownHeading { found, nearest } => Said::new(
                format!("Planen har ingen rubrik som heter \"{found}\"."),
                "okänd rubrik",
                or_list(
                    &meant_sv(nearest.as_ref().map(|name| format!("\"{name}\"")).as_ref()),
                    if nearest.is_some() { "" } else { "Skriv rubrikens titel som den står i planen." },
                ),
            ),
            Self::HeadingOfSeveral { found, paths } => Said::new(
                format!("Flera rubriker heter \"{found}\": {}.", paths.join("; ")),
                "går att läsa på flera sätt",
                "Ge rubriken ett eget  nr  och skriv det här.",
            ),
            Self::PlacedTwice { heading, first_line } => Said::new(
                format!("Att den också står under \"{heading}\" sägs redan på rad {first_line}."),
                "en gång till",
                "Ta bort den ena raden.",
            )
            .and("här sägs det först"),
            Self::PlacedAlready { heading, write } => Said::new(
                format!("Den står redan under \"{heading}\" och räknas där."),
                "står redan där",
                format!("Ta bort raden. Ska en enhets resultat stå där för sig?  Skriv  {write}"),
            ),
            Self::Unknown { found, nearest, units, write } => Said::new(
                format!("Raderna med enheter har ingen enhet som heter \"{found}\"."),
                "okänd enhet",
                or_list(
                    &meant_sv(nearest.as_ref().map(|name| format!("\"{name}\"")).as_ref()),
                    &match (units.as_slice(), nearest) {
                        ([], _) | (_, Some(_)) => format!("Är det en enhet till?  Lägg till  {write}"),
                        (all, None) => format!(
                            "Enheterna är {}. Är det en enhet till?  Lägg till  {write}",
                            all.join(", ")
                        ),
                    },
                ),
            ),
        }
    }

    fn english(&self) -> Said {
        match self {
            Self::Empty => Said::new(
                "A unit has no name.",
                "no name",
                "Write the unit's name, for example  \"Kalix hospital\"",
            ),
            Self::IsTotal { unit } => Said::new(
                format!("{unit} means the whole in outcome files and cannot be a unit."),
                "means the whole",
                "Give the unit its own name, in the outcome file too.",
            ),
            Self::IsValue { unit, breakdown } => Said::new(
                format!("{unit} is already a value of the breakdown {breakdown}."),
                "is called as a value",
                "Give the unit or the value another name, so that  for  can mean only one of them.",
            ),
            Self::Twice { unit, parent, line } => Said::new(
                format!("That {unit} lies in {parent} is already said on line {line}."),
                "once more",
                "Take one of them away.",
            )
            .and("said here first"),
            Self::TwoParents { unit, first, second, line } => Said::new(
                format!(
                    "{unit} lies in {second} here and in {first} on line {line}: it would be counted twice."
                ),
                format!("lies in {second}"),
                format!("Let {unit} lie in one of them, and take it away from the other line."),
            )
            .and(format!("lies in {first}")),
            Self::InItself { unit } => Said::new(
                format!("{unit} cannot lie in itself."),
                "the same unit",
                "To the left of  >  stands the unit above, to the right those that lie in it.",
            ),
            Self::Circle { units } => Said::new(
                format!("The units lie in each other in a circle: {}.", ring(units, "lies in", "which lies in")),
                "closes the circle",
                "To the left of  >  stands the unit above, to the right those that lie in it. Take one of the lines away.",
            )
            .and("and here"),
            Self::TooDeep { unit, most } => Said::new(
                format!("{unit} lies in more than {most} units, one in the other."),
                "lies too deep",
                "Leave out the levels at which nothing is followed up.",
            ),
            Self::UnknownHeading { found, nearest } => Said::new(
                format!("The plan has no heading called \"{found}\"."),
                "unknown heading",
                or_list(
                    &meant_en(nearest.as_ref().map(|name| format!("\"{name}\"")).as_ref()),
                    if nearest.is_some() { "" } else { "Write the title of the heading as it stands in the plan." },
                ),
            ),
            Self::HeadingOfSeveral { found, paths } => Said::new(
                format!("Several headings are called \"{found}\": {}.", paths.join("; ")),
                "can be read in several ways",
                "Give the heading an  id  of its own and write that here.",
            ),
            Self::PlacedTwice { heading, first_line } => Said::new(
                format!("That it also stands under \"{heading}\" is already said on line {first_line}."),
                "once more",
                "Take one of the lines away.",
            )
            .and("said here first"),
            Self::PlacedAlready { heading, write } => Said::new(
                format!("It stands under \"{heading}\" already and counts there."),
                "stands there already",
                format!("Take the line away. Is a unit's result to stand there by itself?  Write  {write}"),
            ),
            Self::Unknown { found, nearest, units, write } => Said::new(
                format!("The lines of units have no unit called \"{found}\"."),
                "unknown unit",
                or_list(
                    &meant_en(nearest.as_ref().map(|name| format!("\"{name}\"")).as_ref()),
                    &match (units.as_slice(), nearest) {
                        ([], _) | (_, Some(_)) => format!("Is it one more?  Add  {write}"),
                        (all, None) => format!(
                            "The units are {}. Is it one more?  Add  {write}",
                            all.join(", ")
                        ),
                    },
                ),
            ),
        }
    }
}

/// `A lies in B, which lies in C, which lies in A`.
fn ring(units: &[String], first: &str, then: &str) -> String {
    let mut all = units.iter();
    let start = all.next().cloned().unwrap_or_default();
    let rest = all.enumerate().map(|(at, unit)| match at {
        0 => format!(" {first} {unit}"),
        _ => format!(", {then} {unit}"),
    });
    start + &rest.collect::<String>()
}
