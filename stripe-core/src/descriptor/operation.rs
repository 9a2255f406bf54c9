//! One operation: what is sent where, and what comes back.

use super::{FieldDescriptor, Shape};

/// One operation of a resource: verb, path, where it goes, what it takes and what it answers.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct OperationDescriptor {
    /// The name of the generated method, such as `create` or `list_line_items`.
    pub name: &'static str,
    /// Which of the standard operations this is.
    pub kind: OperationKind,
    /// The HTTP verb.
    pub method: Method,
    /// The whole path, with one `{}` or `{name}` for each id: `/v1/billing/meters/{}/deactivate`.
    pub path: &'static str,
    /// Which of Stripe's hosts serves it.
    pub host: Host,
    /// How the params travel.
    pub encoding: Encoding,
    /// With what the request identifies itself.
    pub authentication: Authentication,
    /// The `Stripe-Version` that this operation needs, where it is not the client's.
    pub version: Option<&'static str>,
    /// What it takes.
    pub params: ParamsDescriptor,
    /// What it answers.
    pub response: Shape,
}

impl OperationDescriptor {
    /// An operation with Stripe's usual rules: a GET or DELETE carries a query string, a POST under
    /// `/v1/` a form, a POST under `/v2/` JSON. It takes no params until [`params`](Self::params)
    /// says so.
    #[must_use]
    pub const fn new(name: &'static str, method: Method, path: &'static str) -> Self {
        let encoding = match method {
            Method::Get | Method::Delete => Encoding::Query,
            Method::Post => match ApiMode::of_path(path) {
                ApiMode::V1 => Encoding::Form,
                ApiMode::V2 => Encoding::Json,
            },
        };
        Self {
            name,
            kind: OperationKind::Action,
            method,
            path,
            host: Host::Api,
            encoding,
            authentication: Authentication::ApiKey,
            version: None,
            params: ParamsDescriptor::None,
            response: Shape::Opaque,
        }
    }

    /// Says which standard operation this is.
    #[must_use]
    pub const fn kind(mut self, kind: OperationKind) -> Self {
        self.kind = kind;
        self
    }

    /// Sends it to another of Stripe's hosts.
    #[must_use]
    pub const fn host(mut self, host: Host) -> Self {
        self.host = host;
        self
    }

    /// Encodes the params in another way than verb and path imply.
    #[must_use]
    pub const fn encoding(mut self, encoding: Encoding) -> Self {
        self.encoding = encoding;
        self
    }

    /// Identifies the request by something else than the API key.
    #[must_use]
    pub const fn authentication(mut self, authentication: Authentication) -> Self {
        self.authentication = authentication;
        self
    }

    /// Pins the `Stripe-Version` of this operation.
    #[must_use]
    pub const fn version(mut self, version: &'static str) -> Self {
        self.version = Some(version);
        self
    }

    /// Says what it takes.
    #[must_use]
    pub const fn params(mut self, params: ParamsDescriptor) -> Self {
        self.params = params;
        self
    }

    /// Says what it answers.
    #[must_use]
    pub const fn response(mut self, response: Shape) -> Self {
        self.response = response;
        self
    }

    /// Whether it belongs to `/v1/` or `/v2/`.
    #[must_use]
    pub const fn api_mode(&self) -> ApiMode {
        ApiMode::of_path(self.path)
    }

    /// The placeholders of the path in order, without their braces: empty text for `{}`.
    pub fn path_params(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.path.split('{').skip(1).filter_map(|rest| rest.split_once('}').map(|(name, _)| name))
    }
}

/// The standard operations, and everything else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OperationKind {
    /// `POST` to the collection.
    Create,
    /// `GET` of one object.
    Retrieve,
    /// `POST` to one object.
    Update,
    /// `DELETE` of one object.
    Delete,
    /// `GET` of the collection, a page at a time.
    List,
    /// `GET` of the collection's `search`, a page at a time.
    Search,
    /// Any other verb on the collection or on one object.
    Action,
}

/// The HTTP verbs that Stripe uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Method {
    /// Reads.
    Get,
    /// Creates, changes, acts.
    Post,
    /// Removes.
    Delete,
}

impl Method {
    /// The verb as it stands in a request line.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Delete => "DELETE",
        }
    }
}

impl From<Method> for http::Method {
    fn from(method: Method) -> Self {
        match method {
            Method::Get => Self::GET,
            Method::Post => Self::POST,
            Method::Delete => Self::DELETE,
        }
    }
}

/// Stripe's two API families, told apart by the path: `/v1/` or `/v2/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ApiMode {
    /// Forms in, unix seconds, cursors by id.
    V1,
    /// JSON in, RFC 3339 timestamps, opaque page URLs.
    V2,
}

impl ApiMode {
    /// The family of a path. What does not begin with `/v2/` is v1, as OAuth's paths are.
    #[must_use]
    pub const fn of_path(path: &str) -> Self {
        match path.as_bytes() {
            [b'/', b'v', b'2', b'/', ..] => Self::V2,
            _ => Self::V1,
        }
    }
}

/// Stripe's hosts. Each can be replaced on the client's builder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Host {
    /// `api.stripe.com`
    Api,
    /// `files.stripe.com`: uploads and downloads.
    Files,
    /// `connect.stripe.com`: OAuth.
    Connect,
    /// `meter-events.stripe.com`: the high-throughput meter event stream.
    MeterEvents,
}

/// How the params of an operation travel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Encoding {
    /// In the query string, in bracket form.
    Query,
    /// `application/x-www-form-urlencoded`, in bracket form.
    Form,
    /// `application/json`
    Json,
    /// `multipart/form-data`
    Multipart,
}

/// With what a request identifies itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Authentication {
    /// The client's API key.
    ApiKey,
    /// A short-lived token that the caller passes, as the meter event stream wants.
    SessionToken,
}

/// What an operation takes.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum ParamsDescriptor {
    /// Nothing of its own: only what every operation of its kind takes, such as `expand` and the
    /// cursors of a list.
    None,
    /// Whatever the caller serializes: nothing is known of it.
    Untyped,
    /// A declared type: its shape is [`Shape::Opaque`] where it only implements `Serialize`.
    Typed(Shape),
}

impl ParamsDescriptor {
    /// The params by name, where they are known.
    #[must_use]
    pub fn fields(&self) -> Option<&'static [FieldDescriptor]> {
        match self {
            Self::None => Some(&[]),
            Self::Typed(Shape::Struct(fields)) => Some(fields()),
            Self::Untyped | Self::Typed(_) => None,
        }
    }
}
