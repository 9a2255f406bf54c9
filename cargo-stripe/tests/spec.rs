//! Stripe's OpenAPI file as input of `add`, `check` and `diff`: the public form of 2023-10-16, in YAML, which
//! the crate stripe2 ships.

mod support;

use std::fs;
use std::path::{Path, PathBuf};

use support::{Result, cargo, output, printed, root, stripe, succeeded, target_folder};

/// The published file, which cargo downloads with the crate.
fn published(folder: &Path) -> Result<PathBuf> {
    write(
        &folder.join("Cargo.toml"),
        "[package]\nname = \"published\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
         [dependencies]\nstripe2 = { version = \"=32.0.0\", default-features = false }\n",
    )?;
    write(&folder.join("src/lib.rs"), "")?;
    let mut metadata = cargo("metadata --format-version 1 --manifest-path");
    let metadata = output(metadata.arg(folder.join("Cargo.toml")))?;
    let metadata: serde_json::Value =
        serde_json::from_slice(&metadata).map_err(|error| format!("no metadata: {error}"))?;
    let packages = metadata["packages"].as_array().into_iter().flatten();
    packages
        .filter(|it| it["name"] == "stripe2")
        .find_map(|it| {
            Some(Path::new(it["manifest_path"].as_str()?).with_file_name("openapi.yaml"))
        })
        .ok_or_else(|| "the crate stripe2 is not there".to_owned())
}

fn write(file: &Path, text: &str) -> Result {
    let failed = |error: std::io::Error| format!("cannot write {}: {error}", file.display());
    fs::create_dir_all(file.parent().unwrap_or(file)).map_err(failed)?;
    fs::write(file, text).map_err(failed)
}

fn folder() -> Result<PathBuf> {
    let folder = target_folder()?.join("spec");
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|error| format!("cannot empty the crate: {error}"))?;
    }
    Ok(folder)
}

#[test]
#[ignore = "downloads a crate and compiles one"]
fn published_file_is_declared_compared_and_checked() -> Result {
    let folder = folder()?;
    let file = published(&folder.join("published"))?;
    let file = file.to_string_lossy();
    let spec = ["--spec", &file];

    // All changes of half a year.
    let diff = succeeded(&mut stripe(&folder, &["diff", &file, "2024-04-10"]))?;
    assert!(diff.starts_with("2023-10-16 \u{2192} 2024-04-10\n"), "{diff}");
    let removed = "invoiceitem: GET /v1/invoiceitems";
    assert!(!diff.contains(removed), "{diff}");
    let summary = diff.lines().last().unwrap_or_default().to_owned();

    // An object that is declared from the file agrees with it.
    let core = root().join("stripe-core").canonicalize().map_err(|error| error.to_string())?;
    let catalogue = root().join("stripe-catalogue").canonicalize().map_err(|it| it.to_string())?;
    let krate = folder.join("declared");
    write(
        &krate.join("Cargo.toml"),
        &format!(
            "[package]\nname = \"declared\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
             [dependencies]\nserde_json = \"1\"\nstripe-core = {{ path = \"{}\", default-features = false }}\n\n\
             [dev-dependencies]\nstripe-catalogue = {{ path = \"{}\" }}\n",
            core.display(),
            catalogue.display()
        ),
    )?;
    fs::copy(root().join("Cargo.lock"), krate.join("Cargo.lock"))
        .map_err(|error| format!("cannot copy Cargo.lock: {error}"))?;
    write(
        &krate.join("src/lib.rs"),
        "//! Declared from a file.\n\n#[test]\nfn declarations_agree() -> Result<(), stripe_catalogue::Disagreement> {\n\
         \x20   stripe_catalogue::check(STRIPE)\n}\n",
    )?;
    for object in ["coupon", "plan", "subscription_item", "usage_record"] {
        let out = format!("src/{object}.rs");
        let words = [&["add", object, "--out", &out], spec.as_slice()].concat();
        succeeded(&mut stripe(&krate, &words))?;
    }
    let check = [&["check"], spec.as_slice()].concat();
    let agreed = succeeded(&mut stripe(&krate, &check))?;
    assert!(agreed.contains("declared: 4 resources with "), "{agreed}");
    // A year later two of them did not.
    let (is_fine, text) = printed(&mut stripe(&krate, &["check"]))?;
    assert!(!is_fine);
    for expected in [
        "plan: aggregate_usage: declared, but not in Stripe's API: removed in 2025-03-31.basil",
        "usage_record: declared, but not in Stripe's API",
    ] {
        assert!(text.contains(expected), "{text}");
    }
    println!("{summary} since the published file; 4 objects agree with it");
    Ok(())
}

#[test]
#[ignore = "downloads a crate"]
fn objects_of_the_published_file_can_be_drafted() -> Result {
    let folder = target_folder()?.join("spec-drafts");
    let file = published(&folder)?;
    let text = fs::read_to_string(&file).map_err(|error| error.to_string())?;
    let objects: Vec<&str> = text
        .lines()
        .filter_map(|line| line.trim().strip_prefix("x-resourceId: "))
        .filter(|object| !object.starts_with("deleted_"))
        .collect();
    assert!(objects.len() > 110, "{} objects", objects.len());
    let words = |object| ["add", object, "--spec", file.to_str().unwrap_or_default()];
    // Each run reads the whole file.
    for object in objects.iter().step_by(40) {
        let source = succeeded(&mut stripe(&folder, &words(object)))?;
        syn::parse_file(&source).map_err(|error| format!("{object}: {error}"))?;
    }
    // A file that ends in the middle is refused.
    let mut middle = text.len() / 2;
    while !text.is_char_boundary(middle) {
        middle += 1;
    }
    let half = text.get(..middle).unwrap_or_default();
    let truncated = folder.join("truncated.yaml");
    write(&truncated, half)?;
    let truncated = truncated.to_string_lossy();
    let words = ["add", "coupon", "--spec", &truncated];
    let (is_fine, message) = printed(&mut stripe(&folder, &words))?;
    assert!(!is_fine && message.contains("is the file complete?"), "{message}");
    println!("{} objects, {message}", objects.len());
    Ok(())
}
