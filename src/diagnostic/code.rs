//! The closed list of codes. Each has a page in `pages/`.

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The plan is not evaluated, or the row is not used.
    Error,
    /// Worth a look; nothing stops.
    Warning,
    /// Said for the reader's knowledge.
    Advice,
}

macro_rules! codes {
    ($($variant:ident $text:literal $severity:ident;)*) => {
        /// What a diagnostic is about. Stable: tools and `allow` lines name it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $(#[doc = concat!("`", $text, "`")] $variant,)*
        }

        impl Code {
            /// Every code, in the order of this list.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The code as people write it: `plan::unknown-name`.
            pub fn text(self) -> &'static str {
                match self { $(Self::$variant => $text,)* }
            }

            /// How bad it is.
            pub fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    // What cannot be read.
    UnreadableLine "plan::unreadable-line" Error;
    UnknownWord "plan::unknown-word" Error;
    NotSupportedYet "plan::not-supported-yet" Error;
    NestedTooDeep "plan::nested-too-deep" Error;
    AmbiguousNumber "plan::ambiguous-number" Error;
    NumberTooLarge "plan::number-too-large" Error;
    UnclosedQuote "plan::unclosed-quote" Error;
    BadCharacter "plan::bad-character" Error;
    BadEncoding "plan::bad-encoding" Error;
    TooLarge "plan::too-large" Error;
    ReservedInName "plan::reserved-in-name" Error;
    MixedAndOr "plan::mixed-and-or" Error;
    ChainedComparison "plan::chained-comparison" Error;
    UnderOver "plan::under-over" Error;
    BadDate "plan::bad-date" Error;
    BadPeriod "plan::bad-period" Error;
    UnreadableNumber "plan::unreadable-number" Error;
    NothingToContinue "plan::nothing-to-continue" Error;

    // What is read but makes no plan.
    UnknownName "plan::unknown-name" Error;

    // What is wrong with outcome data.
    UnreadableFile "data::unreadable-file" Error;
    DataEncoding "data::bad-encoding" Error;
    MixedEncodings "data::mixed-encodings" Warning;
    DataNotSupportedYet "data::not-supported-yet" Error;
    NoRows "data::no-rows" Warning;
    UnclearSeparator "data::unclear-separator" Error;
    UnclosedCell "data::unclosed-quote" Error;
    MissingColumn "data::missing-column" Error;
    DuplicateColumn "data::duplicate-column" Error;
    UnknownColumn "data::unknown-column" Warning;
    UnmappedBreakdown "data::unmapped-breakdown" Error;
    UnusedMapping "data::unused-mapping" Warning;
    UnitOrOrg "data::unit-or-org" Warning;
    MixedMarks "data::mixed-decimal-marks" Warning;
    RepeatedHeader "data::repeated-header" Advice;
    RaggedRow "data::ragged-row" Error;
    UnknownItem "data::unknown-item" Error;
    AmbiguousItem "data::ambiguous-item" Error;
    NoName "data::no-name" Error;
    UnknownValue "data::unknown-value" Error;
    UnknownPeriod "data::unknown-period" Error;
    OtherLabel "data::other-label" Warning;
    NoNumber "data::unreadable-number" Error;
    TwoWayNumber "data::ambiguous-number" Error;
    DataNumberTooLarge "data::number-too-large" Error;
    WrongUnit "data::wrong-unit" Error;
    UnknownUnit "data::unknown-unit" Error;
    NotYesOrNo "data::not-yes-or-no" Error;
    UnknownStatus "data::unknown-status" Error;
    StatusNotByHand "data::status-not-by-hand" Error;
    UnknownState "data::unknown-state" Error;
    NoDate "data::unreadable-date" Error;
    WrongColumn "data::wrong-column" Error;
    DeadlineDiffers "data::deadline-differs" Warning;
    ZeroDenominator "data::zero-denominator" Warning;
    QuotientDiffers "data::quotient-differs" Warning;
    UnlikelyValue "data::unlikely-value" Warning;
    DecimalFraction "data::decimal-fraction" Warning;
    DuplicateRow "data::duplicate-row" Error;
    DiffersInUnknown "data::differs-in-unknown-column" Error;
    RepeatedRow "data::repeated-row" Advice;
    Differs "data::differs" Warning;
    NothingToCompare "data::nothing-to-compare" Advice;
    DoesNotAddUp "data::does-not-add-up" Warning;

    // What cannot be evaluated.
    Overflow "run::overflow" Error;
}
