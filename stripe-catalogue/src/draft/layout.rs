//! The layout of a draft, as `rustfmt` has it by default: whoever adds a declaration need not have
//! it installed.

use std::collections::{BTreeMap, BTreeSet};

/// The width that no line exceeds.
const WIDTH: usize = 100;

/// The width that the arguments of an attribute have on one line.
const ATTRIBUTE_WIDTH: usize = 70;

/// Lays out the source of a draft: indents it, breaks what is too long, and sorts the imports.
pub(super) fn formatted(source: &str) -> String {
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
                push_imports(&mut text, &mut imports, depth);
            }
            continue;
        }
        if line.starts_with('}') {
            depth = depth.saturating_sub(1);
        }
        let indent = "    ".repeat(depth);
        if line.is_empty() {
            // One empty line is enough, and none behind an opening brace.
            if !text.ends_with("\n\n") && !text.ends_with("{\n") && !text.is_empty() {
                text.push('\n');
            }
        } else if line == "#[stripe_resource(" {
            let mut arguments = Vec::new();
            for line in lines.by_ref().take_while(|line| *line != ")]") {
                arguments.push(line);
            }
            push_attribute(&mut text, &arguments);
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

/// A field on two lines.
fn push_long_field(text: &mut String, line: &str, indent: &str) {
    match line.split_once(": ") {
        Some((name, ty)) => text.push_str(&format!("{indent}{name}:\n{indent}    {ty}\n")),
        None => text.push_str(&format!("{indent}{line}\n")),
    }
}

/// The attribute of the resource, which is only laid out by `rustfmt` if it consists of names,
/// literals and lists.
fn push_attribute(text: &mut String, arguments: &[&str]) {
    let is_plain = arguments.iter().all(|line| {
        !line.contains("()")
            && !line.trim_start().starts_with("parent =")
            && !line.contains("<")
            && !line.contains("name = ")
    });
    if is_plain {
        let joined: String = arguments.iter().map(|line| line.trim()).collect();
        let joined = joined.replace(",)", ")").replace(',', ", ");
        let joined = joined.trim_end_matches([',', ' ']);
        if joined.len() <= ATTRIBUTE_WIDTH {
            text.push_str(&format!("#[stripe_resource({joined})]\n"));
            return;
        }
    }
    text.push_str("#[stripe_resource(\n");
    for line in arguments {
        text.push_str(line);
        text.push('\n');
    }
    text.push_str(")]\n");
}

/// The imports of these names, each set with the path of its module, as lines in order.
#[must_use]
pub fn imports(names: &BTreeMap<String, BTreeSet<String>>, depth: usize) -> String {
    let line = |(path, names): (&String, &BTreeSet<String>)| {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        match names.as_slice() {
            [one] => format!("use {path}::{one};"),
            more => format!("use {path}::{{{}}};", more.join(", ")),
        }
    };
    let lines: Vec<String> = names.iter().map(line).collect();
    let mut text = String::new();
    push_imports(&mut text, &mut lines.iter().map(String::as_str).collect(), depth);
    text
}

/// Imports in order, each broken if it is too long.
fn push_imports(text: &mut String, imports: &mut Vec<&str>, depth: usize) {
    imports.sort_by_key(|line| order(line));
    let indent = "    ".repeat(depth);
    for line in imports.drain(..) {
        if indent.len() + line.len() <= WIDTH {
            text.push_str(&format!("{indent}{line}\n"));
            continue;
        }
        let Some((module, names)) = line.split_once('{') else { continue };
        text.push_str(&format!("{indent}{module}{{\n"));
        let mut row = format!("{indent}   ");
        for name in names.trim_end_matches("};").split(", ") {
            if row.len() + " ".len() + name.len() + ",".len() > WIDTH {
                text.push_str(&row);
                text.push('\n');
                row = format!("{indent}   ");
            }
            row.push_str(&format!(" {name},"));
        }
        text.push_str(&format!("{row}\n{indent}}};\n"));
    }
}

/// What imports are sorted by: names before modules, a list last.
fn order(line: &str) -> Vec<String> {
    let path = line.trim_start_matches("use ").trim_end_matches(';');
    path.split("::")
        .map(|segment| if segment.starts_with('{') { "~".to_owned() } else { segment.to_owned() })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imports_are_sorted_and_broken() {
        let names: Vec<String> = (0..20).map(|at| format!("Name{at}")).collect();
        let source = format!(
            "use stripe_core::{{{}}};\nuse stripe_core::ids::shop::WidgetId;\n\
             use stripe_core::ids::CustomerId;\n\nstruct A {{\n\nb: u8,\n}}\n",
            names.join(", ")
        );
        assert_eq!(
            formatted(&source),
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
    fn a_field_that_is_too_long_has_two_lines() {
        let (name, ty) = ("a".repeat(60), "B".repeat(50));
        assert_eq!(
            formatted(&format!("struct A {{\npub {name}: {ty},\n}}\n")),
            format!("struct A {{\n    pub {name}:\n        {ty},\n}}\n")
        );
    }
}
