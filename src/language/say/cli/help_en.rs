//! The help of the command line, in English.

use super::help::{OptionWords, Topic, Verb, VerbWords};

pub(super) fn verb(verb: Verb) -> VerbWords {
    match verb {
        Verb::Malvakt => VerbWords {
            about: "Målvakt follows up plans: it reads a plan and its outcomes, and says for every indicator and \
                    assignment which status it has, and why.",
            usage: "COMMAND …",
            examples: &[
                ("malvakt run health.plan", "follows up the plan"),
                ("malvakt why health.plan readmissions", "explains a status"),
                ("malvakt run --help", "help on a command"),
            ],
        },
        Verb::Run => VerbWords {
            about: "Follows up a plan: every indicator and assignment with its status and the reason.",
            usage: "PLAN [--data FILE]… [--at FOLLOWUP]",
            examples: &[
                ("malvakt run health.plan", "the newest follow-up"),
                ("malvakt run health.plan --at 2022-04 -o report.md", "a certain one, to a file"),
                (
                    "malvakt run health.plan --data outcomes.csv --format json",
                    "with other data, for programs",
                ),
                (
                    "malvakt run health.plan --only red,yellow --explain",
                    "what is not green, in full",
                ),
            ],
        },
        Verb::Why => VerbWords {
            about: "Explains a status: every rule that was tried, with the numbers in it and where they stand.",
            usage: "PLAN ITEM [--for SLICE] [--at FOLLOWUP]",
            examples: &[
                ("malvakt why health.plan readmissions", "the status that counts"),
                ("malvakt why health.plan readmissions --for M", "that of men"),
            ],
        },
        Verb::Check => VerbWords {
            about: "Checks plans: everything that can be wrong without following anything up.",
            usage: "PLAN… [--data[=FILE]]",
            examples: &[
                ("malvakt check health.plan", "the plan alone"),
                ("malvakt check health.plan --data", "the plan and its data files"),
                ("malvakt check plans --format json", "every plan in a folder, for programs"),
            ],
        },
        Verb::Test => VerbWords {
            about: "Tries the example lines of plans: do they get the status that is written?",
            usage: "PLAN…",
            examples: &[("malvakt test health.plan", "tries every example")],
        },
        Verb::Explain => VerbWords {
            about: "Explains a message, with a wrong and a right example.",
            usage: "[CODE]",
            examples: &[
                ("malvakt explain plan::unknown-name", "the page of a code"),
                ("malvakt explain", "every code"),
            ],
        },
        Verb::Completions => VerbWords {
            about: "Writes what makes a shell complete commands by tab.",
            usage: "SHELL",
            examples: &[(
                "malvakt completions bash > ~/.local/share/bash-completion/completions/malvakt",
                "for bash",
            )],
        },
        Verb::Man => VerbWords {
            about: "Writes the manual page.",
            usage: "[COMMAND]",
            examples: &[
                ("malvakt man > malvakt.1", "the page of the program"),
                ("malvakt man run > malvakt-run.1", "the page of run"),
            ],
        },
    }
}

pub(super) fn option(topic: Topic) -> OptionWords {
    let (value, help) = match topic {
        Topic::Plan => {
            ("PLAN", "The plan's file, or a folder with one plan; - reads standard input")
        }
        Topic::Plans => ("PLAN", "The plans' files, or folders of plans; - reads standard input"),
        Topic::Item => ("ITEM", "Name, id or title of what shall be explained"),
        Topic::Code => {
            ("CODE", "The code that stands last in the message; without one all are shown")
        }
        Topic::Shell => ("SHELL", "bash, zsh, fish, elvish or powershell"),
        Topic::Of => {
            ("COMMAND", "The command the page shall be about; without it the whole program")
        }
        Topic::Data => (
            "FILE",
            "A file of outcomes instead of those the plan names; may be given several times",
        ),
        Topic::CheckData => ("FILE", "Check the plan's data files too, or with =FILE another"),
        Topic::At => {
            ("FOLLOWUP", "A follow-up or a period: DÅ04, 2022-04; all is every period in the data")
        }
        Topic::Slice => ("SLICE", "Part of the outcome: M, a unit, or both with a comma between"),
        Topic::Format => {
            ("FORMAT", "table, json, csv or markdown; else by the file's ending, else table")
        }
        Topic::CheckFormat => ("FORMAT", "text, json (one object a line), sarif or github"),
        Topic::Output => ("FILE", "Write to a file instead of to the screen"),
        Topic::Only => ("STATUS", "Only results with these statuses: red,yellow"),
        Topic::Org => ("UNIT", "Only results of an organisational unit"),
        Topic::Under => ("HEADING", "Only what stands under a heading"),
        Topic::Explained => ("", "The full explanation under every row"),
        Topic::Summary => ("", "Only the counts"),
        Topic::FailOn => ("STATUS", "End with 1 if anything has one of these statuses"),
        Topic::Strict => ("", "Accept no errors in the data: end with 2 and no result"),
        Topic::Lang => ("sv|en", "Language; else the plan's, else the system's"),
        Topic::Color => ("WHEN", "Colour: auto, always or never"),
        Topic::Width => ("COLUMNS", "Columns a line may take; else those of the screen"),
        Topic::Plain => ("", "Without tables and signs, for screen readers"),
        Topic::Help => ("", "Show this help"),
        Topic::Version => ("", "Show the version"),
    };
    OptionWords { value, help }
}
