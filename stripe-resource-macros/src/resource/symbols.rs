//! The words of `#[stripe_resource(…)]`. Parser and messages both use these, so they cannot differ.

/// The attribute itself.
pub(super) const STRIPE_RESOURCE: &str = "stripe_resource";
/// An example of the attribute, for messages.
pub(super) const EXAMPLE: &str =
    "stripe_resource(object = \"charge\", path = \"/v1/charges\", ops(create))";

// The keys of the attribute.
pub(super) const OBJECT: &str = "object";
pub(super) const PATH: &str = "path";
pub(super) const PARENT: &str = "parent";
pub(super) const ID: &str = "id";
pub(super) const VERSION: &str = "version";
pub(super) const OPS: &str = "ops";
pub(super) use crate::krate::CRATE;
pub(super) const KEYS: &[&str] = &[OBJECT, PATH, PARENT, ID, VERSION, OPS, CRATE];

// The operations.
pub(super) const CREATE: &str = "create";
pub(super) const RETRIEVE: &str = "retrieve";
pub(super) const UPDATE: &str = "update";
pub(super) const DELETE: &str = "delete";
pub(super) const LIST: &str = "list";
pub(super) const SEARCH: &str = "search";
pub(super) const ACTION: &str = "action";
pub(super) const OPERATIONS: &[&str] = &[CREATE, RETRIEVE, UPDATE, DELETE, LIST, SEARCH, ACTION];

// The options of an operation: flags first. `path`, `version` and `delete` are shared with the
// words above.
pub(super) const REQUIRED: &str = "required";
pub(super) const SINGLETON: &str = "singleton";
pub(super) const STATIC: &str = "static";
pub(super) const TEST_HELPER: &str = "test_helper";
pub(super) const NO_REFRESH: &str = "no_refresh";
pub(super) const GET: &str = "get";
pub(super) const POST: &str = "post";
pub(super) const NAME: &str = "name";
pub(super) const RETURNS: &str = "returns";
pub(super) const IDS: &str = "ids";
pub(super) const HOST: &str = "host";
pub(super) const ENCODING: &str = "encoding";
pub(super) const AUTH: &str = "auth";
pub(super) const OPTIONS: &[&str] = &[
    REQUIRED,
    SINGLETON,
    STATIC,
    TEST_HELPER,
    NO_REFRESH,
    GET,
    POST,
    DELETE,
    NAME,
    PATH,
    IDS,
    RETURNS,
    HOST,
    ENCODING,
    AUTH,
    VERSION,
];

// The hosts.
pub(super) const API: &str = "api";
pub(super) const FILES: &str = "files";
pub(super) const CONNECT: &str = "connect";
pub(super) const METER_EVENTS: &str = "meter_events";
pub(super) const HOSTS: &[&str] = &[API, FILES, CONNECT, METER_EVENTS];

// The encodings.
pub(super) const FORM: &str = "form";
pub(super) const JSON: &str = "json";
pub(super) const QUERY: &str = "query";
pub(super) const MULTIPART: &str = "multipart";
pub(super) const ENCODINGS: &[&str] = &[FORM, JSON, QUERY, MULTIPART];

// What a request may identify itself with, other than the API key.
pub(super) const SESSION_TOKEN: &str = "session_token";
pub(super) const AUTHS: &[&str] = &[SESSION_TOKEN];

/// The attributes that an entry of `ops(…)` may have.
pub(super) const ENTRY_ATTRIBUTES: &[&str] =
    &["cfg", "cfg_attr", "doc", "deprecated", "must_use", "allow", "expect", "warn", "deny"];
