//! Options of the commands of the proofs.

use std::error::Error;

type Result<T = ()> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

/// Options after a command.
#[derive(Debug)]
pub struct CommandOptions {
    help: &'static str,
    words: Vec<String>,
}

impl CommandOptions {
    /// Returns the options in these words. Errors about words that are left end with the help.
    pub fn new(help: &'static str, words: impl Iterator<Item = String>) -> Self {
        Self { help, words: words.collect() }
    }

    /// Takes the value of an option.
    ///
    /// # Errors
    /// Returns an error if there is no value.
    pub fn value(&mut self, option: &str) -> Result<Option<String>> {
        let Some(at) = self.words.iter().position(|word| word == option) else { return Ok(None) };
        if at + 1 == self.words.len() {
            return Err(format!("`{option}` needs a value").into());
        }
        let value = self.words.remove(at + 1);
        self.words.remove(at);
        Ok(Some(value))
    }

    /// Takes a number.
    ///
    /// # Errors
    /// Returns an error if there is no value, or if it is not a number.
    pub fn number(&mut self, option: &str, default: u64) -> Result<u64> {
        match self.value(option)? {
            Some(text) => {
                Ok(text.parse().map_err(|error| format!("`{option} {text}`: {error}"))?)
            }
            None => Ok(default),
        }
    }

    /// Checks that no word is left.
    ///
    /// # Errors
    /// Returns an error if a word is left.
    pub fn finish(&self) -> Result {
        match self.words.first() {
            Some(word) => Err(format!("unexpected `{word}`\n\n{}", self.help).into()),
            None => Ok(()),
        }
    }
}
