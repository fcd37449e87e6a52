//! `malvakt completions SHELL`: what makes a shell complete commands.

use clap::Args;
use clap_complete::Shell;

use crate::cli::output::Output;
use crate::cli::{End, Trouble, help};

/// What can be typed after `completions`.
#[derive(Debug, Args)]
pub struct Asked {
    shell: Shell,
}

/// Prints the completions of a shell.
pub fn run(asked: &Asked, output: &mut Output) -> Result<End, Trouble> {
    let mut command = help::command(output.language(), output.width());
    let mut text = Vec::new();
    clap_complete::generate(asked.shell, &mut command, "malvakt", &mut text);
    output.print(&String::from_utf8_lossy(&text))?;
    Ok(End::Done)
}
