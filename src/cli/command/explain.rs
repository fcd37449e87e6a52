//! `malvakt explain CODE`: what a diagnostic means, with a wrong and a right example.

use clap::Args;

use crate::cli::output::Output;
use crate::cli::{End, Trouble};
use crate::diagnostic::{Code, Page};
use crate::language::say::cli::Message;
use crate::language::{fold, nearest};

/// How many codes are offered for one that there is not.
const OFFERED: usize = 3;

/// What can be typed after `explain`.
#[derive(Debug, Args)]
pub struct Asked {
    code: Option<String>,
}

/// Prints the page of a code, or the list of all.
pub fn run(asked: &Asked, output: &mut Output) -> Result<End, Trouble> {
    let text = match &asked.code {
        None => list(output),
        Some(found) => match code(found) {
            Some(code) => Page::of(code).text(output.language(), output.width()),
            None => return Err(unknown(found)),
        },
    };
    output.print(&text)?;
    Ok(End::Done)
}

/// `plan::unknown-name`, or without what stands before `::` where that is enough.
fn code(found: &str) -> Option<Code> {
    let wanted = fold(found);
    let whole = Code::ALL.iter().copied().find(|code| code.text() == wanted);
    let short = |code: &Code| code.text().split_once("::").is_some_and(|(_, name)| name == wanted);
    let mut shorts = Code::ALL.iter().copied().filter(short);
    whole.or_else(|| match (shorts.next(), shorts.next()) {
        (Some(only), None) => Some(only),
        _ => None,
    })
}

fn list(output: &Output) -> String {
    let mut text = String::new();
    for code in Code::ALL {
        let page = Page::of(*code);
        text.push_str(code.text());
        text.push_str("\n    ");
        text.push_str(page.opening(output.language()));
        text.push('\n');
    }
    text
}

fn unknown(found: &str) -> Trouble {
    let wanted = fold(found);
    let name = wanted.rsplit("::").next().unwrap_or(&wanted).to_owned();
    let mut near: Vec<String> = Vec::new();
    let mut left: Vec<&str> = Code::ALL.iter().map(|code| code.text()).collect();
    let holds: Vec<&str> =
        left.iter().copied().filter(|code| name.len() > 2 && code.contains(&name)).collect();
    near.extend(holds.iter().take(OFFERED).map(ToString::to_string));
    while near.len() < OFFERED
        && let Some(next) = nearest(&wanted, left.iter().copied()).or_else(|| bare(&name, &left))
    {
        left.retain(|code| *code != next);
        if !near.iter().any(|code| code == next) {
            near.push(next.to_owned());
        }
    }
    Message::UnknownCode { found: found.to_owned(), nearest: near }.into()
}

/// The nearest by what stands after `::`.
fn bare<'a>(name: &str, codes: &[&'a str]) -> Option<&'a str> {
    let names = codes.iter().filter_map(|code| code.split_once("::").map(|(_, name)| name));
    let found = nearest(name, names)?;
    codes.iter().copied().find(|code| code.split_once("::").is_some_and(|(_, name)| name == found))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_found_by_its_name_alone_where_only_one_has_it() {
        assert_eq!(code("plan::unknown-name"), Some(Code::UnknownName));
        assert_eq!(code("Unknown-Name"), Some(Code::UnknownName));
        assert_eq!(code("too-large"), None);
        assert_eq!(code("unknown"), None);
    }

    #[test]
    fn a_misspelt_code_gets_the_nearest() {
        let Trouble::Asked(Message::UnknownCode { nearest, .. }) = unknown("plan::unkown-name")
        else {
            panic!("another message")
        };
        assert_eq!(nearest.first().map(String::as_str), Some("plan::unknown-name"));
        let Trouble::Asked(Message::UnknownCode { nearest, .. }) = unknown("too-large") else {
            panic!("another message")
        };
        assert!(nearest.contains(&"plan::too-large".to_owned()), "{nearest:?}");
        assert!(nearest.contains(&"data::too-large".to_owned()), "{nearest:?}");
    }
}
