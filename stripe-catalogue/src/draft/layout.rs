//! Formatting of a draft like `rustfmt` does by default, so that `rustfmt` need not be installed.

use std::collections::{BTreeMap, BTreeSet};

use super::attribute::broken;

/// Maximum width of a line.
const WIDTH: usize = 100;

/// Maximum width of a list of imports on one line.
const IMPORT_WIDTH: usize = WIDTH - 2;

/// Maximum width of the arguments of an attribute on one line.
const ATTRIBUTE_WIDTH: usize = 70;

/// Formats the source of a draft: indents it, breaks long lines, and sorts the imports.
pub(super) fn formatted(source: &str, style: ImportStyle) -> String {
    let mut text = String::new();
    let mut depth = 0;
    let mut imports: Vec<&str> = Vec::new();
    let mut lines = source.lines().peekable();
    while let Some(line) = lines.next() {
        let line = line.trim();
        if line.starts_with("use ") {
            imports.push(line);
            // An empty line or another item ends the group.
            if !lines.peek().is_some_and(|next| next.trim_start().starts_with("use ")) {
                push_imports(&mut text, &mut imports, depth, style);
            }
            continue;
        }
        if line.starts_with('}') {
            depth = depth.saturating_sub(1);
        }
        let indent = "    ".repeat(depth);
        if line.is_empty() {
            // At most one empty line, and none after an opening brace.
            if !text.ends_with("\n\n") && !text.ends_with("{\n") && !text.is_empty() {
                text.push('\n');
            }
        } else if line == "#[stripe_resource(" {
            let mut arguments = Vec::new();
            for line in lines.by_ref().take_while(|line| *line != ")]") {
                arguments.push(line);
            }
            push_attribute(&mut text, &arguments);
        } else if let Some((name, rename)) = long_attribute(line, indent.len()) {
            text.push_str(&format!("{indent}{name}(\n{indent}    {rename}\n{indent})]\n"));
        } else if indent.len() + line.len() > WIDTH && line.ends_with(',') {
            push_long_field(&mut text, line, &indent);
        } else {
            text.push_str(&indent);
            text.push_str(line);
            text.push('\n');
        }
        if line.ends_with('{') {
            depth += 1;
        }
    }
    text
}

/// Breaks an attribute `#[stripe_enum(rename = "…")]` with a long text.
fn long_attribute(line: &str, indent: usize) -> Option<(&str, &str)> {
    let (name, rest) = line.strip_suffix(")]")?.split_once('(')?;
    let is_long = indent + line.len() > WIDTH;
    (name.starts_with("#[stripe_") && is_long).then_some((name, rest))
}

/// Breaks a field into two lines.
fn push_long_field(text: &mut String, line: &str, indent: &str) {
    match line.split_once(": ") {
        Some((name, ty)) => text.push_str(&format!("{indent}{name}:\n{indent}    {ty}\n")),
        None => text.push_str(&format!("{indent}{line}\n")),
    }
}

/// Writes the attribute of the resource. `rustfmt` formats it only if it consists of names, texts
/// and lists.
fn push_attribute(text: &mut String, arguments: &[&str]) {
    let values = || arguments.iter().flat_map(|line| line.split(" = ").skip(1));
    let is_plain = values().all(|value| value.starts_with('"'))
        && !arguments.iter().any(|line| line.contains("()"));
    if !is_plain {
        text.push_str(&format!("#[stripe_resource(\n{}\n)]\n", arguments.join("\n")));
        return;
    }
    let mut keys: Vec<String> = Vec::new();
    let mut entries: Vec<String> = Vec::new();
    for line in arguments {
        let word = line.trim();
        match (line.strip_prefix("        "), word) {
            // An option of an entry.
            (Some(rest), _) if rest.starts_with([' ', ')']) => {
                if let Some(entry) = entries.last_mut() {
                    entry.push_str(word);
                }
            }
            (Some(_), _) => entries.push(word.to_owned()),
            (None, "ops(" | ")") => {}
            (None, key) => keys.push(key.trim_end_matches(',').to_owned()),
        }
    }
    let entries: Vec<String> = entries
        .iter()
        .map(|entry| entry.trim_end_matches(',').replace(",)", ")").replace(',', ", "))
        .map(|entry| entry.replace(",  ", ", "))
        .collect();
    if !entries.is_empty() {
        keys.push(list("ops", &entries, "    ", ","));
    }
    text.push_str(&format!("#[{}]\n", list("stripe_resource", &keys, "", "")));
}

/// Returns the attribute of a resource. `keys` are its arguments other than `ops`, and `entries`
/// are the entries of `ops`, each on a line.
#[must_use]
pub fn attribute(keys: &[String], entries: &[String]) -> String {
    let mut lines: Vec<String> = keys.iter().map(|key| format!("    {key},")).collect();
    if !entries.is_empty() {
        lines.push("    ops(".to_owned());
        for entry in entries {
            let entry = format!("        {},", broken(entry));
            lines.extend(entry.lines().map(str::to_owned));
        }
        lines.push("    )".to_owned());
    }
    let mut text = String::new();
    push_attribute(&mut text, &lines.iter().map(String::as_str).collect::<Vec<_>>());
    text.trim_end().to_owned()
}

/// Formats a list in an attribute, on one line if it is short.
fn list(name: &str, elements: &[String], indent: &str, end: &str) -> String {
    let one_line = elements.join(", ");
    if one_line.len() <= ATTRIBUTE_WIDTH && !one_line.contains('\n') {
        return format!("{name}({one_line})");
    }
    let inner = format!("{indent}    ");
    let elements: Vec<String> = elements
        .iter()
        .map(|element| match element.split_once('(') {
            // The entries of `ops`.
            Some((word, options)) if name == "ops" => {
                let options = options.strip_suffix(')').unwrap_or(options);
                let options: Vec<String> = options.split(", ").map(str::to_owned).collect();
                list(word, &options, &inner, "")
            }
            _ => element.clone(),
        })
        .collect();
    format!("{name}(\n{inner}{}{end}\n{indent})", elements.join(&format!(",\n{inner}")))
}

/// Returns the sorted `use` lines that import the given names, each set of names with the path of
/// its module.
#[must_use]
pub fn imports(
    names: &BTreeMap<String, BTreeSet<String>>,
    depth: usize,
    style: ImportStyle,
) -> String {
    let line = |(path, names): (&String, &BTreeSet<String>)| {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        match names.as_slice() {
            [one] => format!("use {path}::{one};"),
            more => format!("use {path}::{{{}}};", more.join(", ")),
        }
    };
    let lines: Vec<String> = names.iter().map(line).collect();
    let mut text = String::new();
    push_imports(&mut text, &mut lines.iter().map(String::as_str).collect(), depth, style);
    text
}

/// Formats imports in order, and breaks long ones.
fn push_imports(text: &mut String, imports: &mut Vec<&str>, depth: usize, style: ImportStyle) {
    imports.sort_by_key(|line| order(line, style));
    let indent = "    ".repeat(depth);
    for line in imports.drain(..) {
        let line = &match line.strip_suffix("};").and_then(|line| line.split_once('{')) {
            Some((module, names)) => format!("{module}{{{}}};", sorted(names, style).join(", ")),
            None => line.to_owned(),
        };
        if indent.len() + line.len() <= IMPORT_WIDTH || !line.contains('{') {
            text.push_str(&format!("{indent}{line}\n"));
            continue;
        }
        let Some((module, names)) = line.split_once('{') else { continue };
        text.push_str(&format!("{indent}{module}{{\n"));
        let mut row = format!("{indent}   ");
        let mut is_first_row = true;
        let mut names = names.trim_end_matches("};").split(", ").peekable();
        while let Some(name) = names.next() {
            // `rustfmt` does not count the last comma if all names are on one line.
            let comma = if names.peek().is_none() && is_first_row { "" } else { "," };
            if row.len() + " ".len() + name.len() + comma.len() >= WIDTH {
                text.push_str(&row);
                text.push('\n');
                row = format!("{indent}   ");
                is_first_row = false;
            }
            row.push_str(&format!(" {name},"));
        }
        text.push_str(&format!("{row}\n{indent}}};\n"));
    }
}

/// The order of imports, which depends on the style edition of `rustfmt`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ImportStyle {
    /// Order before edition 2024: lowercase names come first.
    LowerCaseFirst,
    /// Order since edition 2024: uppercase names come first.
    #[default]
    UpperCaseFirst,
}

impl ImportStyle {
    /// Returns the style of an edition, such as `2021`.
    #[must_use]
    pub fn of_edition(edition: &str) -> Self {
        if edition < "2024" { Self::LowerCaseFirst } else { Self::UpperCaseFirst }
    }

    /// Returns the sort key of a name.
    fn key(self, name: &str) -> (bool, String) {
        let is_capital = name.starts_with(|it: char| it.is_ascii_uppercase());
        (self == Self::LowerCaseFirst && is_capital, name.to_owned())
    }
}

/// Returns comma-separated names in order.
fn sorted(names: &str, style: ImportStyle) -> Vec<&str> {
    let mut names: Vec<&str> = names.split(", ").collect();
    // They are sorted according to the newest style edition.
    if style != ImportStyle::default() {
        names.sort_by_key(|name| style.key(name));
    }
    names
}

/// Returns the sort key of an import: lists come last.
fn order(line: &str, style: ImportStyle) -> Vec<(bool, (bool, String))> {
    let path = line.trim_start_matches("use ").trim_end_matches(';');
    // Names in a list have no `::`.
    path.split("::").map(|segment| (segment.starts_with('{'), style.key(segment))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn laid_out(source: &str) -> String {
        formatted(source, ImportStyle::default())
    }

    #[test]
    fn attributes_of_names_and_texts_are_laid_out_by_their_width() {
        assert_eq!(
            laid_out("#[stripe_resource(\n    object = \"a\",\n    path = \"/v1/a\",\n)]\n"),
            "#[stripe_resource(object = \"a\", path = \"/v1/a\")]\n"
        );
        let (object, path) = ("a".repeat(40), "b".repeat(40));
        assert_eq!(
            laid_out(&format!(
                "#[stripe_resource(\n    object = \"{object}\",\n    path = \"{path}\",\n    ops(\n        \
                 list(Params, required),\n    )\n)]\n"
            )),
            format!(
                "#[stripe_resource(\n    object = \"{object}\",\n    path = \"{path}\",\n    \
                 ops(list(Params, required))\n)]\n"
            )
        );
        assert_eq!(
            laid_out(&format!(
                "#[stripe_resource(\n    object = \"a\",\n    ops(\n        \
                 action(\n            {object},\n            {path},\n        ),\n        \
                 list(Params),\n    )\n)]\n"
            )),
            format!(
                "#[stripe_resource(\n    object = \"a\",\n    ops(\n        \
                 action(\n            {object},\n            {path}\n        ),\n        \
                 list(Params),\n    )\n)]\n"
            )
        );
        let parent = "#[stripe_resource(\n    object = \"a\",\n    parent = B,\n)]\n";
        assert_eq!(laid_out(parent), parent);
    }

    #[test]
    fn imports_are_sorted_and_broken() {
        let names: Vec<String> = (0..20).map(|at| format!("Name{at}")).collect();
        let source = format!(
            "use stripe_core::{{{}}};\nuse stripe_core::ids::shop::WidgetId;\n\
             use stripe_core::ids::CustomerId;\n\nstruct A {{\n\nb: u8,\n}}\n",
            names.join(", ")
        );
        assert_eq!(
            laid_out(&source),
            "use stripe_core::ids::CustomerId;\n\
             use stripe_core::ids::shop::WidgetId;\n\
             use stripe_core::{\n    \
                 Name0, Name1, Name2, Name3, Name4, Name5, Name6, Name7, Name8, Name9, Name10, Name11, \
             Name12,\n    \
                 Name13, Name14, Name15, Name16, Name17, Name18, Name19,\n\
             };\n\nstruct A {\n    b: u8,\n}\n"
        );
    }

    #[test]
    fn older_styles_have_another_order() {
        let source = "use a::B;\nuse a::b::C;\nuse a::{D, e};\n";
        assert_eq!(laid_out(source), source);
        assert_eq!(
            formatted(source, ImportStyle::of_edition("2021")),
            "use a::b::C;\nuse a::B;\nuse a::{e, D};\n"
        );
    }

    #[test]
    fn imports_are_broken_at_the_width_of_rustfmt() {
        let shell = "use a::{B, };".len();
        let fits = format!("use a::{{B, {}}};\n", "C".repeat(98 - shell));
        assert_eq!(laid_out(&fits), fits);
        let long = "C".repeat(99 - shell);
        assert_eq!(
            laid_out(&format!("use a::{{B, {long}}};\n")),
            format!("use a::{{\n    B, {long},\n}};\n")
        );
    }

    #[test]
    fn a_field_that_is_too_long_has_two_lines() {
        let (name, ty) = ("a".repeat(60), "B".repeat(50));
        assert_eq!(
            laid_out(&format!("struct A {{\npub {name}: {ty},\n}}\n")),
            format!("struct A {{\n    pub {name}:\n        {ty},\n}}\n")
        );
    }
}
