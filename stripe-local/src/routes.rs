//! Routing of methods and paths to operations.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use stripe_core::descriptor::{
    FieldDescriptor, Method, OperationDescriptor, OperationKind, ResourceDescriptor, Shape,
};

use crate::object::resource_of;

/// A served operation.
pub(crate) struct Route {
    /// Resource that declares the operation.
    pub(crate) resource: ResourceDescriptor,
    pub(crate) operation: &'static OperationDescriptor,
    /// Resource whose objects the operation affects.
    pub(crate) item: ResourceDescriptor,
    pub(crate) task: Task,
    /// Index of the object's id in the path.
    pub(crate) key: Option<usize>,
    /// Index of the parent's id in the path, with the parent's object name if it is served.
    pub(crate) parent: Option<(usize, Option<&'static str>)>,
    /// Whether objects of this kind get ids that are not declared.
    pub(crate) addressed: bool,
}

/// Default behavior of an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Task {
    Create,
    Retrieve,
    Update,
    Delete,
    List,
    Search,
    /// Returns the object unchanged.
    Act,
}

/// All routes, as a tree of path segments.
#[derive(Default)]
pub(crate) struct Routes {
    all: Vec<Route>,
    root: RouteNode,
    /// Resources by object name.
    resources: HashMap<&'static str, ResourceDescriptor>,
    /// The lists that objects hold, by the name of the object.
    nested: HashMap<&'static str, Vec<NestedList>>,
    /// Object names that an operation creates.
    created: HashSet<&'static str>,
}

/// A list that objects hold in a field, such as the items of a subscription.
pub(crate) struct NestedList {
    pub(crate) field: &'static str,
    /// The resource of its items; several if they are a union.
    pub(crate) items: Vec<&'static ResourceDescriptor>,
    /// Whether a response has it only if it is expanded.
    pub(crate) is_left_out: bool,
    /// Whether its items are objects of their own, which have operations.
    pub(crate) is_stored: bool,
    /// The field of an item that names the object that holds it.
    pub(crate) owner: &'static str,
    /// Items with this `status` are omitted from the list.
    pub(crate) unlisted_status: Option<&'static str>,
    /// The URL of the whole list, with `{}` for the id of the object that holds it.
    url: String,
}

impl NestedList {
    /// Returns the URL of the whole list of an object.
    pub(crate) fn url(&self, id: &str) -> String {
        self.url.replace("{}", id)
    }
}

/// Optional lists that Stripe returns without being asked.
const ALWAYS_RETURNED: [(&str, &str); 2] = [("account", "external_accounts"), ("file", "links")];

/// Lists that omit items with a final status.
const UNLISTED: [(&str, &str, &str); 1] = [("customer", "subscriptions", "canceled")];

#[derive(Default)]
struct RouteNode {
    named: BTreeMap<&'static str, RouteNode>,
    placeholder: Option<Box<RouteNode>>,
    operations: Vec<(http::Method, usize)>,
}

/// Result of looking up a method and a path.
pub(crate) enum RouteMatch<'p> {
    /// Index of a route, with the segments for its placeholders.
    Route(usize, Vec<&'p str>),
    /// The path exists with other methods.
    Methods(Vec<http::Method>),
    Nothing,
}

impl Routes {
    /// Creates the routes of resources. A parent and a child can both declare an operation: the
    /// first one counts, unless only the other has a handler.
    pub(crate) fn new(
        resources: &[ResourceDescriptor],
        has_handler: impl Fn(&ResourceDescriptor, &OperationDescriptor) -> bool,
    ) -> Self {
        let named = resources.iter().rev().filter_map(|one| one.object.map(|name| (name, *one)));
        let mut routes = Self { resources: named.collect(), ..Self::default() };
        for resource in resources {
            for operation in resource.operations {
                routes.add(Route::new(resource, operation, resources), &has_handler);
            }
        }
        let addressed: HashSet<_> = routes
            .all
            .iter()
            .filter(|route| route.key.is_some())
            .map(|route| route.item.object)
            .collect();
        for route in &mut routes.all {
            route.addressed = addressed.contains(&route.item.object);
        }
        let creates = routes.all.iter().filter(|route| route.task == Task::Create);
        routes.created = creates.filter_map(|route| route.item.object).collect();
        for resource in resources {
            let lists: Vec<NestedList> = resource
                .fields
                .iter()
                .filter_map(|field| routes.nested_list(resource, field, &addressed))
                .collect();
            if let (Some(object), false) = (resource.object, lists.is_empty()) {
                routes.nested.entry(object).or_insert(lists);
            }
        }
        routes
    }

    /// Returns the list that objects hold in a field; `None` if it holds none.
    fn nested_list(
        &self,
        resource: &ResourceDescriptor,
        field: &FieldDescriptor,
        addressed: &HashSet<Option<&'static str>>,
    ) -> Option<NestedList> {
        let owner = resource.object?.rsplit('.').next()?;
        let (is_optional, item) = match &field.shape {
            Shape::Optional(Shape::List(item)) => (true, *item),
            Shape::List(item) => (false, *item),
            _ => return None,
        };
        let items: Vec<&'static ResourceDescriptor> = match item {
            Shape::Resource(item) => vec![item()],
            Shape::Union(union) => {
                union().variants.iter().filter_map(|(_, shape)| resource_of(shape)).collect()
            }
            _ => return None,
        };
        let own = format!("{}/{{}}/{}", unnamed(resource.path), field.name);
        let lists = |path: &str| {
            let mut routes = self.all.iter().filter(|route| route.task == Task::List);
            routes.any(|route| unnamed(route.operation.path) == path)
        };
        let url = match items.as_slice() {
            [item] if !lists(&own) && !item.path.contains('{') && lists(item.path) => {
                format!("{}?{owner}={{}}", item.path)
            }
            _ => own,
        };
        Some(NestedList {
            field: field.name,
            is_left_out: is_optional && !ALWAYS_RETURNED.contains(&(resource.object?, field.name)),
            is_stored: items.iter().all(|item| addressed.contains(&item.object)),
            items,
            owner,
            unlisted_status: UNLISTED
                .iter()
                .find(|(object, list, _)| resource.object == Some(object) && field.name == *list)
                .map(|(.., status)| *status),
            url,
        })
    }

    /// Returns the lists that objects of that name hold.
    pub(crate) fn nested(&self, object: &str) -> &[NestedList] {
        self.nested.get(object).map_or(&[], Vec::as_slice)
    }

    /// Returns the fields of an object that may name another one that lists it.
    pub(crate) fn owners<'r>(&'r self, object: &'r str) -> impl Iterator<Item = &'static str> + 'r {
        let lists = self.nested.values().flatten();
        lists
            .filter(move |list| list.items.iter().any(|item| item.object == Some(object)))
            .map(|list| list.owner)
    }

    /// Whether an operation creates objects of that name.
    pub(crate) fn creates(&self, object: &str) -> bool {
        self.created.contains(object)
    }

    fn add(
        &mut self,
        route: Route,
        has_handler: &impl Fn(&ResourceDescriptor, &OperationDescriptor) -> bool,
    ) {
        let mut node = &mut self.root;
        for segment in route.operation.path.split('/') {
            node = if segment.starts_with('{') {
                node.placeholder.get_or_insert_default()
            } else {
                node.named.entry(segment).or_default()
            };
        }
        let method = http::Method::from(route.operation.method);
        let known = node.operations.iter().find(|(known, _)| *known == method);
        let known = known.and_then(|(_, index)| self.all.get_mut(*index));
        if let Some(known) = known {
            let is_handled = |route: &Route| has_handler(&route.resource, route.operation);
            if !is_handled(known) && is_handled(&route) {
                *known = route;
            }
        } else {
            node.operations.push((method, self.all.len()));
            self.all.push(route);
        }
    }

    /// Returns all routes, in the order of their declarations.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Route> {
        self.all.iter()
    }

    /// Looks up a percent-encoded path.
    pub(crate) fn find<'p>(&self, method: &http::Method, path: &'p str) -> RouteMatch<'p> {
        let mut ids = Vec::new();
        let mut other_methods = Vec::new();
        match self.root.find(method, Some(path), &mut ids, &mut other_methods) {
            Some(index) => RouteMatch::Route(index, ids),
            None if other_methods.is_empty() => RouteMatch::Nothing,
            None => RouteMatch::Methods(other_methods),
        }
    }

    /// Returns what is served, for a path that is not: the nearest paths, and all of them if they are
    /// few.
    pub(crate) fn served_note(&self, path: &str) -> String {
        const FEW: usize = 20;
        let before_ids =
            |path: &'static str| path.split_once("/{").map_or(path, |(collection, _)| collection);
        let served: BTreeSet<&str> =
            self.all.iter().map(|route| before_ids(route.operation.path)).collect();
        let mut note = String::new();
        let common = |served: &str| {
            served.bytes().zip(path.bytes()).take_while(|(one, other)| one == other).count()
        };
        let longest = served.iter().map(|served| common(served)).max().unwrap_or_default();
        // All paths have `/v1/` or `/v2/` in common.
        if longest > "/v1/".len() {
            let nearest = served.iter().filter(|served| common(served) == longest).copied();
            let nearest: Vec<&str> = nearest.take(3).collect();
            note = format!("Did you mean {}? ", nearest.join(" or "));
        }
        if served.len() <= FEW {
            let names: Vec<&str> = served.into_iter().collect();
            note.push_str("Served are ");
            note.push_str(&names.join(", "));
        } else {
            note.push_str("The README of stripe-local lists what is served, and so does ");
            note.push_str("`/_local/operations` of the program");
        }
        note
    }

    /// Returns the resource with the given object name, if it is served.
    pub(crate) fn resource(&self, object: &str) -> Option<&ResourceDescriptor> {
        self.resources.get(object)
    }

    /// Returns the route with the given index.
    pub(crate) fn get(&self, index: usize) -> Option<&Route> {
        self.all.get(index)
    }
}

impl RouteNode {
    /// Looks up a segment. A named segment takes precedence over a placeholder.
    fn find<'p>(
        &self,
        method: &http::Method,
        path: Option<&'p str>,
        ids: &mut Vec<&'p str>,
        other_methods: &mut Vec<http::Method>,
    ) -> Option<usize> {
        let Some(path) = path else {
            let found = self.operations.iter().find(|(known, _)| known == method);
            if found.is_none() {
                other_methods.extend(self.operations.iter().map(|(known, _)| known.clone()));
            }
            return found.map(|(_, index)| *index);
        };
        let (segment, rest) = match path.split_once('/') {
            Some((segment, rest)) => (segment, Some(rest)),
            None => (path, None),
        };
        let named = self.named.get(segment);
        if let Some(index) = named.and_then(|node| node.find(method, rest, ids, other_methods)) {
            return Some(index);
        }
        let placeholder = self.placeholder.as_ref().filter(|_| !segment.is_empty())?;
        ids.push(segment);
        let found = placeholder.find(method, rest, ids, other_methods);
        if found.is_none() {
            ids.pop();
        }
        found
    }
}

impl Route {
    fn new(
        resource: &ResourceDescriptor,
        operation: &'static OperationDescriptor,
        resources: &[ResourceDescriptor],
    ) -> Self {
        let item = resource_of(&operation.response)
            .filter(|item| item.object.is_some())
            .map_or(*resource, |item| declared(item, resources));
        let ids = operation.path_params().count();
        let ends_with_id = operation.path.ends_with('}');
        let task = task(operation, &item, resource, ids, ends_with_id);
        let own_parents = resource.path.matches('{').count();
        let (key, parent) = match task {
            Task::Create | Task::List | Task::Search => (None, ids.checked_sub(1)),
            Task::Act => {
                let key = (own_parents < ids).then_some(own_parents);
                (key, own_parents.checked_sub(1))
            }
            _ if ends_with_id => (ids.checked_sub(1), ids.checked_sub(2)),
            _ => (None, ids.checked_sub(1)),
        };
        let parent = parent.map(|at| (at, parent_object(operation.path, at, resources)));
        Self { resource: *resource, operation, item, task, key, parent, addressed: false }
    }

    /// Returns the field of an object that refers to its parent, such as `shelf` of a book.
    pub(crate) fn parent_field(&self) -> Option<&'static str> {
        let (_, object) = self.parent?;
        object?.rsplit('.').next()
    }
}

/// Returns the resource as registered, since its own declaration can be more detailed than the one
/// to which a response refers.
fn declared(item: &ResourceDescriptor, resources: &[ResourceDescriptor]) -> ResourceDescriptor {
    let same = |known: &&ResourceDescriptor| known.object == item.object && known.path == item.path;
    *resources.iter().find(same).unwrap_or(item)
}

fn task(
    operation: &OperationDescriptor,
    item: &ResourceDescriptor,
    resource: &ResourceDescriptor,
    ids: usize,
    ends_with_id: bool,
) -> Task {
    let is_other = item.object != resource.object;
    match (operation.kind, operation.method) {
        (OperationKind::Create, _) => Task::Create,
        (OperationKind::Retrieve, _) => Task::Retrieve,
        (OperationKind::Update, _) => Task::Update,
        (OperationKind::Delete, _) => Task::Delete,
        (OperationKind::List, _) => Task::List,
        (OperationKind::Search, _) => Task::Search,
        (_, Method::Get) => match operation.response {
            Shape::List(_) => Task::List,
            Shape::SearchResult(_) => Task::Search,
            Shape::Resource(_) if is_other || ids == 0 || ends_with_id => Task::Retrieve,
            _ => Task::Act,
        },
        // What is done to another resource at a path of its parent, such as
        // `POST /v1/books/{}/loans`.
        (_, Method::Post) if is_other && ends_with_id => Task::Update,
        (_, Method::Post) if is_other && ids > 0 => Task::Create,
        (_, Method::Delete) if matches!(operation.response, Shape::Deleted(_)) => Task::Delete,
        _ => Task::Act,
    }
}

/// Returns the object for the placeholder with the given index, if its collection is served.
fn parent_object(
    path: &str,
    placeholder: usize,
    resources: &[ResourceDescriptor],
) -> Option<&'static str> {
    let (at, _) = path.match_indices("/{").nth(placeholder)?;
    let collection = unnamed(&path[..at]);
    resources
        .iter()
        .find(|resource| unnamed(resource.path) == collection)
        .and_then(|resource| resource.object)
}

/// Returns a path without the names of its placeholders.
fn unnamed(path: &str) -> String {
    path.split('/')
        .map(|segment| if segment.starts_with('{') { "{}" } else { segment })
        .collect::<Vec<_>>()
        .join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHELF: ResourceDescriptor =
        ResourceDescriptor::new("/v1/shelves").object("shelf").operations(&[
            OperationDescriptor::new("retrieve", Method::Get, "/v1/shelves/{}")
                .kind(OperationKind::Retrieve),
            OperationDescriptor::new("retrieve_latest", Method::Get, "/v1/shelves/latest"),
            OperationDescriptor::new("dust", Method::Post, "/v1/shelves/{}/dust")
                .response(Shape::Resource(|| &SHELF)),
            OperationDescriptor::new("list_books", Method::Get, "/v1/shelves/{shelf}/books")
                .response(Shape::List(&Shape::Resource(|| &BOOK))),
        ]);
    const BOOK: ResourceDescriptor =
        ResourceDescriptor::new("/v1/shelves/{}/books").object("shop.book").operations(&[
            OperationDescriptor::new("create", Method::Post, "/v1/shelves/{}/books")
                .kind(OperationKind::Create),
            OperationDescriptor::new("list", Method::Get, "/v1/shelves/{}/books")
                .kind(OperationKind::List),
            OperationDescriptor::new("retrieve", Method::Get, "/v1/shelves/{}/books/{}")
                .kind(OperationKind::Retrieve),
            OperationDescriptor::new("lend", Method::Post, "/v1/shelves/{}/books/{}/lend"),
        ]);

    fn routes() -> Routes {
        Routes::new(&[SHELF, BOOK], |_, _| false)
    }

    #[track_caller]
    fn found(method: &http::Method, path: &str) -> (String, Vec<String>) {
        let routes = routes();
        match routes.find(method, path) {
            RouteMatch::Route(index, ids) => {
                let route = routes.get(index).unwrap();
                let (key, parent) = (route.key, route.parent);
                let text = format!("{} {:?} {key:?} {parent:?}", route.operation.name, route.task);
                (text, ids.into_iter().map(str::to_owned).collect())
            }
            RouteMatch::Methods(methods) => (format!("{methods:?}"), Vec::new()),
            RouteMatch::Nothing => ("nothing".to_owned(), Vec::new()),
        }
    }

    #[test]
    fn paths_are_found() {
        for (method, path, expected, ids) in [
            ("GET", "/v1/shelves/she_1", "retrieve Retrieve Some(0) None", vec!["she_1"]),
            ("GET", "/v1/shelves/latest", "retrieve_latest Act None None", vec![]),
            ("POST", "/v1/shelves/a%2Fb/dust", "dust Act Some(0) None", vec!["a%2Fb"]),
            ("POST", "/v1/shelves/latest/dust", "dust Act Some(0) None", vec!["latest"]),
            (
                "GET",
                "/v1/shelves/she_1/books",
                "list_books List None Some((0, Some(\"shelf\")))",
                vec!["she_1"],
            ),
            (
                "POST",
                "/v1/shelves/she_1/books",
                "create Create None Some((0, Some(\"shelf\")))",
                vec!["she_1"],
            ),
            (
                "GET",
                "/v1/shelves/she_1/books/boo_1",
                "retrieve Retrieve Some(1) Some((0, Some(\"shelf\")))",
                vec!["she_1", "boo_1"],
            ),
            (
                "POST",
                "/v1/shelves/she_1/books/boo_1/lend",
                "lend Act Some(1) Some((0, Some(\"shelf\")))",
                vec!["she_1", "boo_1"],
            ),
            ("DELETE", "/v1/shelves/she_1", "[GET]", vec![]),
            ("GET", "/v1/shelves", "nothing", vec![]),
            ("GET", "/v1/shelves/", "nothing", vec![]),
            ("GET", "/v1/shelves/she_1/", "nothing", vec![]),
            ("GET", "", "nothing", vec![]),
        ] {
            let (route, found_ids) = found(&method.parse().unwrap(), path);
            assert_eq!(
                (route.as_str(), found_ids),
                (expected, ids.iter().map(ToString::to_string).collect()),
                "{path}"
            );
        }
    }
}
