//! Descriptors of operations.

use super::{FieldDescriptor, Shape};

/// An operation of a resource: method, path, host, params and response.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct OperationDescriptor {
    /// The name of the generated method, such as `create` or `list_line_items`.
    pub name: &'static str,
    /// The standard operation, if it is one.
    pub kind: OperationKind,
    /// The HTTP method.
    pub method: Method,
    /// The whole path, with one `{}` or `{name}` for each id: `/v1/billing/meters/{}/deactivate`.
    pub path: &'static str,
    /// The host of the endpoint.
    pub host: Host,
    /// The encoding of the params.
    pub encoding: Encoding,
    /// The authentication of the request.
    pub authentication: Authentication,
    /// The `Stripe-Version` that this operation requires, if it differs from the client's.
    pub version: Option<&'static str>,
    /// The params that the operation takes.
    pub params: ParamsDescriptor,
    /// The shape of the response.
    pub response: Shape,
}

impl OperationDescriptor {
    /// Creates an operation with the default encoding: the query string for GET and DELETE, a form
    /// for a POST under `/v1/`, and JSON for a POST under `/v2/`. It has no params until
    /// [`params`](Self::params) sets them.
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

    /// Sets the standard operation.
    #[must_use]
    pub const fn kind(mut self, kind: OperationKind) -> Self {
        self.kind = kind;
        self
    }

    /// Sets the host of the endpoint. Default: [`Host::Api`].
    #[must_use]
    pub const fn host(mut self, host: Host) -> Self {
        self.host = host;
        self
    }

    /// Sets the encoding of the params. Default: determined by method and path.
    #[must_use]
    pub const fn encoding(mut self, encoding: Encoding) -> Self {
        self.encoding = encoding;
        self
    }

    /// Sets the authentication. Default: the API key.
    #[must_use]
    pub const fn authentication(mut self, authentication: Authentication) -> Self {
        self.authentication = authentication;
        self
    }

    /// Sets the `Stripe-Version` of this operation.
    #[must_use]
    pub const fn version(mut self, version: &'static str) -> Self {
        self.version = Some(version);
        self
    }

    /// Sets the params that the operation accepts. Default: [`ParamsDescriptor::None`].
    #[must_use]
    pub const fn params(mut self, params: ParamsDescriptor) -> Self {
        self.params = params;
        self
    }

    /// Sets the shape of the response.
    #[must_use]
    pub const fn response(mut self, response: Shape) -> Self {
        self.response = response;
        self
    }

    /// Returns the API namespace, `/v1/` or `/v2/`.
    #[must_use]
    pub const fn api_mode(&self) -> ApiMode {
        ApiMode::of_path(self.path)
    }

    /// Returns the placeholders of the path in order, without their braces: an empty string for
    /// `{}`.
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
    /// `GET` of the collection, in pages.
    List,
    /// `GET` of the collection's `search`, in pages.
    Search,
    /// Any other operation on the collection or on one object.
    Action,
}

/// The HTTP methods that Stripe uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Method {
    /// `GET`: reads.
    Get,
    /// `POST`: creates, updates, or performs an action.
    Post,
    /// `DELETE`: removes.
    Delete,
}

impl Method {
    /// Returns the name of the method, such as `GET`.
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

/// Stripe's two API namespaces, distinguished by the path: `/v1/` or `/v2/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ApiMode {
    /// Form-encoded requests, unix timestamps, ids as cursors.
    V1,
    /// JSON requests, RFC 3339 timestamps, page URLs.
    V2,
}

impl ApiMode {
    /// Returns the API namespace of a path. A path under neither `/v1/` nor `/v2/`, such as those
    /// for OAuth, counts as v1.
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
    /// `api.stripe.com`: the API.
    Api,
    /// `files.stripe.com`: uploads and downloads.
    Files,
    /// `connect.stripe.com`: OAuth.
    Connect,
    /// `meter-events.stripe.com`: the high-throughput meter event stream.
    MeterEvents,
}

/// The encoding of the params of an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Encoding {
    /// Query string, in bracket form.
    Query,
    /// `application/x-www-form-urlencoded`, in bracket form.
    Form,
    /// `application/json`.
    Json,
    /// `multipart/form-data`.
    Multipart,
}

/// The authentication of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Authentication {
    /// The client's API key.
    ApiKey,
    /// A short-lived session token from the caller, as for the meter event stream.
    SessionToken,
}

/// The params of an operation.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum ParamsDescriptor {
    /// No params except those of every operation of its kind, such as `expand` and the cursors of a
    /// list.
    None,
    /// Undeclared params: any type that implements `Serialize`.
    Untyped,
    /// A declared type. Its shape is [`Shape::Opaque`] if it only implements `Serialize`.
    Typed(Shape),
}

impl ParamsDescriptor {
    /// Returns the params by name, if they are declared.
    #[must_use]
    pub fn fields(&self) -> Option<&'static [FieldDescriptor]> {
        match self {
            Self::None => Some(&[]),
            Self::Typed(Shape::Struct(fields)) => Some(fields()),
            Self::Untyped | Self::Typed(_) => None,
        }
    }
}
