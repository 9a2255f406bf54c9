//! The options after a figure's name.

/// Options that no figure has requested yet. A figure takes those that it knows, then calls
/// [`finish`].
///
/// [`finish`]: Arguments::finish
pub(crate) struct Arguments {
    words: Vec<String>,
}

impl Arguments {
    pub(crate) fn new(words: impl Iterator<Item = String>) -> Self {
        Self { words: words.collect() }
    }

    /// Takes the value of `--option VALUE`.
    pub(crate) fn value(&mut self, option: &str) -> Result<Option<String>, String> {
        let Some(at) = self.words.iter().position(|word| word == option) else {
            return Ok(None);
        };
        if at + 1 == self.words.len() {
            return Err(format!("`{option}` needs a value"));
        }
        let value = self.words.remove(at + 1);
        self.words.remove(at);
        Ok(Some(value))
    }

    /// Takes `--option`, which has no value.
    pub(crate) fn flag(&mut self, option: &str) -> bool {
        let at = self.words.iter().position(|word| word == option);
        at.map(|at| self.words.remove(at)).is_some()
    }

    /// Takes `--option N`, a count of one or more.
    pub(crate) fn count(&mut self, option: &str, default: usize) -> Result<usize, String> {
        match self.value(option)? {
            None => Ok(default),
            Some(text) => match text.parse() {
                Ok(count) if count > 0 => Ok(count),
                _ => Err(format!("`{option}` needs a number of at least 1, not `{text}`")),
            },
        }
    }

    /// Takes `--option a,b`, where each item is one of `choices`.
    pub(crate) fn list(
        &mut self,
        option: &str,
        choices: &[&str],
    ) -> Result<Option<Vec<String>>, String> {
        let Some(value) = self.value(option)? else {
            return Ok(None);
        };
        let items: Vec<String> = value.split(',').map(str::to_owned).collect();
        match items.iter().find(|item| !choices.contains(&item.as_str())) {
            None => Ok(Some(items)),
            Some(unknown) => Err(format!(
                "`{option}` does not know `{unknown}`; expected some of `{}`",
                choices.join("`, `")
            )),
        }
    }

    /// Returns an error if an option is left that the figure does not have.
    pub(crate) fn finish(self) -> Result<(), String> {
        match self.words.first() {
            None => Ok(()),
            Some(word) => Err(format!("unexpected `{word}`; see `--help`")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Arguments;

    fn arguments(words: &str) -> Arguments {
        Arguments::new(words.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn options_are_taken_in_any_order() {
        let mut arguments = arguments("--only a,b --runs 3");
        assert_eq!(arguments.count("--runs", 1), Ok(3));
        assert_eq!(
            arguments.list("--only", &["a", "b", "c"]),
            Ok(Some(vec!["a".to_owned(), "b".to_owned()]))
        );
        assert_eq!(arguments.finish(), Ok(()));
    }

    #[test]
    fn an_absent_option_has_its_default() {
        let mut arguments = arguments("");
        assert_eq!(arguments.count("--runs", 1), Ok(1));
        assert_eq!(arguments.list("--only", &["a"]), Ok(None));
    }

    #[test]
    fn mistakes_are_named() {
        assert_eq!(
            arguments("--runs 0").count("--runs", 1),
            Err("`--runs` needs a number of at least 1, not `0`".to_owned())
        );
        assert_eq!(
            arguments("--only").list("--only", &["a"]),
            Err("`--only` needs a value".to_owned())
        );
        assert_eq!(
            arguments("--only a,x").list("--only", &["a", "b"]),
            Err("`--only` does not know `x`; expected some of `a`, `b`".to_owned())
        );
        assert_eq!(
            arguments("--rnus 3").finish(),
            Err("unexpected `--rnus`; see `--help`".to_owned())
        );
    }
}
