//! Whole plans.

use malvakt::language::KindWord;
use malvakt::language::table::{Keyword, Word};

use super::conditions::{About, Subject};
use super::frame::frame;
use super::items::{Wanted, assignment, indicator, series};
use super::model::{Block, Frame, Heading, Model, Sort};
use super::pen::Pen;
use super::rules::{flag, rules};
use super::tape::Tape;
use super::token::{Line, Token, key, name, number, text};

/// A plan from a tape for its own lines and one for each block.
pub fn plan(frame_bytes: &[u8], blocks_bytes: &[Vec<u8>], wanted: Wanted) -> Model {
    let frame = frame(&mut Tape::new(frame_bytes));
    let mut blocks = defaults(&frame, frame_bytes);
    for (at, bytes) in blocks_bytes.iter().enumerate() {
        let mut tape = Tape::new(bytes);
        match tape.below(10) {
            0..=4 => blocks.push(Block::Item(indicator(&mut tape, &frame, at, wanted))),
            5 | 6 => blocks.push(Block::Item(assignment(&mut tape, &frame, at))),
            7 | 8 => headings(&mut tape, &frame, at, &mut blocks),
            _ if tape.often(8) => blocks.push(Block::Item(series(&mut tape, at))),
            _ => {
                let lines = rules_for(&mut tape, &frame);
                let same =
                    |block: &Block| matches!(block, Block::Rules(other) if other[0] == lines[0]);
                if !blocks.iter().any(same) {
                    blocks.push(Block::Rules(lines));
                }
            }
        }
    }
    Model { frame, blocks }
}

/// Rules that serve every item without its own, and a named set.
fn defaults(frame: &Frame, bytes: &[u8]) -> Vec<Block> {
    let mut tape = Tape::new(bytes.get(bytes.len() / 2..).unwrap_or(&[]));
    let about = |about| Subject { frame, about, statuses: None, monotone: false };
    let of_kind = |tape: &mut Tape<'_>, kind, sort, of: Subject<'_>| {
        let mut lines =
            vec![vec![key(Keyword::Rules), key(Keyword::For), Token::Plural(Word::Kind(kind))]];
        let scale = frame.scale_of(sort);
        if sort == Sort::Assignment && tape.often(5) {
            lines.push(vec![key(Keyword::AssessedByHand)]);
        } else {
            lines.extend(rules(tape, scale, of));
            if tape.often(4) {
                lines.push(flag(tape, scale, of));
            }
        }
        Block::Rules(lines)
    };
    let mut named = vec![vec![key(Keyword::Rules), name("vanliga gränser")]];
    named.extend(rules(&mut tape, &frame.scale, about(About::AnyIndicator)));
    vec![
        of_kind(&mut tape, KindWord::Indicator, Sort::Indicator, about(About::AnyIndicator)),
        of_kind(&mut tape, KindWord::Assignment, Sort::Assignment, about(About::Assignment)),
        Block::Rules(named),
    ]
}

/// Rules further down, for one kind's own word or for a level.
fn rules_for(tape: &mut Tape<'_>, frame: &Frame) -> Vec<Line> {
    let kinds = [
        (KindWord::Styrmatt, Sort::Indicator),
        (KindWord::Kpi, Sort::Indicator),
        (KindWord::Activity, Sort::Assignment),
    ];
    if tape.often(6) {
        let level = tape.one(&frame.levels);
        let mut lines = vec![vec![key(Keyword::Rules), key(Keyword::For), level.0]];
        lines.extend(rules(tape, &frame.scale, rolled_up(frame)));
        return lines;
    }
    let (kind, sort) = tape.one(&kinds);
    let about = if sort == Sort::Assignment { About::Assignment } else { About::AnyIndicator };
    let of = Subject { frame, about, statuses: None, monotone: false };
    let mut lines =
        vec![vec![key(Keyword::Rules), key(Keyword::For), Token::Plural(Word::Kind(kind))]];
    lines.extend(rules(tape, frame.scale_of(sort), of));
    lines
}

fn rolled_up(frame: &Frame) -> Subject<'_> {
    Subject { frame, about: About::Heading, statuses: None, monotone: false }
}

/// One heading, or one with another under it.
fn headings(tape: &mut Tape<'_>, frame: &Frame, at: usize, blocks: &mut Vec<Block>) {
    let from = tape.below(frame.levels.len());
    let many = 1 + tape.below(2);
    for (level, word) in frame.levels.iter().enumerate().skip(from).take(many) {
        // Now and then one that is there already goes on.
        let again = tape.often(3);
        let title = if again {
            format!("Rubrik {level}")
        } else {
            format!("{} {level}", ["Samhälle", "Ekonomi", "Vård"][at % 3])
        };
        let mut lines = vec![vec![word.0.clone(), text(&title)]];
        let fresh = !blocks
            .iter()
            .any(|block| matches!(block, Block::Heading(other) if other.title == title));
        let by_hand = fresh && tape.often(2);
        if by_hand {
            lines.push(vec![key(Keyword::AssessedByHand)]);
        } else if fresh && tape.often(6) {
            lines.extend(rules(tape, &frame.scale, rolled_up(frame)));
            if tape.often(4) {
                lines.push(flag(tape, &frame.scale, rolled_up(frame)));
            }
            if tape.often(4) {
                let (one, many) = tape.one(&frame.scale.statuses);
                let mut line = vec![key(Keyword::Example), number(2), many, key(Keyword::Is)];
                line.push(one);
                lines.push(line);
            }
        }
        if fresh && tape.often(3) {
            lines.push(vec![key(Keyword::Weight), number(3)]);
        }
        if fresh && tape.often(2) {
            lines.push(vec![key(Keyword::AtMost), number(12), key(Keyword::Items)]);
        }
        if tape.often(3) {
            lines.push(vec![key(Keyword::Note), text("Valt här.")]);
        }
        blocks.push(Block::Heading(Heading { title, by_hand, lines }));
    }
}

/// The text of a plan.
pub fn written(model: &Model, pen: &mut Pen<'_>) -> String {
    let mut out = String::new();
    block(&model.frame.lines, pen, &mut out);
    for one in &model.blocks {
        let lines = match one {
            Block::Heading(heading) => &heading.lines,
            Block::Rules(lines) => lines,
            Block::Item(item) => &item.lines,
        };
        out.push('\n');
        block(lines, pen, &mut out);
    }
    out
}

fn block(lines: &[Line], pen: &mut Pen<'_>, out: &mut String) {
    for (at, line) in lines.iter().enumerate() {
        out.push_str(&pen.line(if at == 0 { 0 } else { 2 }, line));
    }
}
