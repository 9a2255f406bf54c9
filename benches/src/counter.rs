//! Counts of allocations, made by separate programs: a counting allocator would slow down the
//! measured code.

use std::error::Error;
use std::process::Command;

/// Runs a program of `src/bin` and returns what it prints: a name and its counts in each line.
pub(crate) fn run(program: &str) -> Result<String, Box<dyn Error>> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["run", "--quiet", "--release", "--bin", program, "--manifest-path"])
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"))
        .output()
        .map_err(|error| format!("cannot run `{program}`: {error}"))?;
    if !output.status.success() {
        let stderr = String::from_utf8_lossy(&output.stderr);
        return Err(format!("`{program}` failed ({})\n{stderr}", output.status).into());
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// The counts in the line of that name.
pub(crate) fn counts<const N: usize>(printed: &str, name: &str) -> Result<[u32; N], String> {
    let line = printed.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
    let counts: Option<Vec<u32>> =
        line.and_then(|line| line.split(' ').map(|count| count.parse().ok()).collect());
    counts
        .and_then(|counts| counts.try_into().ok())
        .ok_or_else(|| format!("`{name}` was not counted:\n{printed}"))
}

#[cfg(test)]
mod tests {
    use super::counts;

    #[test]
    fn counts_are_found_by_their_name() {
        let printed = "subscription ours 1\nsubscription serde_qs 46\ncall 14 4200\n";
        assert_eq!(counts(printed, "subscription serde_qs"), Ok([46]));
        assert_eq!(counts(printed, "call"), Ok([14, 4200]));
        assert_eq!(
            counts::<1>("call 14 4200", "call"),
            Err("`call` was not counted:\ncall 14 4200".to_owned())
        );
        assert!(counts::<1>(printed, "customer ours").is_err());
    }
}
