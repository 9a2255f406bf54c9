//! Files of the page.

pub(super) struct File {
    path: &'static str,
    pub(super) kind: &'static str,
    pub(super) content: &'static str,
}

const HTML: &str = "text/html; charset=utf-8";
const CSS: &str = "text/css; charset=utf-8";
const SCRIPT: &str = "text/javascript; charset=utf-8";
const SVG: &str = "image/svg+xml";

macro_rules! files {
    ($($path:literal $name:literal $kind:ident,)*) => {
        &[$(File { path: $path, kind: $kind, content: include_str!($name) },)*]
    };
}

const FILES: &[File] = files! {
    "/" "index.html" HTML,
    "/_local/icon.svg" "icon.svg" SVG,
    "/_local/page.css" "page.css" CSS,
    "/_local/charts.js" "charts.js" SCRIPT,
    "/_local/clock.js" "clock.js" SCRIPT,
    "/_local/dom.js" "dom.js" SCRIPT,
    "/_local/faults.js" "faults.js" SCRIPT,
    "/_local/grid.js" "grid.js" SCRIPT,
    "/_local/inspector.js" "inspector.js" SCRIPT,
    "/_local/json.js" "json.js" SCRIPT,
    "/_local/main.js" "main.js" SCRIPT,
    "/_local/numbers.js" "numbers.js" SCRIPT,
    "/_local/objects.js" "objects.js" SCRIPT,
    "/_local/requests.js" "requests.js" SCRIPT,
    "/_local/server.js" "server.js" SCRIPT,
    "/_local/time.js" "time.js" SCRIPT,
    "/_local/usage.js" "usage.js" SCRIPT,
};

pub(super) fn find(path: &str) -> Option<&'static File> {
    FILES.iter().find(|file| file.path == path)
}
