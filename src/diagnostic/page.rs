//! The pages of the codes: what each means, with a wrong and a right example.

use std::fmt::Write;

use super::Code;
use crate::language::{Language, printable};

macro_rules! pages {
    ($($variant:ident $path:literal;)*) => {
        /// Every page. A test holds that every code has one.
        const PAGES: &[(Code, &str)] = &[
            $((Code::$variant, include_str!(concat!("pages/", $path, ".md"))),)*
        ];
    };
}

pages! {
    // What cannot be read.
    UnreadableLine "plan/unreadable-line";
    UnknownWord "plan/unknown-word";
    UnknownSign "plan/unknown-sign";
    NotSupportedYet "plan/not-supported-yet";
    NothingToContinue "plan/nothing-to-continue";
    Bullet "plan/bullet";
    NestedTooDeep "plan/nested-too-deep";
    TooLarge "plan/too-large";
    BadCharacter "plan/bad-character";
    BadEncoding "plan/bad-encoding";
    UnclosedQuote "plan/unclosed-quote";
    MissingQuotes "plan/missing-quotes";
    UnneededQuotes "plan/unneeded-quotes";
    ReservedInName "plan/reserved-in-name";
    AmbiguousNumber "plan/ambiguous-number";
    NumberTooLarge "plan/number-too-large";
    UnreadableNumber "plan/unreadable-number";
    Range "plan/range";
    MinusWithoutSpaces "plan/minus-without-spaces";
    UnderOver "plan/under-over";
    BadDate "plan/bad-date";
    BadPeriod "plan/bad-period";
    MissingIf "plan/missing-if";
    MixedAndOr "plan/mixed-and-or";
    ChainedComparison "plan/chained-comparison";
    Parentheses "plan/parentheses";
    ForWhom "plan/for-whom";

    // What is read but makes no plan.
    MisplacedLine "plan/misplaced-line";
    Indentation "plan/indentation";
    MissingPlan "plan/missing-plan";
    MissingYear "plan/missing-year";
    DuplicateLine "plan/duplicate-line";
    EmptyName "plan/empty-name";
    DuplicateName "plan/duplicate-name";
    DuplicateId "plan/duplicate-id";
    DuplicateSymbol "plan/duplicate-symbol";
    DuplicateRules "plan/duplicate-rules";
    NameIsWord "plan/name-is-a-word";
    BadLevel "plan/bad-level";
    BadStatus "plan/bad-status";
    SimilarHeading "plan/similar-heading";
    UnknownName "plan/unknown-name";
    UnknownLevel "plan/unknown-level";
    UnknownStatus "plan/unknown-status";
    UnknownFollowUp "plan/unknown-follow-up";
    UnknownSlice "plan/unknown-slice";
    UnknownOrg "plan/unknown-org";
    UnknownHeading "plan/unknown-heading";
    TwoParents "plan/two-parents";
    Circle "plan/circle";
    UnknownUnit "plan/unknown-unit";
    UnknownColumn "plan/unknown-column";
    UnknownCode "plan/unknown-code";
    CannotAllow "plan/cannot-allow";
    FollowUpYear "plan/follow-up-year";
    NotAPeriod "plan/not-a-period";
    TwoOfOneBreakdown "plan/two-of-one-breakdown";
    OutOfRange "plan/out-of-range";
    MixedUnits "plan/mixed-units";
    PercentOrPoints "plan/percent-or-points";
    FractionForPercent "plan/fraction-for-percent";
    NoDirection "plan/no-direction";
    NoTargetYear "plan/no-target-year";
    ContradictingDirection "plan/contradicting-direction";
    BackwardsInterval "plan/backwards-interval";
    NoStart "plan/no-start";
    GoalStandsAlone "plan/goal-stands-alone";
    NotOneNumber "plan/not-one-number";
    NeverHolds "plan/never-holds";
    AmbiguousTarget "plan/ambiguous-target";
    ImpossibleTarget "plan/impossible-target";
    PartOfOther "plan/part-of-other";
    YearOrNumber "plan/year-or-number";
    YearFigure "plan/year-figure";
    ShareAccumulates "plan/share-accumulates";
    NoReason "plan/no-reason";
    NeverTried "plan/never-tried";
    HeadlineOfNothing "plan/headline-of-nothing";
    TooManyItems "plan/too-many-items";
    NotACondition "plan/not-a-condition";
    NotAValue "plan/not-a-value";
    OfAnotherKind "plan/of-another-kind";
    StatusOutsideFlag "plan/status-outside-flag";
    IntervalAsNumber "plan/interval-as-number";
    PartOfZero "plan/part-of-zero";
    PartOfZeroAtTimes "plan/part-of-zero-at-times";
    NoTarget "plan/no-target";
    NoRules "plan/no-rules";
    RuleOrder "plan/rule-order";
    RulesBesideUse "plan/rules-beside-use";
    ByHandAndRules "plan/by-hand-and-rules";
    IdleRules "plan/idle-rules";
    BadExample "plan/bad-example";
    NoSteps "plan/no-steps";

    // What is wrong with the files it names.
    NoSuchRevised "plan/no-such-file";
    NoSuchDataFile "data/no-such-file";
    DataTooLarge "data/too-large";

    // What is wrong with outcome data.
    UnreadableFile "data/unreadable-file";
    DataEncoding "data/bad-encoding";
    MixedEncodings "data/mixed-encodings";
    DataNotSupportedYet "data/not-supported-yet";
    EmptyFile "data/empty-file";
    NoRows "data/no-rows";
    UnclearSeparator "data/unclear-separator";
    UnclosedCell "data/unclosed-quote";
    MissingColumn "data/missing-column";
    DuplicateColumn "data/duplicate-column";
    UnknownDataColumn "data/unknown-column";
    UnmappedBreakdown "data/unmapped-breakdown";
    UnusedMapping "data/unused-mapping";
    UnitOrOrg "data/unit-or-org";
    MixedMarks "data/mixed-decimal-marks";
    RepeatedHeader "data/repeated-header";
    RaggedRow "data/ragged-row";
    UnknownItem "data/unknown-item";
    AmbiguousItem "data/ambiguous-item";
    NoName "data/no-name";
    UnknownValue "data/unknown-value";
    UnknownDataOrg "data/unknown-org";
    SimilarOrg "data/similar-org";
    UnknownPeriod "data/unknown-period";
    OtherLabel "data/other-label";
    NoNumber "data/unreadable-number";
    TwoWayNumber "data/ambiguous-number";
    DataNumberTooLarge "data/number-too-large";
    WrongUnit "data/wrong-unit";
    UnknownCellUnit "data/unknown-unit";
    NotYesOrNo "data/not-yes-or-no";
    UnknownCellStatus "data/unknown-status";
    StatusNotByHand "data/status-not-by-hand";
    UnknownState "data/unknown-state";
    NoDate "data/unreadable-date";
    WrongColumn "data/wrong-column";
    DeadlineDiffers "data/deadline-differs";
    NoDenominator "data/no-denominator";
    ZeroDenominator "data/zero-denominator";
    QuotientDiffers "data/quotient-differs";
    ImpossibleValue "data/impossible-value";
    UnlikelyValue "data/unlikely-value";
    DecimalFraction "data/decimal-fraction";
    DuplicateRow "data/duplicate-row";
    DiffersInUnknown "data/differs-in-unknown-column";
    RepeatedRow "data/repeated-row";
    Differs "data/differs";
    NothingToCompare "data/nothing-to-compare";
    DoesNotAddUp "data/does-not-add-up";
    CountDiffers "data/count-differs";

    // What cannot be evaluated.
    Overflow "run/overflow";
}

/// A page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    code: Code,
}

/// A block of an example: `plan`, `csv` or `text`, and what is in it.
pub type Block = (&'static str, &'static str);

impl Page {
    /// The page of a code.
    pub fn of(code: Code) -> Self {
        Self { code }
    }

    /// What it says in a language, as it is written: Markdown.
    pub fn markdown(self, language: Language) -> &'static str {
        let source = PAGES.iter().find(|(code, _)| *code == self.code).map_or("", |(_, page)| page);
        let (english, swedish) = source.split_once("\n## Svenska\n").unwrap_or((source, ""));
        let part = match language {
            Language::Sv => swedish,
            Language::En => english.split_once("\n## English\n").map_or("", |(_, part)| part),
        };
        part.trim()
    }

    /// Its first sentence.
    pub fn opening(self, language: Language) -> &'static str {
        let text = self.markdown(language);
        let paragraph = text.split("\n\n").next().unwrap_or("");
        paragraph.lines().next().unwrap_or("").trim()
    }

    /// The blocks of its wrong example.
    pub fn wrong(self, language: Language) -> Vec<Block> {
        let (_, examples) = self.parts(language);
        blocks(examples.0)
    }

    /// The blocks of its right example.
    pub fn right(self, language: Language) -> Vec<Block> {
        let (_, examples) = self.parts(language);
        blocks(examples.1)
    }

    fn parts(self, language: Language) -> (&'static str, (&'static str, &'static str)) {
        let (wrong, right) = match language {
            Language::Sv => ("\nFel:\n", "\nRätt:\n"),
            Language::En => ("\nWrong:\n", "\nRight:\n"),
        };
        let text = self.markdown(language);
        let (says, examples) = text.split_once(wrong).unwrap_or((text, ""));
        (says, examples.split_once(right).unwrap_or((examples, "")))
    }

    /// The page for a terminal: paragraphs broken to the width, examples set in.
    pub fn text(self, language: Language, width: usize) -> String {
        let options = textwrap::Options::new(width.clamp(30, 80))
            .word_separator(textwrap::WordSeparator::AsciiSpace)
            .word_splitter(textwrap::WordSplitter::NoHyphenation);
        let mut out = format!("{}\n\n", self.code.text());
        let mut paragraph = String::new();
        let mut in_example = false;
        for line in self.markdown(language).lines().chain([""]) {
            let fence = line.starts_with("```");
            if in_example && !fence {
                // Writing to a String cannot fail.
                let line = printable(line);
                let _ = writeln!(out, "{}", format!("    {line}").trim_end());
            } else if fence || line.is_empty() {
                if !paragraph.is_empty() {
                    out.push_str(&textwrap::fill(&paragraph, &options));
                    out.push_str("\n\n");
                    paragraph.clear();
                }
            } else {
                if !paragraph.is_empty() {
                    paragraph.push(' ');
                }
                paragraph.push_str(line.trim());
            }
            if fence {
                if in_example {
                    out.push('\n');
                }
                in_example = !in_example;
            }
        }
        out.truncate(out.trim_end().len());
        out.push('\n');
        out
    }
}

fn blocks(text: &'static str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut rest = text;
    while let Some((_, opened)) = rest.split_once("```") {
        let Some((kind, opened)) = opened.split_once('\n') else { break };
        let Some((block, after)) = opened.split_once("```") else { break };
        blocks.push((kind.trim(), block));
        rest = after;
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_has_its_parts_in_both_languages() {
        for code in Code::ALL {
            let page = Page::of(*code);
            let title = format!("# {}\n", code.text());
            let pages: Vec<&str> =
                PAGES.iter().filter(|(of, _)| of == code).map(|(_, page)| *page).collect();
            assert_eq!(pages.len(), 1, "{} has {} pages", code.text(), pages.len());
            assert!(pages[0].starts_with(&title), "{}", code.text());
            for language in [Language::Sv, Language::En] {
                let name = format!("{} {language:?}", code.text());
                assert!(page.opening(language).len() > 10, "{name}");
                assert!(
                    page.opening(language).ends_with('.'),
                    "{name}: {}",
                    page.opening(language)
                );
                assert!(!page.wrong(language).is_empty(), "{name} has no wrong example");
                assert!(!page.right(language).is_empty(), "{name} has no right example");
                assert_ne!(page.wrong(language), page.right(language), "{name}");
                for (kind, block) in page.wrong(language).into_iter().chain(page.right(language)) {
                    assert!(["plan", "csv", "text"].contains(&kind), "{name}: {kind}");
                    assert!(!block.trim().is_empty(), "{name}");
                }
            }
        }
    }

    #[test]
    fn an_example_is_set_in_and_a_paragraph_is_broken() {
        let text = Page::of(Code::UnknownName).text(Language::Sv, 60);
        assert!(text.starts_with("plan::unknown-name\n\n"), "{text}");
        assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
        assert!(!text.contains("```"), "{text}");
        assert!(text.contains("\nFel:\n\n    "), "{text}");
    }
}
