//! Text spoiled at random: bytes dropped, doubled and overwritten, lines swapped, words of the language strewn in.

use malvakt::language::table::{Entry, entries};

use super::tape::Tape;

/// What tends to be where things go wrong.
const ODD: &[&str] = &[
    "\0",
    "\u{1b}[31m",
    "\u{202e}",
    "\u{2066}",
    "\u{feff}",
    "\r",
    "\r\n",
    "\n",
    "\n\n",
    "\t",
    "\"",
    "”",
    "»",
    "\\",
    "(",
    ")",
    "((((((((((((((((((((((((((((((((",
    "))))",
    ",",
    ";",
    ":",
    "%",
    "‰",
    " % of ",
    " / 0 ",
    " - ",
    "--",
    "+",
    "*",
    "<",
    ">=",
    "=",
    "#",
    "1,000",
    "99999999999999999999999999999999999999999",
    "0.00000000000000000000000000001",
    "-0",
    "0",
    "1/3",
    "e\u{301}",
    "å",
    "a\u{30a}",
    "ß",
    "İ",
    "ﬀ",
    "\u{1f469}\u{200d}\u{2695}\u{fe0f}",
    "２０２２",
    "2022-02-30",
    "2022",
    "0000",
    "9999-12",
    "not ",
    "and ",
    "or ",
    "otherwise ",
    "for K ",
    "in 2021 ",
    "in ",
    "for ",
    "plan \"x\"\n",
    "statuses ",
    "breakdown a: b\n",
    "levels a > b\n",
    "min of ",
    "K",
    "\u{2028}",
    "\u{a0}",
    "\u{85}",
    "…",
    "..",
    "-",
    "N/A",
];

const STEERING: &[&str] = &["\u{1b}[31m", "\u{202e}", "\0", "\u{2066}", "\u{9b}2J"];

/// A text with as many faults as the tape is long for.
pub fn mutated(text: &str, bytes: &[u8]) -> Vec<u8> {
    let mut tape = Tape::new(bytes);
    let mut out = text.as_bytes().to_vec();
    // Every other text has something in it that would steer a terminal.
    if tape.often(8) {
        let at = usize::try_from(tape.wide(65_536)).unwrap() % (out.len() + 1);
        insert(&mut out, at, tape.one(STEERING).as_bytes());
    }
    for _ in 0..bytes.len() / 6 {
        let at = usize::try_from(tape.wide(65_536)).unwrap() % (out.len() + 1);
        match tape.below(9) {
            0 => insert(&mut out, at, tape.one(ODD).as_bytes()),
            1 => {
                let words: Vec<&str> = entries().flat_map(Entry::all_forms).collect();
                let word = words[usize::try_from(tape.wide(65_536)).unwrap() % words.len()];
                insert(&mut out, at, format!(" {word} ").as_bytes());
            }
            2 => {
                let end = (at + tape.below(12)).min(out.len());
                out.drain(at..end);
            }
            3 => {
                let end = (at + tape.below(30)).min(out.len());
                let doubled = out[at..end].to_vec();
                insert(&mut out, at, &doubled);
            }
            4 if at < out.len() => out[at] = tape.byte(),
            5 => swap_lines(&mut out, at, tape.below(256)),
            6 => {
                // A letter as Windows writes it.
                insert(&mut out, at, &[tape.one(&[0xE5, 0xE4, 0xF6, 0x96, 0x80, 0x9D])]);
            }
            7 => out.truncate(at),
            _ => insert(&mut out, at, tape.one(ODD).repeat(1 + tape.below(40)).as_bytes()),
        }
    }
    out
}

fn insert(out: &mut Vec<u8>, at: usize, what: &[u8]) {
    let tail = out.split_off(at);
    out.extend_from_slice(what);
    out.extend(tail);
}

fn swap_lines(out: &mut Vec<u8>, one: usize, other: usize) {
    let mut lines: Vec<Vec<u8>> = out.split(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
    let count = lines.len();
    lines.swap(one % count, other % count);
    *out = lines.join(&b'\n');
}
