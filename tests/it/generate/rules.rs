//! Status rules, flags and roll-up rules.

use malvakt::language::table::Keyword;

use super::conditions::{Subject, condition};
use super::model::Scale;
use super::tape::Tape;
use super::token::{Line, Token, key, text};

fn rule(status: &Token, condition: Line) -> Line {
    [status.clone(), key(Keyword::If)].into_iter().chain(condition).collect()
}

fn otherwise(status: &Token, condition: Option<Line>) -> Line {
    let mut line = vec![key(Keyword::Otherwise), status.clone()];
    if let Some(condition) = condition {
        line.push(key(Keyword::If));
        line.extend(condition);
    }
    line
}

/// Rules that give a status of a scale.
pub fn rules(tape: &mut Tape<'_>, scale: &Scale, of: Subject<'_>) -> Vec<Line> {
    let statuses: Vec<&Token> = scale.statuses.iter().map(|(one, _)| one).collect();
    let last = *statuses.last().unwrap();
    let mut lines = vec![rule(statuses[0], condition(tape, of))];
    if of.monotone {
        let between = statuses[1..statuses.len() - 1].iter();
        lines.extend(between.map(|status| otherwise(status, Some(condition(tape, of)))));
        lines.push(otherwise(last, None));
        return lines;
    }
    // Without `otherwise` in any order, then with it.
    for _ in 0..tape.below(3).saturating_sub(1) {
        lines.push(rule(tape.one(&statuses), condition(tape, of)));
    }
    for _ in 0..tape.below(4) {
        lines.push(otherwise(tape.one(&statuses), Some(condition(tape, of))));
    }
    match tape.below(6) {
        0 => {}
        1 => lines.push(vec![last.clone(), key(Keyword::Otherwise)]),
        _ => lines.push(otherwise(last, None)),
    }
    lines
}

/// A remark; its condition may ask for the status.
pub fn flag(tape: &mut Tape<'_>, scale: &Scale, of: Subject<'_>) -> Line {
    let of = Subject { statuses: Some(scale), ..of };
    let mut line = vec![key(Keyword::Flag), text("handlingsplan krävs"), key(Keyword::If)];
    line.extend(condition(tape, of));
    line
}
