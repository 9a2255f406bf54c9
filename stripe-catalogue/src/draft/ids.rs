//! Fields and params that contain the id of an object.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Catalogue, CatalogueResource, Member, Type};
use crate::rust_names::singular;

/// Names that do not identify an object: a `source` may be a token, and a `tax_id` is usually the
/// number that an authority assigned.
const UNCERTAIN: &[&str] = &[
    "account_holder",
    "bank_account",
    "capability",
    "card",
    "event",
    "exchange_rate",
    "external_account",
    "file",
    "item",
    "person",
    "session",
    "source",
    "tax_id",
    "token",
    "transaction",
];

/// Names that refer to an object with a different name.
const KNOWN: &[(&str, &str)] = &[
    ("customer_account", "v2.core.account"),
    ("default_payment_method", "payment_method"),
    ("meter", "billing.meter"),
    ("on_behalf_of", "account"),
    ("test_clock", "test_helpers.test_clock"),
];

/// Facts about ids, derived from the whole catalogue.
pub(super) struct IdFacts<'c> {
    catalogue: &'c Catalogue,
    /// The objects that expandable fields with a name refer to, by namespace and name.
    expandable: BTreeMap<(&'c str, &'c str), BTreeSet<&'c str>>,
}

impl<'c> IdFacts<'c> {
    pub(super) fn new(catalogue: &'c Catalogue) -> Self {
        let mut expandable = BTreeMap::new();
        for resource in &catalogue.resources {
            note(&mut expandable, &resource.package, &resource.fields);
        }
        Self { catalogue, expandable }
    }

    /// Returns the path of the type of an object's id, such as
    /// `stripe_core::ids::billing::MeterId`, or `None` if the object has no id.
    pub(super) fn of_object(&self, object: &str) -> Option<String> {
        let resource = self.catalogue.resource(object).ok()?;
        if !resource.is_owner && !resource.fields.iter().any(|field| field.name == "id") {
            return None;
        }
        if self.catalogue.without_id_type.contains(object) {
            return None;
        }
        // The ids of owners of operations accept the ids of all their objects.
        if resource.is_owner && resource.object.contains('.') {
            return None;
        }
        let namespace = match resource.package.as_str() {
            "" => String::new(),
            package => format!("{}::", package.replace('.', "::")),
        };
        Some(format!("stripe_core::ids::{namespace}{}Id", resource.class))
    }

    /// Returns the type of the id of one of several objects, if the crate has a type for them.
    pub(super) fn of_objects(&self, objects: &[String]) -> Option<String> {
        let mut objects: Vec<&str> =
            objects.iter().map(|it| it.strip_prefix("deleted:").unwrap_or(it)).collect();
        objects.sort_unstable();
        objects.dedup();
        match objects.as_slice() {
            [object] => self.of_object(object),
            ["bank_account", "card"] => self.of_object("external_account"),
            ["account", "bank_account", "card", "source"] => self.of_object("payment_source"),
            _ => None,
        }
    }

    /// Returns the type of the id in a text with this name, in a resource.
    pub(super) fn of_name(&self, resource: &CatalogueResource, name: &str) -> Option<String> {
        self.object_of_name(resource, name).and_then(|object| self.of_object(object))
    }

    fn object_of_name(&self, resource: &CatalogueResource, name: &str) -> Option<&'c str> {
        let package = resource.package.as_str();
        let only = |package: &str, name: &str| {
            let objects = self.expandable.get(&(package, name))?;
            objects.iter().next().copied().filter(|_| objects.len() == 1)
        };
        // An expandable field in the same namespace is the best indication, then an object with
        // this name.
        let nearby = only(package, name).or_else(|| self.object_in(package, name));
        if nearby.is_some() && !(package.is_empty() && UNCERTAIN.contains(&name)) {
            return nearby;
        }
        if package.starts_with("v2") || UNCERTAIN.contains(&name) {
            return None;
        }
        if let Some((_, object)) = KNOWN.iter().find(|(known, _)| *known == name) {
            return Some(object);
        }
        only("", name).or_else(|| self.object_in("", name))
    }

    /// Returns the object with a name in a namespace.
    fn object_in(&self, package: &str, name: &str) -> Option<&'c str> {
        let resources = self.catalogue.resources.iter().filter(|it| it.package == package);
        resources
            .map(|it| it.object.as_str())
            .find(|object| object.rsplit('.').next() == Some(name))
    }

    /// Returns the type of the id of the objects under a path, such as `/v1/customers`.
    pub(super) fn of_path(&self, path: &str) -> Option<String> {
        let unnamed = crate::facts::unnamed;
        let resource = self.catalogue.resources.iter().find(|resource| {
            resource.path.as_deref().is_some_and(|it| unnamed(it) == unnamed(path))
        });
        self.of_object(&resource?.object)
    }
}

fn note<'c>(
    found: &mut BTreeMap<(&'c str, &'c str), BTreeSet<&'c str>>,
    package: &'c str,
    members: &'c [Member],
) {
    for member in members {
        match member.ty.innermost() {
            Type::Expandable(targets) => {
                let targets =
                    targets.iter().map(|it| it.strip_prefix("deleted:").unwrap_or(it.as_str()));
                found.entry((package, &member.name)).or_default().extend(targets);
            }
            Type::Object(fields) => note(found, package, fields),
            _ => {}
        }
    }
}

/// Objects whose `url` allows anyone to act as the customer or the account.
const GRANTING_URLS: &[&str] = &[
    "account_link",
    "billing_portal.session",
    "identity.verification_session",
    "login_link",
    "v2.core.account_link",
];

/// Whether a text with this name grants access, or identifies a card, a bank account or a person.
/// `has` returns whether the object has a member with a name.
pub(crate) fn is_secret(object: &str, name: &str, has: impl Fn(&str) -> bool) -> bool {
    match name {
        "account_number"
        | "admin_menu_passcode"
        | "auth_code"
        | "authentication_token"
        | "clabe"
        | "client_token"
        | "cvc"
        | "cvc_token"
        | "encrypted_number"
        | "iban"
        | "id_number"
        | "id_number_secondary"
        | "password"
        | "persistent_token"
        | "private_key_file_password"
        | "refund_iban"
        | "sender_account_number"
        | "sender_iban"
        | "ssn_last_4" => true,
        "number" => has("cvc") || object == "identity.verification_report",
        "secret" => {
            ["webhook_endpoint", "terminal.connection_token", "ephemeral_key"].contains(&object)
        }
        "payload" => object == "apps.secret",
        "url" => GRANTING_URLS.contains(&object),
        _ => name.ends_with("_secret"),
    }
}

/// Whether texts with this name are currencies.
pub(super) fn is_currency(name: &str) -> bool {
    name == "currency" || name.ends_with("_currency")
}

/// Returns the singular of the name of an array, which determines its ids.
pub(crate) fn name_of_one(name: &str, is_array: bool) -> String {
    if is_array { singular(name) } else { name.to_owned() }
}
