//! The spelling rules of `serde(rename_all)`.

/// One of serde's spellings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RenameRule {
    Lower,
    Upper,
    Pascal,
    Camel,
    Snake,
    ScreamingSnake,
    Kebab,
    ScreamingKebab,
}

impl RenameRule {
    /// Returns the rule of an attribute, or `None` if serde has no such rule.
    pub(crate) fn from_rule(rule: &str) -> Option<Self> {
        Some(match rule {
            "lowercase" => Self::Lower,
            "UPPERCASE" => Self::Upper,
            "PascalCase" => Self::Pascal,
            "camelCase" => Self::Camel,
            "snake_case" => Self::Snake,
            "SCREAMING_SNAKE_CASE" => Self::ScreamingSnake,
            "kebab-case" => Self::Kebab,
            "SCREAMING-KEBAB-CASE" => Self::ScreamingKebab,
            _ => return None,
        })
    }

    /// Applies the rule to the name of a field, which is in `snake_case`.
    pub(crate) fn of_field(self, field: &str) -> String {
        match self {
            Self::Lower | Self::Snake => field.to_owned(),
            Self::Upper | Self::ScreamingSnake => field.to_ascii_uppercase(),
            Self::Pascal => pascal(field),
            Self::Camel => with_first(&pascal(field), char::to_ascii_lowercase),
            Self::Kebab => field.replace('_', "-"),
            Self::ScreamingKebab => field.to_ascii_uppercase().replace('_', "-"),
        }
    }

    /// Applies the rule to the name of a variant, which is in `PascalCase`.
    pub(crate) fn of_variant(self, variant: &str) -> String {
        match self {
            Self::Pascal => variant.to_owned(),
            Self::Lower => variant.to_ascii_lowercase(),
            Self::Upper => variant.to_ascii_uppercase(),
            Self::Camel => with_first(variant, char::to_ascii_lowercase),
            Self::Snake | Self::ScreamingSnake | Self::Kebab | Self::ScreamingKebab => {
                self.of_field(&snake(variant))
            }
        }
    }
}

/// `PascalCase` to `snake_case`, as serde does it: a break before every capital letter.
pub(crate) fn snake(name: &str) -> String {
    let mut snake = String::with_capacity(name.len() + 4);
    for (at, letter) in name.char_indices() {
        if letter.is_uppercase() && at > 0 {
            snake.push('_');
        }
        snake.push(letter.to_ascii_lowercase());
    }
    snake
}

fn pascal(snake: &str) -> String {
    snake.split('_').map(|word| with_first(word, char::to_ascii_uppercase)).collect()
}

fn with_first(word: &str, change: impl Fn(&char) -> char) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| change(&first)).into_iter().chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_and_variants_follow_serde() {
        let rules = [
            ("lowercase", "event_name", "eventname"),
            ("UPPERCASE", "EVENT_NAME", "EVENTNAME"),
            ("PascalCase", "EventName", "EventName"),
            ("camelCase", "eventName", "eventName"),
            ("snake_case", "event_name", "event_name"),
            ("SCREAMING_SNAKE_CASE", "EVENT_NAME", "EVENT_NAME"),
            ("kebab-case", "event-name", "event-name"),
            ("SCREAMING-KEBAB-CASE", "EVENT-NAME", "EVENT-NAME"),
        ];
        for (rule, field, variant) in rules {
            let case = RenameRule::from_rule(rule).unwrap();
            assert_eq!(case.of_field("event_name"), field, "{rule}");
            assert_eq!(case.of_variant("EventName"), variant, "{rule}");
        }
        assert_eq!(RenameRule::from_rule("Train-Case"), None);
    }
}
