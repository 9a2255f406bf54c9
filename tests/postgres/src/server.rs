//! A PostgreSQL server in a folder of its own.

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;
use tokio_postgres::{Client, NoTls};

use crate::Result;

/// Where Debian installs servers, each version in a folder.
const DEBIAN: &str = "/usr/lib/postgresql";
/// Maximum time until a server takes connections.
const PATIENCE: Duration = Duration::from_secs(60);

/// A server that ends with this.
pub(crate) struct Server {
    folder: TempDir,
    programs: PathBuf,
    port: u16,
    process: Child,
    databases: AtomicU64,
    options: Vec<String>,
}

impl Server {
    /// Starts one that confirms what is on the disk.
    pub(crate) fn start() -> Result<Self> {
        Self::start_with(&[], &[])
    }

    /// Starts one with options, and with files in its folder.
    pub(crate) fn start_with(options: &[&str], files: &[(&str, &str)]) -> Result<Self> {
        let programs = programs()?;
        let folder = tempfile::Builder::new().prefix("stripe-usage-pg-").tempdir()?;
        own(folder.path())?;
        let data = folder.path().join("data");
        let mut init = as_server(&programs.join("initdb"));
        init.args(["--auth=trust", "--username=postgres", "--encoding=UTF8", "--no-locale"]);
        let made = init.arg("--no-sync").arg("-D").arg(&data).stdout(Stdio::null()).status()?;
        if !made.success() {
            return Err(format!("`initdb` failed: {made}").into());
        }
        for (name, content) in files {
            let path = folder.path().join(name);
            fs::write(&path, content)?;
            own(&path)?;
            fs::set_permissions(&path, fs::Permissions::from_mode(0o600))?;
        }
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let options: Vec<String> = options.iter().map(|option| (*option).to_owned()).collect();
        let process = spawn(&programs, folder.path(), port, &options)?;
        let mut server =
            Self { folder, programs, port, process, databases: AtomicU64::new(0), options };
        server.wait()?;
        Ok(server)
    }

    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The URL of a database.
    pub(crate) fn url(&self, database: &str) -> String {
        format!("postgres://postgres@127.0.0.1:{}/{database}?sslmode=disable", self.port)
    }

    /// Creates a database, and returns its name.
    pub(crate) async fn create(&self) -> Result<String> {
        let number = self.databases.fetch_add(1, Ordering::Relaxed);
        let name = format!("usage_{number}");
        let client = connect(&self.url("postgres")).await?;
        client.batch_execute(&format!("CREATE DATABASE {name}")).await?;
        Ok(name)
    }

    /// Ends the server by `SIGKILL`, with all of its connections, and starts it again.
    pub(crate) fn kill(&mut self) -> Result {
        self.process.kill()?;
        self.process.wait()?;
        self.start_again()
    }

    /// Starts a server that was killed, and may not have gone altogether.
    fn start_again(&mut self) -> Result {
        let started = Instant::now();
        loop {
            self.process = spawn(&self.programs, self.folder.path(), self.port, &self.options)?;
            match self.wait() {
                Err(error) if started.elapsed() > PATIENCE => return Err(error),
                Err(_) => thread::sleep(Duration::from_millis(50)),
                Ok(()) => return Ok(()),
            }
        }
    }

    /// Waits until it takes connections; fails if it ends.
    fn wait(&mut self) -> Result {
        let started = Instant::now();
        while started.elapsed() < PATIENCE {
            let mut ready = Command::new(self.programs.join("pg_isready"));
            ready.args(["-q", "-h", "127.0.0.1", "-p", &self.port.to_string()]);
            if ready.status()?.success() {
                return Ok(());
            }
            if let Some(status) = self.process.try_wait()? {
                let log = fs::read_to_string(self.folder.path().join("log")).unwrap_or_default();
                return Err(format!("the server ended: {status}\n{log}").into());
            }
            thread::sleep(Duration::from_millis(20));
        }
        Err("the server takes no connections".into())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // At once, without a checkpoint.
        let _ = signal(&self.process, "QUIT");
        let _ = self.process.wait();
    }
}

/// Connects without TLS.
pub(crate) async fn connect(url: &str) -> Result<Client> {
    let (client, connection) = tokio_postgres::connect(url, NoTls).await?;
    // Its error is that of the next statement.
    tokio::spawn(connection);
    Ok(client)
}

fn spawn(programs: &Path, folder: &Path, port: u16, options: &[String]) -> Result<Child> {
    let log = fs::File::create(folder.join("log"))?;
    let mut postgres = as_server(&programs.join("postgres"));
    postgres.arg("-D").arg(folder.join("data")).args(["-p", &port.to_string()]);
    postgres.args(["-c", "listen_addresses=localhost"]).arg("-k").arg(folder);
    for option in options {
        postgres.args(["-c", option]);
    }
    Ok(postgres.stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log).spawn()?)
}

fn signal(process: &Child, name: &str) -> Result {
    let sent = Command::new("kill").args(["-s", name, &process.id().to_string()]).status()?;
    if sent.success() { Ok(()) } else { Err("the server is gone".into()) }
}

/// The folder of the programs of the newest server.
fn programs() -> Result<PathBuf> {
    let versions = fs::read_dir(DEBIAN).map(|folders| folders.flatten().collect::<Vec<_>>());
    let programs =
        versions.unwrap_or_default().into_iter().map(|version| version.path().join("bin"));
    let mut programs: Vec<PathBuf> =
        programs.filter(|folder| folder.join("postgres").exists()).collect();
    programs.sort();
    programs.pop().ok_or_else(|| {
        format!("{DEBIAN} has no server; run `cargo xtask lane usage-postgres`, which installs it")
            .into()
    })
}

/// A command as a user that a server accepts: any but root.
fn as_server(program: &Path) -> Command {
    if !is_root() {
        return Command::new(program);
    }
    let mut command = Command::new("setpriv");
    command.args(["--reuid=postgres", "--regid=postgres", "--init-groups", "--"]).arg(program);
    command.current_dir("/");
    command
}

/// Gives a file or folder to that user.
fn own(path: &Path) -> Result {
    if is_root() {
        let id = |option| -> Result<u32> {
            let output = Command::new("id").args([option, "postgres"]).output()?;
            Ok(String::from_utf8(output.stdout)?.trim().parse()?)
        };
        chown(path, Some(id("-u")?), Some(id("-g")?))?;
    }
    Ok(())
}

fn is_root() -> bool {
    fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0)
}
