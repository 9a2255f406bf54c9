//! The arguments of a command.

use std::collections::BTreeMap;

use crate::Result;

/// The arguments after the command.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Arguments {
    /// The positional arguments, in order.
    pub(crate) plain: Vec<String>,
    options: BTreeMap<String, String>,
    /// All arguments after `--`.
    pub(crate) rest: Vec<String>,
}

impl Arguments {
    /// Parses `--name value` and `--name=value` for these names.
    pub(crate) fn parse(words: &[String], names: &[&str]) -> Result<Self> {
        let mut arguments = Self::default();
        let mut words = words.iter();
        while let Some(word) = words.next() {
            if word == "--" {
                arguments.rest = words.cloned().collect();
                break;
            }
            let Some(option) = word.strip_prefix("--") else {
                if word.starts_with('-') && word.len() > 1 {
                    return Err(unknown(word, names));
                }
                arguments.plain.push(word.clone());
                continue;
            };
            let (name, value) = match option.split_once('=') {
                Some((name, value)) => (name, Some(value.to_owned())),
                None => (option, None),
            };
            if !names.contains(&name) {
                return Err(unknown(&format!("--{name}"), names));
            }
            let value = value
                .or_else(|| words.next().cloned())
                .ok_or_else(|| format!("`--{name}` needs a value"))?;
            if arguments.options.insert(name.to_owned(), value).is_some() {
                return Err(format!("`--{name}` is given twice"));
            }
        }
        Ok(arguments)
    }

    /// Returns the value of an option, if it is set.
    pub(crate) fn option(&self, name: &str) -> Option<&str> {
        self.options.get(name).map(String::as_str)
    }

    /// Returns the comma-separated values of an option, if it is set.
    pub(crate) fn names(&self, name: &str) -> Option<Vec<String>> {
        let words = |value: &str| -> Vec<String> {
            let words = value.split(',').map(str::trim).filter(|word| !word.is_empty());
            words.map(str::to_owned).collect()
        };
        self.option(name).map(words)
    }

    /// Returns the only positional argument, if any.
    pub(crate) fn at_most_one(&self, what: &str) -> Result<Option<&str>> {
        match self.plain.as_slice() {
            [] => Ok(None),
            [one] => Ok(Some(one)),
            [_, second, ..] => Err(format!("one {what} is expected, and `{second}` is another")),
        }
    }
}

fn unknown(option: &str, names: &[&str]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("--{name}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let suggestion = stripe_catalogue::did_you_mean(option, &names);
    match names.as_slice() {
        [] => format!("no option `{option}`; this command takes none"),
        names => format!("no option `{option}`{suggestion}; there are {}", names.join(", ")),
    }
}

/// Whether one of the arguments requests help.
pub(crate) fn ask_for_help(words: &[String]) -> bool {
    words.iter().take_while(|word| *word != "--").any(|word| word == "--help" || word == "-h")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Arguments> {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        Arguments::parse(&words, &["fields", "out"])
    }

    #[test]
    fn options_and_plain_arguments_may_be_mixed() {
        let arguments = parse("coupon --fields id,name --out=a.rs -- --all-features").unwrap();
        assert_eq!(arguments.plain, ["coupon"]);
        assert_eq!(arguments.names("fields").unwrap(), ["id", "name"]);
        assert_eq!(arguments.option("out"), Some("a.rs"));
        assert_eq!(arguments.option("ops"), None);
        assert_eq!(arguments.rest, ["--all-features"]);
    }

    #[test]
    fn mistakes_are_named() {
        let error = |line| parse(line).unwrap_err();
        assert_eq!(
            error("--felds id"),
            "no option `--felds` (did you mean `--fields`?); there are --fields, --out"
        );
        assert_eq!(error("-o a.rs"), "no option `-o`; there are --fields, --out");
        assert_eq!(error("--out"), "`--out` needs a value");
        assert_eq!(error("--out a --out b"), "`--out` is given twice");
        let arguments = parse("a b").unwrap();
        assert_eq!(
            arguments.at_most_one("object").unwrap_err(),
            "one object is expected, and `b` is another"
        );
    }
}
