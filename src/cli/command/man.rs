//! `malvakt man`: the manual page.

use clap::Args;
use clap_mangen::Man;

use crate::cli::output::Output;
use crate::cli::{End, Trouble, help};
use crate::language::say::cli::{Message, Verb};
use crate::language::{Language, nearest};

/// What can be typed after `man`.
#[derive(Debug, Args)]
pub struct Asked {
    of: Option<String>,
}

/// Prints the manual page of the program, or of a verb.
pub fn run(asked: &Asked, output: &mut Output) -> Result<End, Trouble> {
    let verb = match &asked.of {
        None => Verb::Malvakt,
        Some(found) => named(found)?,
    };
    output.print(&page(verb, output.language()))?;
    Ok(End::Done)
}

fn named(found: &str) -> Result<Verb, Trouble> {
    let names = || Verb::ALL.iter().map(|verb| verb.name());
    Verb::ALL.iter().copied().find(|verb| verb.name() == found).ok_or_else(|| {
        let nearest = nearest(found, names()).map(ToOwned::to_owned);
        Message::UnknownVerb { found: found.to_owned(), nearest }.into()
    })
}

fn page(verb: Verb, language: Language) -> String {
    let mut command = help::command(language, 0);
    command.build();
    let of_verb = command.find_subcommand(verb.name()).cloned();
    let name = match verb {
        Verb::Malvakt => verb.name().to_owned(),
        _ => format!("{}-{}", Verb::Malvakt.name(), verb.name()),
    };
    let command = of_verb.unwrap_or(command).display_name(name.clone());
    let source = format!("{} {}", Verb::Malvakt.name(), env!("CARGO_PKG_VERSION"));
    let mut roff = Vec::new();
    // Writing to memory cannot fail.
    let _ = Man::new(command).title(name).source(source).render(&mut roff);
    headed(&String::from_utf8_lossy(&roff), language)
}

/// The headings of the page in the language of the rest.
fn headed(roff: &str, language: Language) -> String {
    let headings = match language {
        Language::En => [
            (".SH NAME", ".SH NAME"),
            (".SH SYNOPSIS", ".SH SYNOPSIS"),
            (".SH DESCRIPTION", ".SH DESCRIPTION"),
            (".SH EXTRA", ".SH EXAMPLES"),
        ],
        Language::Sv => [
            (".SH NAME", ".SH NAMN"),
            (".SH SYNOPSIS", ".SH ÖVERSIKT"),
            (".SH DESCRIPTION", ".SH BESKRIVNING"),
            (".SH EXTRA", ".SH EXEMPEL"),
        ],
    };
    headings.into_iter().fold(roff.to_owned(), |page, (clap, ours)| page.replace(clap, ours))
}
