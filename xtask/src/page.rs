//! The lane `dashboard`: a real browser watches and steers the built program. See
//! `tests/page/README.md`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use xtask::install;
use xtask::shell::{Result, cargo, root, run, target_folder};

/// The browser, and the fonts that the picture in the documentation is drawn with.
const PACKAGES: [&str; 3] = ["chromium", "fonts-inter", "fonts-jetbrains-mono"];
const BROWSER: &str = "/usr/bin/chromium";
/// The picture that the documentation shows.
const PICTURE: &str = "stripe-local/docs/page.png";
/// Pictures are committed: a large one weighs on every clone.
const LARGEST_PICTURE: u64 = 300_000;

/// Runs the lane.
pub(crate) fn run_lane() -> Result {
    watch().map(|_| ())
}

/// Runs the lane and puts its picture in the place of the one in the documentation.
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

/// Builds the program and lets the browser use it. Gives the picture that it took.
fn watch() -> Result<PathBuf> {
    install_browser()?;
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

fn install_browser() -> Result {
    if Path::new(BROWSER).exists() {
        return Ok(());
    }
    let missing = |error| format!("{BROWSER} is missing and cannot be installed: {error}");
    run(Command::new("apt-get").arg("update")).map_err(missing)?;
    let mut install = Command::new("apt-get");
    install.args(["install", "--yes", "--no-install-recommends"]).args(PACKAGES);
    // A package must not ask questions.
    run(install.env("DEBIAN_FRONTEND", "noninteractive")).map_err(missing)?;
    if Path::new(BROWSER).exists() { Ok(()) } else { Err(format!("{BROWSER} is missing")) }
}

/// Installs what the scripts import, and puts them beside it: a module finds its imports from where
/// it stands.
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
