//! The lane `conformance`, for webhooks: signatures of Stripe's SDKs are verified here and the
//! reverse, and all refuse the same payloads for the same reasons.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};
use stripe_core::webhook::{WebhookErrorKind as Kind, WebhookVerifier};

use super::{Result, sdk};

/// `tests/conformance/webhooks/cases.json`
#[derive(Deserialize)]
struct WebhookCases {
    /// Events that all SDKs sign in the same way.
    signed: Vec<Signed>,
    /// Payloads that are verified or refused.
    cases: Vec<WebhookCase>,
}

#[derive(Deserialize, Serialize)]
struct Signed {
    name: String,
    body: String,
    secret: String,
    time: u64,
    #[serde(skip_serializing)]
    header: String,
}

#[derive(Deserialize, Serialize)]
struct WebhookCase {
    name: String,
    /// `snapshot` or `thin`
    kind: String,
    body: String,
    header: String,
    secret: String,
    now: u64,
    tolerance: u64,
    #[serde(skip_serializing)]
    outcome: String,
    #[serde(default, skip_serializing)]
    differs: Vec<WebhookDifference>,
}

/// An intended difference from an SDK.
#[derive(Deserialize)]
struct WebhookDifference {
    from: String,
    outcome: String,
    why: String,
}

/// Lets the SDKs and our client sign and verify the payloads of the cases file.
///
/// # Errors
/// If an SDK cannot be run, if there is a difference that the cases file does not explain, or an
/// explanation without a difference.
pub(super) fn run(folder: &Path, installed: &sdk::Installed) -> Result<()> {
    let folder = folder.join("webhooks");
    let cases: WebhookCases =
        serde_json::from_str(&fs::read_to_string(folder.join("cases.json"))?)?;
    let mut sdks = [
        Signer::start("python", installed.python_command(&folder.join("webhooks.py")))?,
        Signer::start("node", installed.node_command(&folder.join("webhooks.mjs"))?)?,
    ];

    let mut complaints = Vec::new();
    let mut explained = Vec::new();
    for vector in &cases.signed {
        signed(vector, &mut sdks, &mut complaints)?;
    }
    for case in &cases.cases {
        verified(case, &mut sdks, &mut complaints, &mut explained)?;
    }
    println!(
        "webhooks: {} vectors signed alike, {} cases judged by {} SDKs and us",
        cases.signed.len(),
        cases.cases.len(),
        sdks.len()
    );
    for line in &explained {
        println!("  differs: {line}");
    }
    if complaints.is_empty() { Ok(()) } else { Err(complaints.join("\n").into()) }
}

/// Checks that all signatures are equal, and that each SDK accepts those of the others.
fn signed(vector: &Signed, sdks: &mut [Signer], complaints: &mut Vec<String>) -> Result<()> {
    let ours = WebhookVerifier::new(&vector.secret).at(at(vector.time));
    let header = ours.generate_test_header(&vector.body);
    if header != vector.header {
        complaints.push(format!("{}: we sign `{header}`", vector.name));
    }
    if let Err(error) = ours.verify(&vector.body, &vector.header) {
        complaints.push(format!("{}: we refuse the SDKs' header: {error}", vector.name));
    }
    for sdk in sdks {
        let theirs = sdk.sign(vector)?;
        if theirs != vector.header {
            complaints.push(format!("{}: {} signs `{theirs}`", vector.name, sdk.name));
        }
        let case = WebhookCase {
            name: vector.name.clone(),
            kind: if vector.body.contains("v2.core.event") { "thin" } else { "snapshot" }
                .to_owned(),
            body: vector.body.clone(),
            header: header.clone(),
            secret: vector.secret.clone(),
            now: vector.time,
            tolerance: 300,
            outcome: String::new(),
            differs: Vec::new(),
        };
        let outcome = sdk.verify(&case)?;
        if outcome != "verified" {
            let name = &vector.name;
            complaints.push(format!("{name}: {} says of our header: {outcome}", sdk.name));
        }
    }
    Ok(())
}

fn verified(
    case: &WebhookCase,
    sdks: &mut [Signer],
    complaints: &mut Vec<String>,
    explained: &mut Vec<String>,
) -> Result<()> {
    let ours = our_outcome(case);
    if ours != case.outcome {
        complaints.push(format!("{}: expected `{}`, ours is `{ours}`", case.name, case.outcome));
    }
    for sdk in sdks {
        let theirs = sdk.verify(case)?;
        let difference = case.differs.iter().find(|difference| difference.from == sdk.name);
        let expected = difference.map_or(&case.outcome, |difference| &difference.outcome);
        if theirs != *expected {
            let name = &case.name;
            complaints.push(format!("{name}: expected `{expected}`, {} says `{theirs}`", sdk.name));
        }
        if let Some(difference) = difference {
            if difference.outcome == case.outcome {
                complaints.push(format!("{}: explained, and no difference", case.name));
            }
            explained.push(format!(
                "{}: `{ours}`, {} says `{theirs}`: {}",
                case.name, sdk.name, difference.why
            ));
        }
    }
    Ok(())
}

fn our_outcome(case: &WebhookCase) -> &'static str {
    let verifier = WebhookVerifier::new(&case.secret).at(at(case.now));
    // In the SDKs a tolerance of zero accepts any age.
    let verifier = match case.tolerance {
        0 => verifier.any_age(),
        seconds => verifier.tolerance(Duration::from_secs(seconds)),
    };
    let result = match case.kind.as_str() {
        "thin" => verifier.parse_event_notification(&case.body, &case.header).map(drop),
        _ => verifier.construct_event(&case.body, &case.header).map(drop),
    };
    match result.map_err(|error| error.kind()) {
        Ok(()) => "verified",
        Err(Kind::NoHeader) => "no header",
        Err(Kind::MalformedHeader) => "malformed header",
        Err(Kind::NoSignature) => "no signature",
        Err(Kind::NoMatch) => "no match",
        Err(Kind::TooOld) => "too old",
        Err(Kind::Json) => "no json",
        Err(Kind::OtherKind) => "other kind",
        Err(Kind::Secret) => "no secret",
        Err(_) => "another",
    }
}

fn at(unix: u64) -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(unix)
}

/// A script that signs and verifies with one SDK.
struct Signer {
    name: &'static str,
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

#[derive(Serialize)]
struct Order<'a, T> {
    r#do: &'static str,
    #[serde(flatten)]
    what: &'a T,
}

#[derive(Deserialize)]
struct GeneratedHeader {
    header: String,
}

#[derive(Deserialize)]
struct VerificationOutcome {
    outcome: String,
}

impl Signer {
    fn start(name: &'static str, mut command: Command) -> Result<Self> {
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| format!("{name} cannot be run: {error}"))?;
        let (Some(input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
            return Err("a script has no pipes".into());
        };
        Ok(Self { name, child, input, output: BufReader::new(output) })
    }

    fn sign(&mut self, vector: &Signed) -> Result<String> {
        Ok(self.ask::<_, GeneratedHeader>("sign", vector)?.header)
    }

    fn verify(&mut self, case: &WebhookCase) -> Result<String> {
        Ok(self.ask::<_, VerificationOutcome>("verify", case)?.outcome)
    }

    fn ask<T: Serialize, A: for<'de> Deserialize<'de>>(
        &mut self,
        r#do: &'static str,
        what: &T,
    ) -> Result<A> {
        let order = serde_json::to_string(&Order { r#do, what })?;
        writeln!(self.input, "{}", in_ascii(&order))?;
        let mut line = String::new();
        self.output.read_line(&mut line)?;
        serde_json::from_str(&line)
            .map_err(|error| format!("{} wrote `{}`: {error}", self.name, line.trim()).into())
    }
}

/// The same JSON in ASCII, since Node also ends a line at U+2028.
fn in_ascii(json: &str) -> String {
    let mut ascii = String::with_capacity(json.len());
    for letter in json.chars() {
        if letter.is_ascii() {
            ascii.push(letter);
        } else {
            for unit in letter.encode_utf16(&mut [0; 2]) {
                ascii.push_str(&format!("\\u{unit:04x}"));
            }
        }
    }
    ascii
}

impl Drop for Signer {
    fn drop(&mut self) {
        // It has nothing to lose; without a wait it would stay as a zombie.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
