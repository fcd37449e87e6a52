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
    UnknownSign "plan::unknown-sign" Error;
    NotSupportedYet "plan::not-supported-yet" Error;
    NothingToContinue "plan::nothing-to-continue" Error;
    Bullet "plan::bullet" Error;
    NestedTooDeep "plan::nested-too-deep" Error;
    TooLarge "plan::too-large" Error;
    BadCharacter "plan::bad-character" Error;
    BadEncoding "plan::bad-encoding" Error;
    UnclosedQuote "plan::unclosed-quote" Error;
    MissingQuotes "plan::missing-quotes" Error;
    UnneededQuotes "plan::unneeded-quotes" Error;
    ReservedInName "plan::reserved-in-name" Error;
    AmbiguousNumber "plan::ambiguous-number" Error;
    NumberTooLarge "plan::number-too-large" Error;
    UnreadableNumber "plan::unreadable-number" Error;
    Range "plan::range" Error;
    MinusWithoutSpaces "plan::minus-without-spaces" Error;
    UnderOver "plan::under-over" Error;
    BadDate "plan::bad-date" Error;
    BadPeriod "plan::bad-period" Error;
    MissingIf "plan::missing-if" Error;
    MixedAndOr "plan::mixed-and-or" Error;
    ChainedComparison "plan::chained-comparison" Error;
    Parentheses "plan::parentheses" Error;
    ForWhom "plan::for-whom" Error;

    // What is read but makes no plan.
    MisplacedLine "plan::misplaced-line" Error;
    Indentation "plan::indentation" Warning;
    MissingPlan "plan::missing-plan" Error;
    MissingYear "plan::missing-year" Error;
    DuplicateLine "plan::duplicate-line" Error;
    EmptyName "plan::empty-name" Error;
    DuplicateName "plan::duplicate-name" Error;
    DuplicateId "plan::duplicate-id" Warning;
    DuplicateSymbol "plan::duplicate-symbol" Error;
    DuplicateRules "plan::duplicate-rules" Error;
    NameIsWord "plan::name-is-a-word" Error;
    BadLevel "plan::bad-level" Error;
    BadStatus "plan::bad-status" Error;
    SimilarHeading "plan::similar-heading" Advice;
    UnknownName "plan::unknown-name" Error;
    UnknownLevel "plan::unknown-level" Error;
    UnknownStatus "plan::unknown-status" Error;
    UnknownFollowUp "plan::unknown-follow-up" Error;
    UnknownSlice "plan::unknown-slice" Error;
    UnknownOrg "plan::unknown-org" Error;
    UnknownHeading "plan::unknown-heading" Error;
    TwoParents "plan::two-parents" Error;
    Circle "plan::circle" Error;
    UnknownUnit "plan::unknown-unit" Error;
    UnknownColumn "plan::unknown-column" Error;
    UnknownCode "plan::unknown-code" Error;
    CannotAllow "plan::cannot-allow" Error;
    FollowUpYear "plan::follow-up-year" Error;
    NotAPeriod "plan::not-a-period" Error;
    TwoOfOneBreakdown "plan::two-of-one-breakdown" Error;
    OutOfRange "plan::out-of-range" Error;
    MixedUnits "plan::mixed-units" Error;
    PercentOrPoints "plan::percent-or-points" Error;
    FractionForPercent "plan::fraction-for-percent" Warning;
    NoDirection "plan::no-direction" Error;
    NoTargetYear "plan::no-target-year" Error;
    ContradictingDirection "plan::contradicting-direction" Error;
    BackwardsInterval "plan::backwards-interval" Error;
    NoStart "plan::no-start" Error;
    GoalStandsAlone "plan::goal-stands-alone" Error;
    NotOneNumber "plan::not-one-number" Error;
    NeverHolds "plan::never-holds" Error;
    AmbiguousTarget "plan::ambiguous-target" Error;
    ImpossibleTarget "plan::impossible-target" Warning;
    PartOfOther "plan::part-of-other" Error;
    YearOrNumber "plan::year-or-number" Error;
    YearFigure "plan::year-figure" Warning;
    ShareAccumulates "plan::share-accumulates" Error;
    NoReason "plan::no-reason" Error;
    NeverTried "plan::never-tried" Warning;
    HeadlineOfNothing "plan::headline-of-nothing" Error;
    TooManyItems "plan::too-many-items" Warning;
    NotACondition "plan::not-a-condition" Error;
    NotAValue "plan::not-a-value" Error;
    OfAnotherKind "plan::of-another-kind" Error;
    StatusOutsideFlag "plan::status-outside-flag" Error;
    IntervalAsNumber "plan::interval-as-number" Error;
    PartOfZero "plan::part-of-zero" Error;
    PartOfZeroAtTimes "plan::part-of-zero-at-times" Warning;
    NoTarget "plan::no-target" Error;
    NoRules "plan::no-rules" Error;
    RuleOrder "plan::rule-order" Error;
    RulesBesideUse "plan::rules-beside-use" Error;
    ByHandAndRules "plan::by-hand-and-rules" Error;
    IdleRules "plan::idle-rules" Advice;
    BadExample "plan::bad-example" Error;
    NoSteps "plan::no-steps" Error;

    // What is wrong with the files it names.
    NoSuchRevised "plan::no-such-file" Warning;
    NoSuchDataFile "data::no-such-file" Error;
    DataTooLarge "data::too-large" Error;

    // What is wrong with outcome data.
    UnreadableFile "data::unreadable-file" Error;
    DataEncoding "data::bad-encoding" Error;
    MixedEncodings "data::mixed-encodings" Warning;
    DataNotSupportedYet "data::not-supported-yet" Error;
    EmptyFile "data::empty-file" Error;
    NoRows "data::no-rows" Warning;
    UnclearSeparator "data::unclear-separator" Error;
    UnclosedCell "data::unclosed-quote" Error;
    MissingColumn "data::missing-column" Error;
    DuplicateColumn "data::duplicate-column" Error;
    UnknownDataColumn "data::unknown-column" Warning;
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
    UnknownDataOrg "data::unknown-org" Error;
    SimilarOrg "data::similar-org" Warning;
    UnknownPeriod "data::unknown-period" Error;
    OtherLabel "data::other-label" Warning;
    NoNumber "data::unreadable-number" Error;
    TwoWayNumber "data::ambiguous-number" Error;
    DataNumberTooLarge "data::number-too-large" Error;
    WrongUnit "data::wrong-unit" Error;
    UnknownCellUnit "data::unknown-unit" Error;
    NotYesOrNo "data::not-yes-or-no" Error;
    UnknownCellStatus "data::unknown-status" Error;
    StatusNotByHand "data::status-not-by-hand" Error;
    UnknownState "data::unknown-state" Error;
    NoDate "data::unreadable-date" Error;
    WrongColumn "data::wrong-column" Error;
    DeadlineDiffers "data::deadline-differs" Warning;
    NoDenominator "data::no-denominator" Error;
    ZeroDenominator "data::zero-denominator" Warning;
    QuotientDiffers "data::quotient-differs" Warning;
    ImpossibleValue "data::impossible-value" Error;
    UnlikelyValue "data::unlikely-value" Warning;
    DecimalFraction "data::decimal-fraction" Warning;
    DuplicateRow "data::duplicate-row" Error;
    DiffersInUnknown "data::differs-in-unknown-column" Error;
    RepeatedRow "data::repeated-row" Advice;
    Differs "data::differs" Warning;
    NothingToCompare "data::nothing-to-compare" Advice;
    DoesNotAddUp "data::does-not-add-up" Warning;
    CountDiffers "data::count-differs" Warning;

    // What cannot be evaluated.
    Overflow "run::overflow" Error;
}
