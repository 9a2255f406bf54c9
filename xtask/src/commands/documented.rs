//! The commands in a Markdown document.

/// A command, on one line.
#[derive(Debug, PartialEq)]
pub(super) struct Documented {
    pub(super) text: String,
    /// Number of its block of code, or `None` inside a sentence.
    pub(super) block: Option<usize>,
}

/// The languages of blocks of code whose lines are commands.
const SHELLS: &[&str] = &["sh", "bash", "console"];

/// Beginnings of commands inside a sentence; other code there may be anything.
const BEGINNINGS: &[&str] = &[
    ".ci/run",
    "cargo doc ",
    "cargo install ",
    "cargo run ",
    "cargo test ",
    "cargo xtask ",
    "docker ",
    "npm install ",
    "npx ",
    "pip install ",
];

/// Returns the commands of a document, first those in blocks of code.
pub(super) fn commands(document: &str) -> Vec<Documented> {
    let mut commands = Vec::new();
    let mut prose = String::new();
    let mut lines = document.lines();
    let mut block = 0;
    while let Some(line) = lines.next() {
        let Some(language) = line.trim_start().strip_prefix("```") else {
            prose.push_str(line);
            prose.push('\n');
            continue;
        };
        let code: Vec<&str> =
            lines.by_ref().take_while(|line| line.trim_start() != "```").collect();
        prose.push('\n');
        if SHELLS.contains(&language) {
            let joined = joined(&code).into_iter();
            commands.extend(joined.map(|text| Documented { text, block: Some(block) }));
            block += 1;
        }
    }
    for paragraph in prose.split("\n\n") {
        let spans = paragraph.split('`').skip(1).step_by(2);
        let spans = spans.map(|span| span.split_whitespace().collect::<Vec<_>>().join(" "));
        let is_command = |span: &String| {
            let words = span.split(' ').skip_while(|word| is_variable(word));
            let command = words.collect::<Vec<_>>().join(" ");
            BEGINNINGS.iter().any(|start| command.starts_with(start))
        };
        commands.extend(spans.filter(is_command).map(|text| Documented { text, block: None }));
    }
    commands
}

/// Whether the word sets a variable of the environment, such as `BLESS=1`.
fn is_variable(word: &str) -> bool {
    let name = word.split_once('=').map_or("", |(name, _)| name);
    !name.is_empty() && name.chars().all(|it| it.is_ascii_uppercase() || it == '_')
}

/// Joins the lines of each command, without comments.
fn joined(lines: &[&str]) -> Vec<String> {
    let mut commands = Vec::new();
    let mut command = String::new();
    for line in lines {
        let line = uncommented(line.strip_prefix("$ ").unwrap_or(line)).trim();
        let continues = line.strip_suffix('\\');
        if !command.is_empty() && !line.is_empty() {
            command.push(' ');
        }
        command.push_str(continues.unwrap_or(line).trim_end());
        let is_open = command.matches('\'').count() % 2 == 1;
        if continues.is_none() && !is_open && !command.is_empty() {
            commands.push(std::mem::take(&mut command));
        }
    }
    commands
}

/// The line without the comment at its end.
fn uncommented(line: &str) -> &str {
    let start = if line.starts_with('#') { Some(0) } else { line.find(" #") };
    start.map_or(line, |start| &line[..start])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_and_sentences() {
        let document = "\
Run `cargo test\n--workspace`, not `cargo` or `Cargo.toml`; `BLESS=1 cargo test -p a` writes.

```sh
cargo run -p a   # runs it
# a comment
cargo run -p b \\
    -- --c
curl x --json '{\"a\": [
  1]}'
```

```rust
let a = `cargo doc b`;
```

- `.ci/run` runs all.
";
        let commands = commands(document);
        let texts: Vec<&str> = commands.iter().map(|command| command.text.as_str()).collect();
        assert_eq!(
            texts,
            [
                "cargo run -p a",
                "cargo run -p b -- --c",
                "curl x --json '{\"a\": [ 1]}'",
                "cargo test --workspace",
                "BLESS=1 cargo test -p a",
                ".ci/run",
            ]
        );
        assert_eq!(commands[0].block, Some(0));
        assert_eq!(commands[5].block, None);
    }
}
