//! The lane `dashboard`: a real browser uses the built program. See `tests/page/README.md`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use xtask::install;
use xtask::shell::{Result, cargo, root, run, target_folder};

/// The browser, and the fonts of the screenshot in the documentation.
const PACKAGES: [&str; 3] = ["chromium", "fonts-inter", "fonts-jetbrains-mono"];
const BROWSER: &str = "/usr/bin/chromium";
/// The screenshot in the documentation.
const PICTURE: &str = "stripe-local/docs/page.png";
/// Maximum size of a screenshot. Screenshots are committed, so large ones slow down every clone.
const LARGEST_PICTURE: u64 = 300_000;

/// Runs the lane.
pub(crate) fn run_lane() -> Result {
    watch().map(|_| ())
}

/// Runs the lane and replaces the screenshot in the documentation.
pub(crate) fn take_picture() -> Result {
    let picture = watch()?;
    let size = fs::metadata(&picture).map_err(|error| error.to_string())?.len();
    if size > LARGEST_PICTURE {
        return Err(format!("the picture has {size} bytes, more than {LARGEST_PICTURE}"));
    }
    let place = root().join(PICTURE);
    fs::copy(&picture, &place).map_err(|error| format!("cannot write {PICTURE}: {error}"))?;
    println!("{PICTURE}: {size} bytes");
    Ok(())
}

/// Builds the program and runs the browser with it. Returns the screenshot.
fn watch() -> Result<PathBuf> {
    install::debian_packages(&PACKAGES, Path::new(BROWSER))?;
    let target = target_folder()?;
    let folder = target.join("page");
    install_packages(&folder)?;
    run(&mut cargo("build -p stripe-local --features cli"))?;
    let program = target.join("debug/stripe-local");
    let picture = folder.join("page.png");
    let mut node = Command::new("node");
    node.arg(folder.join("page.mjs")).arg(program).arg(BROWSER).arg(&picture);
    // A proxy of whoever runs this is none for 127.0.0.1.
    run(node.envs([("NO_PROXY", "127.0.0.1"), ("no_proxy", "127.0.0.1")]))?;
    Ok(picture)
}

/// Installs the dependencies of the scripts beside copies of them, since a module finds its imports
/// relative to its own location.
fn install_packages(folder: &Path) -> Result {
    let sources = root().join("tests/page");
    install::node_packages(&sources, folder).map_err(|error| error.to_string())?;
    let error = |error: std::io::Error| format!("{}: {error}", folder.display());
    for file in fs::read_dir(&sources).map_err(error)? {
        let path = file.map_err(error)?.path();
        if path.extension().is_some_and(|extension| extension == "mjs") {
            let name = path.file_name().unwrap_or_default();
            fs::copy(&path, folder.join(name)).map_err(error)?;
        }
    }
    Ok(())
}
