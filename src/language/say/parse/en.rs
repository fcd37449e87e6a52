//! In English.

use super::{Expected, Message, PeriodFault, code_point, expected, line, values_back, years_back};
use crate::language::Language::En as EN;
use crate::language::number;
use crate::language::say::Said;
use crate::quantity::Number;

impl Message {
    pub(super) fn english(&self) -> Said {
        match self {
            Self::UnknownWord { found, meant, write, block } => {
                let below =
                    if *block { "The lines under it are read as if it said so. " } else { "" };
                let write = write.as_ref().unwrap_or(meant);
                Said::new(
                    format!("I do not recognise \"{found}\". Did you mean \"{meant}\"?"),
                    "unknown word",
                    format!("{below}Write{}", line(write)),
                )
            }
            Self::UnknownLine { found, heading } => Said::new(
                format!("I do not understand the line: \"{found}\" begins nothing I know."),
                "unknown word",
                match heading {
                    Some(heading) => {
                        format!("If it is a heading, its title stands in quotes:{}", line(heading))
                    }
                    None => "A line begins with a keyword, a status with if after it, or a level word with a \
                             title in quotes."
                        .to_owned(),
                },
            ),
            Self::GoesOnWithout { found } => Said::new(
                format!("The line begins with \"{found}\" and cannot be read alone."),
                "goes on with something",
                "A line goes on with the one above only if it begins with and, or, a comma or a quote. \
                 Write it all on one line.",
            ),
            Self::Unexpected { after, expected, found, like } => {
                unexpected(after.as_deref(), expected, found.as_deref(), {
                    like.map(|like| like.say(EN))
                })
            }
            Self::Unreadable { written } => {
                Said::new(format!("I cannot read \"{written}\"."), "cannot be read", "")
            }
            Self::PlanTooLarge { bytes, most } => Said::new(
                format!(
                    "The plan is too large: {}. The largest I read is {}.",
                    size(*bytes),
                    size(*most)
                ),
                "too large",
                "Is it the right file? A plan is text, often some hundred lines.",
            ),
            Self::LineTooLong { bytes, most } => Said::new(
                format!(
                    "The line is too long: {}. The longest I read is {}.",
                    size(*bytes),
                    size(*most)
                ),
                "too long",
                "Break the line. A title or a note can go on on the next line, in quotes of its own.",
            ),
            Self::NestedTooDeep { most } => Said::new(
                format!("Parentheses stand in each other more than {most} deep."),
                "too deep",
                "Split the condition into several rules.",
            ),
            Self::TooManyOperators { most } => Said::new(
                format!("The calculation has more than {most} steps."),
                "too many steps",
                "Put the calculated number in the outcome file instead.",
            ),
            Self::BadCharacter { character } => Said::new(
                format!("There is a character here that cannot be seen: {}.", invisible(*character)),
                "invisible character",
                "Take it away. It often comes along when text is pasted.",
            ),
            Self::UnclosedQuote { opened, closed } => Said::new(
                format!("The quote {opened} opens a text that does not end on the line."),
                "the text begins here",
                match closed {
                    Some(closed) => format!(
                        "The text begins with {opened}, and {closed} does not end it. Use the same mark at both ends."
                    ),
                    None => "Put a quote where the text ends.".to_owned(),
                },
            ),
            Self::NothingToContinue => Said::new(
                "The line goes on with a line above, and there is none.",
                "goes on with nothing",
                "A line that begins with and, or, a comma or a quote belongs to the line right above it, with \
                 no blank line or comment between.",
            ),
            Self::AmbiguousNumber { written, thousands, decimal } => Said::new(
                format!("\"{written}\" may be {thousands} or {decimal}."),
                "reads two ways",
                format!("Write{} or{}", line(thousands), line(decimal)),
            ),
            Self::NumberTooLarge { written } => Said::new(
                format!("The number {written} is too large to be exact."),
                "number too large",
                "Write it in a larger unit, for example MSEK instead of SEK.",
            ),
            Self::UnreadableNumber { written, write } => Said::new(
                format!("\"{written}\" is not a number I can read."),
                "not a number",
                match write {
                    Some(write) => format!("Write{}", line(write)),
                    None => "A number has at most one decimal mark, and thousands are set apart by a space: 9 847.5"
                        .to_owned(),
                },
            ),
            Self::WrongGroups { written, write } => Said::new(
                format!("\"{written}\" is not a number I can read: groups have three digits."),
                "wrong groups",
                format!("Write{}", line(write)),
            ),
            Self::NumberInWords { written, write } => Said::new(
                format!("The number \"{written}\" is to be written in figures."),
                "number in words",
                format!("Write{}", line(write)),
            ),
            Self::NotWhole { written } => Said::new(
                format!("A whole number belongs here; {written} is not one."),
                "not a whole number",
                "Write a whole number, for example 1.",
            ),
            Self::NoWindow { written, none: true, author } => Said::new(
                format!("\"{written}\" does not say over how long."),
                "over how long?",
                format!("Write for example  {written} {}", years_back(*author)),
            ),
            Self::NoWindow { written, none: false, author } => Said::new(
                format!("\"{written}\" is not a number of years or of measured values."),
                "neither years nor values",
                format!("Write for example  {}  or  {}", years_back(*author), values_back(*author)),
            ),
            Self::BadYear { written, write } => Said::new(
                format!("\"{written}\" is not a year."),
                "not a year",
                match write {
                    Some(write) => format!("Write{}", line(write)),
                    None => "A year is written with four digits, for example 2024.".to_owned(),
                },
            ),
            Self::BadDate { written, no_such_day, write } => Said::new(
                if *no_such_day {
                    format!("The calendar has no day {written}.")
                } else {
                    format!("\"{written}\" is not a date I can read.")
                },
                "not a date",
                match write {
                    Some(write) => format!("Write{}", line(write)),
                    None => "A date is written year-month-day, for example 2024-12-31.".to_owned(),
                },
            ),
            Self::DateThenText { date, write } => Said::new(
                format!("I understand the date \"{date}\", but it is written year-month-day, and the text after it \
                         in quotes."),
                "date and text",
                format!("Write{}", line(write)),
            ),
            Self::BadPeriod { written, fault, write } => Said::new(
                format!("\"{written}\" is not a period{}.", match fault {
                    PeriodFault::NoSuchMonth => ": a year has twelve months",
                    PeriodFault::NoSuchTertial => ": a year has three tertials",
                    PeriodFault::NoSuchQuarter => ": a year has four quarters",
                    PeriodFault::NoSuchHalf => ": a year has two halves",
                    PeriodFault::NoSuchDay => ": the calendar has no such day",
                    PeriodFault::NoPeriod => " I know",
                }),
                "not a period",
                match write {
                    Some(write) => format!("Did you mean{} ?", line(write)),
                    None => "A period is written 2024, 2024-H1, 2024-T1, 2024-Q1, 2024-04 or 2024-04-30.".to_owned(),
                },
            ),
            Self::ChainedComparison { write, between, both_ends } => Said::new(
                "Two comparisons in a row cannot be read.",
                "compares twice",
                match between {
                    Some(between) if *both_ends => format!("Write{}", line(between)),
                    Some(between) => format!(
                        "Write{} or, if both ends are to count,{}",
                        line(write),
                        line(between)
                    ),
                    None => format!("Write{}", line(write)),
                },
            ),
            Self::MixedAndOr { and_first, or_first } => Said::new(
                "And beside or reads two ways.",
                "and beside or",
                format!("Set parentheses. Write{} or{}", line(and_first), line(or_first)),
            ),
            Self::ListThenMore { of_the_list, of_the_last } => Said::new(
                "A calculation after a list reads two ways.",
                "of the list or of the last",
                format!("Set parentheses. Write{} or{}", line(of_the_list), line(of_the_last)),
            ),
            Self::MinusWithoutSpaces { written, write } => Said::new(
                format!("\"{written}\" is not a difference: a minus between values has a space on each side."),
                "minus without spaces",
                format!("Write{}", line(write)),
            ),
            Self::UnderOver { word, number, write, during } => Said::new(
                if *during {
                    format!("\"{word} {number}\" is not a comparison: under means during, as in under 2020.")
                } else {
                    format!("\"{word} {number}\" is not a comparison.")
                },
                "not a comparison",
                format!("Write{}", line(write)),
            ),
            Self::Range { written, write } => Said::new(
                format!("\"{written}\" is not a number. An interval is written in words."),
                "an interval",
                format!("Write{}", line(write)),
            ),
            Self::UnknownSign { sign, meant, write } => Said::new(
                format!("The sign \"{sign}\" cannot be read. Did you mean \"{meant}\"?"),
                "unknown sign",
                write.as_ref().map(|write| format!("Write{}", line(write))).unwrap_or_default(),
            ),
            Self::GoalWithEquals { sign, write } => Said::new(
                format!("A target is reached from one side; \"{sign}\" does not say which."),
                "goes away, or becomes at least or at most",
                format!("Write{} or put at least or at most instead.", line(write)),
            ),
            Self::WantsSign { sign, write } => Said::new(
                format!("The sign \"{sign}\" belongs here."),
                format!("\"{sign}\" belongs here"),
                format!("Write{}", line(write)),
            ),
            Self::Parenthesis { opened: true } => Said::new(
                "The parenthesis is opened and never closed.",
                "opened here",
                "Put ) where it is to end.",
            ),
            Self::Parenthesis { opened: false } => Said::new(
                "The parenthesis is closed and was never opened.",
                "closed here",
                "Take it away, or put ( where it is to begin.",
            ),
            Self::EmptyParentheses => Said::new(
                "There is nothing between the parentheses.",
                "empty",
                "Write a condition or a value between them.",
            ),
            Self::ForWhom { part, slices } => Said::new(
                format!("Is \"{part}\" {slices} too? The line reads two ways."),
                "for whom?",
                format!("Write{} or give it a line of its own.", line(&format!("{part} {slices}"))),
            ),
            Self::SaidTwice { written } => Said::new(
                format!("\"{written}\" says the same thing a second time."),
                "the second time",
                "Take one of them away, or write two lines.",
            ),
            Self::ComparedToNothing { written } => Said::new(
                format!("\"{written}\" belongs to a movement, and the goal says none."),
                "compared to nothing",
                "Write  increase,  decrease,  improve  or  maintain  before it, for example  target decrease by 50 % compared to 2020",
            ),
            Self::EndIsNoFigure { written } => Said::new(
                format!("An interval is between two figures, and {written} is none."),
                "no figure",
                "Write the figure, for example  target between 77 and 80 %, or a goal to one side:  target at least (outcome in 2019)",
            ),
            Self::OrMore { written, write } => Said::new(
                format!("\"{written}\" after the number cannot be read."),
                "cannot be read",
                format!("Write{}", line(write)),
            ),
            Self::ChangeTo { written, write } => Said::new(
                format!("\"{written}\" cannot be read: increase and decrease say by how much, not to what."),
                "to what",
                format!("Write{}", line(write)),
            ),
            Self::WithinOfWhat { written, write } => Said::new(
                format!("Within {written} of what?"),
                "of what?",
                format!("Write{}", line(write)),
            ),
            Self::MissingIf { write } => Said::new(
                "Between status and condition, if is missing.",
                "if is missing here",
                format!("Write{}", line(write)),
            ),
            Self::MissingWord { word, write } => Said::new(
                format!("Here \"{word}\" is missing."),
                format!("{word} is missing here"),
                format!("Write{}", line(write)),
            ),
            Self::ConditionFirst { write } => Said::new(
                "A rule begins with its status.",
                "the condition stands first",
                format!("Write{}", line(write)),
            ),
            Self::Bullet { bullet, write } => Said::new(
                format!("A line that begins with \"{bullet}\" cannot be read."),
                "bullet or number",
                format!("Take it away. Write{}", line(write)),
            ),
            Self::MissingQuotes { text, write } => Said::new(
                format!("The text \"{text}\" needs quotes."),
                "text without quotes",
                format!("Write{}", line(write)),
            ),
            Self::TitleWithoutQuotes { title, write, whole } => Said::new(
                format!("The title \"{title}\" needs quotes."),
                "name and title in one",
                format!("Write{} or, if all of it is the title,{}", line(write), line(whole)),
            ),
            Self::SingleQuotes { write } => Said::new(
                "Text stands in double quotes, not single ones.",
                "single quotes",
                format!("Write{}", line(write)),
            ),
            Self::UnneededQuotes { text, write } => Said::new(
                format!("{text} stands without quotes."),
                "without quotes",
                format!("Write{}", line(write)),
            ),
            Self::ReservedInName { name, word, write } => Said::new(
                format!("The name \"{name}\" holds the word \"{word}\", which means something in the language."),
                "means something in the language",
                format!("Write the name in quotes:{}", line(write)),
            ),
            Self::NameNeedsQuotes { name, write } => Said::new(
                format!("The name \"{name}\" needs quotes: without them a name is only words, which begin with a letter."),
                "a name that is not only words",
                format!("Write{}", line(write)),
            ),
            Self::TakeAway { found, write } => Said::new(
                format!("\"{found}\" does not belong here."),
                "goes away",
                format!("Write{}", line(write)),
            ),
            Self::CommaEndsLine { write } => Said::new(
                "A comma at the end of a line does not join the next to it.",
                "take away, or begin the next line with it",
                format!("If the next line belongs to the list, begin it with the comma. If not, write{}", line(write)),
            ),
            Self::TwoStatements { second } => Said::new(
                "A line says one thing.",
                "begins a new line",
                format!("Move{} to a line of its own.", line(second)),
            ),
            Self::NotSupportedYet { construct, written } => Said::new(
                format!("\"{written}\" is not supported yet: {}.", construct.name(EN)),
                "not supported yet",
                construct.meanwhile(EN),
            ),
        }
    }
}

fn unexpected(
    after: Option<&str>,
    expected: &[Expected],
    found: Option<&str>,
    like: Option<&str>,
) -> Said {
    let wanted = expected::list(expected, EN);
    let message = match (after, found) {
        (_, Some(found)) if expected.is_empty() => format!("I cannot read \"{found}\" here."),
        (Some(after), Some(found)) => {
            format!("After \"{after}\" I expected {wanted}; I found \"{found}\".")
        }
        (None, Some(found)) => format!("Here I expected {wanted}; I found \"{found}\"."),
        (Some(after), None) => {
            format!("The line ends too soon: after \"{after}\" there should be {wanted}.")
        }
        (None, None) => format!("The line ends too soon: there should be {wanted}."),
    };
    let label = if found.is_some() { "cannot be read" } else { "the line ends" };
    let help = like.map(|like| format!("For example{}", line(like))).unwrap_or_default();
    Said::new(message, label, help)
}

fn invisible(character: char) -> String {
    let name = match character {
        '\0' => "null, which does not belong in text",
        '\r' => "a carriage return without a line feed",
        '\u{feff}' => "a byte order mark in the middle of the text",
        '\u{200b}' => "a space without width",
        '\u{200c}' | '\u{200d}' => "an invisible joiner",
        '\u{2028}' | '\u{2029}' => "a line break of a kind other programs do not see",
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            "a mark that turns the reading direction"
        }
        _ => return code_point(character),
    };
    format!("{name} ({})", code_point(character))
}

fn size(bytes: usize) -> String {
    let number = |bytes: usize| {
        number::write(Number::integer(i64::try_from(bytes).unwrap_or(i64::MAX)), 0, EN)
    };
    match bytes / 1024 {
        0 => format!("{} bytes", number(bytes)),
        kilobytes if kilobytes < 1024 => format!("{} kB", number(kilobytes)),
        kilobytes => format!("{} MB", number(kilobytes / 1024)),
    }
}
