//! Crates that a test writes with `cargo stripe add`, and what is done to them.
#![allow(dead_code, unused_imports, reason = "each test uses a part")]

#[path = "../../../stripe-catalogue/tests/support/mod.rs"]
mod cargo_of_tests;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

pub(crate) use cargo_of_tests::{Result, cargo, output, root, run, target_folder};

/// The lines of the declarations in one crate. With twice as many a compiler takes about a gigabyte.
const LINES: usize = 9000;

/// The memory that a process of a build may take, in kilobytes.
const MEMORY: usize = 3 * 1024 * 1024;

/// `cargo stripe` with these words, in a folder.
pub(crate) fn stripe(folder: &Path, words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-stripe"));
    command.arg("stripe").args(words).current_dir(folder);
    command
}

/// Runs the command and gives all that it printed.
pub(crate) fn printed(command: &mut Command) -> Result<(bool, String)> {
    let output = command.output();
    let Output { status, stdout, stderr } =
        output.map_err(|error| format!("cannot start {command:?}: {error}"))?;
    let text = [stdout, stderr].map(|it| String::from_utf8_lossy(&it).into_owned()).concat();
    Ok((status.success(), text))
}

/// Runs the command and gives what it printed, which is the error if it fails.
pub(crate) fn succeeded(command: &mut Command) -> Result<String> {
    match printed(command)? {
        (true, text) => Ok(text),
        (false, text) => Err(format!("{command:?} failed: {text}")),
    }
}

/// The lines of a library behind which modules and descriptors are written.
const MODULES: &str = "// Modules.\n";
const ELEMENTS: &str = "&[ResourceDescriptor] = &[\n";

/// A workspace of crates that declare resources, none of them large.
pub(crate) struct Workspace {
    pub(crate) folder: PathBuf,
    /// Where all such workspaces are built.
    target_folder: PathBuf,
    crates: usize,
    lines: usize,
    /// The items of each library.
    library: &'static str,
    dependencies: &'static str,
}

impl Workspace {
    /// An empty one in the target folder. `library` stands in each library, `dependencies` in each
    /// manifest.
    pub(crate) fn new(
        name: &str,
        library: &'static str,
        dependencies: &'static str,
    ) -> Result<Self> {
        let folder = target_folder()?.join(name);
        // What an earlier run wrote may have other crates.
        if folder.exists() {
            fs::remove_dir_all(&folder).map_err(|error| format!("cannot empty {name}: {error}"))?;
        }
        write(
            &folder.join("Cargo.toml"),
            "[workspace]\nmembers = [\"*-*\"]\nresolver = \"3\"\n\n\
             [profile.dev]\nincremental = false\ndebug = \"none\"\n",
        )?;
        // Not what this repository says.
        write(&folder.join("rustfmt.toml"), "style_edition = \"2024\"\n")?;
        // The versions that the workspace has, so that nothing is downloaded.
        fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock"))
            .map_err(|error| format!("cannot copy Cargo.lock: {error}"))?;
        let target_folder = target_folder()?.join("declarations");
        Ok(Self { folder, target_folder, crates: 0, lines: LINES, library, dependencies })
    }

    pub(crate) fn crates(&self) -> usize {
        self.crates
    }

    /// Begins another crate, so that an object can be declared again.
    pub(crate) fn next_crate(&mut self) {
        self.lines = LINES;
    }

    /// Adds an object with `cargo stripe add`, and gives the file.
    pub(crate) fn add(&mut self, object: &str) -> Result<PathBuf> {
        let file = self.new_file(object)?;
        let out = file.display().to_string();
        succeeded(&mut stripe(&self.part(), &["add", object, "--out", &out]))?;
        self.lines += read(&file)?.lines().count();
        Ok(file)
    }

    /// Adds the source of an object, which declares a type of that name.
    pub(crate) fn add_source(&mut self, object: &str, class: &str, source: &str) -> Result {
        let file = self.new_file(object)?;
        write(&file, source)?;
        self.lines += source.lines().count();
        let library = self.part().join("src/lib.rs");
        let module = object.replace('.', "_");
        let text = read(&library)?;
        let text =
            text.replacen(ELEMENTS, &format!("{ELEMENTS}    {module}::{class}::DESCRIPTOR,\n"), 1);
        // Where `rustfmt` would put it.
        let line = format!("pub mod {module};");
        let mut modules: Vec<&str> = text.lines().filter(|it| it.starts_with("pub mod ")).collect();
        modules.push(&line);
        modules.sort_unstable();
        let others: Vec<&str> = text.lines().filter(|it| !it.starts_with("pub mod ")).collect();
        let text = others.join("\n") + "\n";
        let text = text.replacen(MODULES, &format!("{MODULES}{}\n", modules.join("\n")), 1);
        write(&library, &text)
    }

    /// The file of an object in the crate that has room for it.
    fn new_file(&mut self, object: &str) -> Result<PathBuf> {
        if self.lines >= LINES {
            self.crates += 1;
            self.lines = 0;
            self.write_crate()?;
        }
        let module = object.replace('.', "_");
        let file = self.part().join("src").join(format!("{module}.rs"));
        if file.exists() {
            return Err(format!("{} is written twice", file.display()));
        }
        Ok(file)
    }

    fn part(&self) -> PathBuf {
        self.folder.join(format!("part-{}", self.crates))
    }

    fn write_crate(&self) -> Result {
        let core = root().join("stripe-core").canonicalize().map_err(|error| error.to_string())?;
        let catalogue = core.with_file_name("stripe-catalogue");
        let (name, core, catalogue) = (self.crates, core.display(), catalogue.display());
        let dependencies = self.dependencies;
        write(
            &self.part().join("Cargo.toml"),
            &format!(
                "[package]\nname = \"part-{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\
                 publish = false\n\n[lib]\ndoctest = false\n\n[dependencies]\n\
                 stripe-core = {{ path = \"{core}\", default-features = false, features = \
                 [\"multipart\"] }}\n\n[dev-dependencies]\nstripe-catalogue = {{ path = \
                 \"{catalogue}\" }}\n{dependencies}"
            ),
        )?;
        write(&self.part().join("src/lib.rs"), self.library)
    }

    /// `cargo stripe check` of all crates.
    pub(crate) fn check(&self) -> Command {
        let mut check = stripe(&self.folder, &["check"]);
        check.env("CARGO_TARGET_DIR", &self.target_folder);
        check
    }

    /// `cargo` with these words for the whole workspace, each process of it with a bound on its memory
    /// where the system has such.
    pub(crate) fn cargo(&self, words: &str) -> Command {
        let cargo = cargo(words);
        let mut shell = Command::new("sh");
        shell.args(["-c", &format!("ulimit -v {MEMORY} 2>/dev/null; exec \"$@\""), "sh"]);
        shell.arg(cargo.get_program()).args(cargo.get_args()).current_dir(&self.folder);
        shell.env("CARGO_TARGET_DIR", &self.target_folder);
        shell
    }
}

pub(crate) fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).map_err(|error| format!("cannot read {}: {error}", file.display()))
}

pub(crate) fn write(file: &Path, text: &str) -> Result {
    let failed = |error: std::io::Error| format!("cannot write {}: {error}", file.display());
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).map_err(failed)?;
    }
    fs::write(file, text).map_err(failed)
}

/// Numbers drawn by a seed.
pub(crate) struct Draws(u64);

impl Draws {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number below the bound.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % bound.max(1) as u64).unwrap_or_default()
    }

    /// Puts the elements in another order.
    pub(crate) fn shuffle<T>(&mut self, elements: &mut [T]) {
        for at in (1..elements.len()).rev() {
            elements.swap(at, self.below(at + 1));
        }
    }
}
