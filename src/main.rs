//! The `malvakt` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    malvakt::cli::main()
}
