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
    BuiltInName "plan::built-in-name" Error;
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
    UnknownName "plan::unknown-name" Error;

    // What is wrong with outcome data.
    UnknownItem "data::unknown-item" Error;

    // What cannot be evaluated.
    Overflow "run::overflow" Error;
}
