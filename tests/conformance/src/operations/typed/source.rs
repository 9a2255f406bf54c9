//! The source of the copy, and the code beside each type.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use quote::{ToTokens as _, format_ident, quote};
use stripe_core::descriptor::{
    Authentication, Encoding, OperationDescriptor, ParamsDescriptor, ResourceDescriptor, Shape,
};
use syn::ext::IdentExt as _;
use syn::{Attribute, Fields, GenericArgument, Item, ItemEnum, ItemStruct, PathArguments, Type};

use super::super::super::Result;
use super::super::unnamed;

/// A copy that is being written.
pub(super) struct Copy {
    /// Resources that the crate lists.
    descriptors: &'static [ResourceDescriptor],
    /// The path of each resource.
    resources: Vec<TokenStream>,
    modules_of_core: Vec<Ident>,
}

impl Copy {
    pub(super) fn new(descriptors: &'static [ResourceDescriptor]) -> Self {
        Self { descriptors, resources: Vec::new(), modules_of_core: Vec::new() }
    }

    /// Copies the modules in the folder of the module `path`.
    pub(super) fn modules(&mut self, from: &Path, to: &Path, path: &[String]) -> Result<()> {
        fs::create_dir_all(to)?;
        for entry in fs::read_dir(from)? {
            let entry = entry?;
            let (from, to) = (entry.path(), to.join(entry.file_name()));
            let name = from.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let mut within = path.to_vec();
            if from.is_dir() {
                within.push(name);
                self.modules(&from, &to, &within)?;
            } else if from.extension().is_some_and(|it| it == "rs") {
                let is_root = name == "lib";
                if !is_root && name != "mod" {
                    within.push(name);
                }
                let text = fs::read_to_string(&from)?;
                let mut file = syn::parse_file(&text)
                    .map_err(|error| format!("{}: {error}", from.display()))?;
                self.items(&mut file.items, &within)?;
                // Lints are for the crate itself.
                file.attrs.clear();
                let mut head = "";
                if is_root {
                    file.items.push(syn::parse_quote!(
                        pub mod calls;
                    ));
                    file.items.push(syn::parse_quote!(
                        pub mod make;
                    ));
                    head = "#![allow(warnings)]\n";
                }
                fs::write(to, format!("{head}{}", file.to_token_stream()))?;
            } else {
                fs::copy(from, to)?;
            }
        }
        Ok(())
    }

    /// Finds the resources of stripe-core that the crate lists, and writes a module for each file
    /// that has one.
    pub(super) fn of_core(&mut self, from: &Path, to: &Path, path: &[String]) -> Result<()> {
        for entry in fs::read_dir(from)? {
            let from = entry?.path();
            let name = from.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let mut within = path.to_vec();
            within.push(name);
            if from.is_dir() {
                self.of_core(&from, to, &within)?;
                continue;
            }
            let text = fs::read_to_string(&from)?;
            let file =
                syn::parse_file(&text).map_err(|error| format!("{}: {error}", from.display()))?;
            let is_listed = |item: &Item| {
                let Item::Struct(item) = item else { return false };
                let attribute = find(&item.attrs, "stripe_resource");
                let list = attribute.and_then(|it| it.meta.require_list().ok());
                list.is_some_and(|it| {
                    Said::read(it.tokens.clone()).descriptor(self.descriptors).is_some()
                })
            };
            if !file.items.iter().any(is_listed) {
                continue;
            }
            let module = format_ident!("core_{}", within.join("_"));
            let mut beside = Vec::new();
            for item in &file.items {
                let Item::Struct(item) = item else { continue };
                if derives(&item.attrs, "StripeParams") {
                    beside.push(params(item));
                }
                if let Some(attribute) = find(&item.attrs, "stripe_resource") {
                    beside.push(self.resource(&item.ident, attribute, &[module.to_string()])?);
                }
            }
            let top = ident(&within[0]);
            let source = quote!(
                pub use stripe_core::#top::*;
                use stripe_core::*;
                #(#beside)*
            );
            fs::write(to.join(format!("{module}.rs")), source.to_string())?;
            self.modules_of_core.push(module);
        }
        Ok(())
    }

    /// Writes the module that finds the resource of a call.
    pub(super) fn finish(self, sources: &Path) -> Result<()> {
        let resources = self.resources;
        let calls = quote! {
            use serde_json::Value;
            use stripe_core::{Client, SendFuture};

            pub fn call(
                client: &Client,
                request: &str,
                ids: &[String],
                params: &Value,
            ) -> crate::make::Result<SendFuture<Value>> {
                #(if let Some(call) = <#resources as crate::make::Calls>::call(client, request, ids, params) {
                    return call;
                })*
                Err(format!("no resource has the operation `{request}`"))
            }
        };
        fs::write(sources.join("calls.rs"), calls.to_string())?;
        let modules = self.modules_of_core;
        let library = sources.join("lib.rs");
        let text = fs::read_to_string(&library)?;
        Ok(fs::write(library, format!("{text}{}", quote!(#(pub mod #modules;)*)))?)
    }

    /// Adds the generated code to the items of a module.
    fn items(&mut self, items: &mut Vec<Item>, path: &[String]) -> Result<()> {
        let mut beside: Vec<TokenStream> = Vec::new();
        let keywords = keywords(items);
        let serialized = serialized(items);
        for item in items.iter_mut() {
            match item {
                Item::Mod(module) if !is_of_tests(&module.attrs) => {
                    // So that a resource can be named from the root.
                    module.vis = syn::parse_quote!(pub);
                    if let Some((_, items)) = &mut module.content {
                        let mut within = path.to_vec();
                        within.push(module.ident.unraw().to_string());
                        self.items(items, &within)?;
                    }
                }
                Item::Struct(item) => {
                    if derives(&item.attrs, "StripeParams") {
                        beside.push(params(item));
                    }
                    if let Some(attribute) = find(&item.attrs, "stripe_resource") {
                        beside.push(self.resource(&item.ident, attribute, path)?);
                    }
                }
                Item::Enum(item) => {
                    // One of several objects, of which the operations are.
                    if let Some(attribute) = find(&item.attrs, "stripe_resource") {
                        beside.push(self.resource(&item.ident, attribute, path)?);
                    }
                    if derives(&item.attrs, "StripeEnum") {
                        let decoded = quote!(crate::make::decoded(json));
                        beside.push(made(&item.ident, &item.attrs, &decoded));
                    } else if let Some(words) = keywords.get(&item.ident) {
                        beside.push(either(item, words));
                    } else if serialized.contains(&item.ident) {
                        beside.push(either(item, &BTreeMap::new()));
                    }
                }
                _ => {}
            }
        }
        for tokens in beside {
            items.push(syn::parse2(tokens)?);
        }
        Ok(())
    }

    /// The calls of a resource's operations.
    fn resource(
        &mut self,
        name: &Ident,
        attribute: &Attribute,
        path: &[String],
    ) -> Result<TokenStream> {
        let said = Said::read(attribute.meta.require_list()?.tokens.clone());
        let descriptor = said
            .descriptor(self.descriptors)
            .ok_or_else(|| format!("`{name}` has no descriptor"))?;
        let path = path.iter().map(|name| ident(name));
        self.resources.push(quote!(crate::#(#path::)*#name));
        let arms = arms(descriptor, &said);
        Ok(quote! {
            impl crate::make::Calls for #name {
                fn call(
                    client: &stripe_core::Client,
                    request: &str,
                    ids: &[String],
                    params: &serde_json::Value,
                ) -> Option<crate::make::Result<stripe_core::SendFuture<serde_json::Value>>> {
                    match request {
                        #(#arms)*
                        _ => None,
                    }
                }
            }
        })
    }
}

/// Contents of the attribute of a resource.
#[derive(Default)]
struct Said {
    object: Option<String>,
    path: String,
    operations: BTreeMap<String, DeclaredOperation>,
}

/// An entry of `ops(…)`.
struct DeclaredOperation {
    /// The type of the params, unless it takes none.
    params: Option<TokenStream>,
    /// Whether the params are an argument.
    is_argument: bool,
}

impl Said {
    fn read(tokens: TokenStream) -> Self {
        let mut said = Self::default();
        for item in separated(tokens) {
            match item.as_slice() {
                [TokenTree::Ident(key), TokenTree::Punct(_), TokenTree::Literal(text)] => {
                    let text = unquoted(text);
                    match key.to_string().as_str() {
                        "object" => said.object = Some(text),
                        "path" => said.path = text,
                        _ => {}
                    }
                }
                [TokenTree::Ident(key), TokenTree::Group(entries)] if key == "ops" => {
                    for entry in separated(entries.stream()) {
                        said.entry(&entry);
                    }
                }
                _ => {}
            }
        }
        said
    }

    /// The resource among those that the crate lists.
    fn descriptor(
        &self,
        descriptors: &'static [ResourceDescriptor],
    ) -> Option<&'static ResourceDescriptor> {
        descriptors.iter().find(|it| it.object == self.object.as_deref() && it.path == self.path)
    }

    fn entry(&mut self, entry: &[TokenTree]) {
        // Documentation and conditions stand before the word.
        let [.., TokenTree::Ident(word), TokenTree::Group(options)] = entry else { return };
        let word = word.to_string();
        let mut options = separated(options.stream());
        let mut method = word.clone();
        if word == "action" && !options.is_empty() {
            method = options.remove(0).into_iter().collect::<TokenStream>().to_string();
        }
        let mut is_argument = matches!(word.as_str(), "create" | "update" | "search");
        for option in options.iter().skip(1) {
            match option.as_slice() {
                [TokenTree::Ident(key)] if key == "required" => is_argument = true,
                [TokenTree::Ident(key), TokenTree::Punct(_), TokenTree::Ident(name)]
                    if key == "name" =>
                {
                    method = name.to_string();
                }
                _ => {}
            }
        }
        let params = options.into_iter().next().filter(|params| match params.as_slice() {
            [TokenTree::Group(group)] => group.delimiter() != Delimiter::Parenthesis,
            _ => true,
        });
        let params = params.map(|tokens| tokens.into_iter().collect());
        let method = method.trim_start_matches("r#").to_owned();
        self.operations.insert(method, DeclaredOperation { params, is_argument });
    }
}

fn arms<'a>(
    resource: &'a ResourceDescriptor,
    said: &'a Said,
) -> impl Iterator<Item = TokenStream> + 'a {
    resource.operations.iter().map(|operation| {
        let key = format!("{} {}", operation.method.as_str(), unnamed(operation.path));
        let call = call(operation, said.operations.get(operation.name));
        quote!(#key => Some((|| { #call })()),)
    })
}

/// A call of an operation with every id, param and option.
fn call(operation: &OperationDescriptor, entry: Option<&DeclaredOperation>) -> TokenStream {
    let method = ident(operation.name);
    let fields = match operation.params {
        ParamsDescriptor::Typed(Shape::Struct(fields)) => fields(),
        _ => &[],
    };
    let names: Vec<&str> = fields.iter().filter(|it| !it.flattened).map(|it| it.name).collect();
    let takes_rest = fields.iter().any(|it| it.flattened);
    let mut arguments = vec![quote!(client)];
    if operation.authentication == Authentication::SessionToken {
        arguments.push(quote!("sk_test_conformance"));
    }
    let ids = 0..operation.path_params().count();
    arguments.extend(ids.map(|at| quote!(crate::make::id(ids, #at)?)));
    let params = entry.and_then(|entry| entry.params.as_ref());
    let made = params.map(|ty| quote!(<#ty as crate::make::Make>::make(&own)?));
    let mut request = TokenStream::new();
    match made {
        Some(made) if entry.is_some_and(|entry| entry.is_argument) => arguments.push(made),
        Some(made) => request.extend(quote!(let request = request.params(#made);)),
        None => {}
    }
    let limit = ("limit", quote!(u32), quote!(value));
    let text = |name| (name, quote!(String), quote!(value.as_str()));
    let paging = match operation.response {
        Shape::List(_) if operation.path.starts_with("/v2/") => vec![limit],
        Shape::List(_) => vec![limit, text("starting_after"), text("ending_before")],
        Shape::SearchResult(_) => vec![limit, text("page")],
        _ => Vec::new(),
    };
    for (name, ty, value) in paging {
        let set = ident(name);
        request.extend(quote! {
            let request = match crate::make::option::<#ty>(&mut options, #name)? {
                Some(value) => request.#set(#value),
                None => request,
            };
        });
    }
    if operation.encoding == Encoding::Multipart {
        request.extend(quote! {
            let request = match crate::make::file(&mut options)? {
                Some(file) => request.file("file", file),
                None => request,
            };
        });
    }
    quote! {
        let (own, mut options) = crate::make::divided(params, &[#(#names),*], #takes_rest);
        let request = Self::#method(#(#arguments),*);
        #request
        let expand = crate::make::option::<Vec<String>>(&mut options, "expand")?;
        let request = expand
            .unwrap_or_default()
            .iter()
            .fold(request, |request, field| request.expand(field));
        crate::make::none_left(&options)?;
        Ok(request.returning::<serde_json::Value>().send())
    }
}

/// Makes a params struct by its `new` and its setters.
fn params(item: &ItemStruct) -> TokenStream {
    let Fields::Named(fields) = &item.fields else {
        return made(&item.ident, &item.attrs, &quote!(Ok(Self::new())));
    };
    let mut arguments = Vec::new();
    let mut setters = Vec::new();
    let mut rest = None;
    for field in &fields.named {
        let Some(ident) = &field.ident else { continue };
        if is_flattened(&field.attrs) {
            let ty = argument(&field.ty, "Option").unwrap_or(&field.ty);
            rest = Some(quote!(let made = match fields.rest::<#ty>()? {
                Some(value) => made.#ident(value),
                None => made,
            };));
            continue;
        }
        let name = renamed(&field.attrs).unwrap_or_else(|| ident.unraw().to_string());
        let optional = argument(&field.ty, "Option");
        let value = optional.unwrap_or(&field.ty);
        let clearable = argument(value, "Clearable");
        let ty = clearable.unwrap_or(value);
        if optional.is_none() || is_in_new(&field.attrs) {
            arguments.push(quote!(fields.required::<#ty>(#name)?));
            continue;
        }
        let set = quote! {
            match fields.optional::<#ty>(#name)? {
                Some(value) => made.#ident(value),
                None => made,
            }
        };
        let clear = format_ident!("clear_{}", ident.unraw());
        let set = if clearable.is_some() {
            quote!(if fields.clears(#name) { made.#clear() } else { #set })
        } else {
            set
        };
        setters.push(quote!(let made = #set;));
    }
    let make = quote! {
        let mut fields = crate::make::Fields::of(json)?;
        let made = Self::new(#(#arguments),*);
        #(#setters)*
        #rest
        fields.end()?;
        Ok(made)
    };
    made(&item.ident, &item.attrs, &make)
}

/// Makes a value of one of several types, or a keyword: the first that accepts the JSON.
fn either(item: &ItemEnum, words: &BTreeMap<Ident, String>) -> TokenStream {
    let mut of_words = Vec::new();
    let mut of_types = Vec::new();
    for variant in &item.variants {
        let name = &variant.ident;
        if let Fields::Unnamed(fields) = &variant.fields {
            let types = fields.unnamed.iter().map(|field| &field.ty);
            of_types.extend(types.map(|ty| {
                quote! {
                    if let Ok(value) = <#ty as crate::make::Make>::make(json) {
                        return Ok(Self::#name(value));
                    }
                }
            }));
        } else {
            let word = words.get(name).cloned();
            let word = word.unwrap_or_else(|| name.to_string().to_lowercase());
            of_words.push(quote!(if json == #word { return Ok(Self::#name); }));
        }
    }
    // Words first: text fits every id.
    let message = format!("no `{}`", item.ident);
    let make = quote! {
        #(#of_words)*
        // A nested object is told apart by its name, which no struct of params has.
        let json = &crate::make::without_object(json);
        #(#of_types)*
        Err(format!("{}: `{json}`", #message))
    };
    made(&item.ident, &item.attrs, &make)
}

fn made(name: &Ident, attributes: &[Attribute], make: &TokenStream) -> TokenStream {
    let conditions = attributes.iter().filter(|it| it.path().is_ident("cfg"));
    quote! {
        #(#conditions)*
        impl crate::make::Make for #name {
            fn make(json: &serde_json::Value) -> crate::make::Result<Self> {
                #make
            }
        }
    }
}

/// The words of each type that `keyword_or!` implements.
fn keywords(items: &[Item]) -> BTreeMap<Ident, BTreeMap<Ident, String>> {
    let mut keywords = BTreeMap::new();
    for item in items {
        let Item::Macro(item) = item else { continue };
        if item.mac.path.segments.last().is_none_or(|it| it.ident != "keyword_or") {
            continue;
        }
        let tokens: Vec<TokenTree> = item.mac.tokens.clone().into_iter().collect();
        let [TokenTree::Ident(name), TokenTree::Group(body)] = tokens.as_slice() else { continue };
        let tokens: Vec<TokenTree> = body.stream().into_iter().collect();
        let words = tokens.windows(4).filter_map(|tokens| match tokens {
            [TokenTree::Literal(word), _, _, TokenTree::Ident(variant)] => {
                Some((variant.clone(), unquoted(word)))
            }
            _ => None,
        });
        keywords.insert(name.clone(), words.collect());
    }
    keywords
}

/// The types with a handwritten `Serialize`: among enums, params of several types.
fn serialized(items: &[Item]) -> BTreeSet<Ident> {
    let of_impl = |item: &Item| {
        let Item::Impl(item) = item else { return None };
        let (of_trait, _) = item.trait_.as_ref()?;
        let Type::Path(ty) = &*item.self_ty else { return None };
        let is_it = of_trait.segments.last().is_some_and(|it| it.ident == "Serialize");
        ty.path.get_ident().filter(|_| is_it).cloned()
    };
    items.iter().filter_map(of_impl).collect()
}

/// Parts between commas, except commas inside `<…>`.
fn separated(tokens: TokenStream) -> Vec<Vec<TokenTree>> {
    let mut items = vec![Vec::new()];
    let mut depth = 0_u32;
    for token in tokens {
        match &token {
            TokenTree::Punct(it) if it.as_char() == '<' => depth += 1,
            TokenTree::Punct(it) if it.as_char() == '>' => depth = depth.saturating_sub(1),
            TokenTree::Punct(it) if it.as_char() == ',' && depth == 0 => {
                items.push(Vec::new());
                continue;
            }
            _ => {}
        }
        if let Some(last) = items.last_mut() {
            last.push(token);
        }
    }
    items.retain(|item| !item.is_empty());
    items
}

fn unquoted(literal: &proc_macro2::Literal) -> String {
    literal.to_string().trim_matches('"').to_owned()
}

fn find<'a>(attributes: &'a [Attribute], name: &str) -> Option<&'a Attribute> {
    attributes.iter().find(|it| it.path().is_ident(name))
}

/// The tokens of each `#[name(…)]`, between commas.
fn within<'a>(
    attributes: &'a [Attribute],
    name: &'a str,
) -> impl Iterator<Item = Vec<TokenTree>> + 'a {
    let lists = attributes.iter().filter(move |it| it.path().is_ident(name));
    lists.filter_map(|it| it.meta.require_list().ok()).flat_map(|it| separated(it.tokens.clone()))
}

fn derives(attributes: &[Attribute], name: &str) -> bool {
    let ends = |path: &[TokenTree]| matches!(path, [.., TokenTree::Ident(it)] if it == name);
    within(attributes, "derive").any(|path| ends(&path))
}

fn is_of_tests(attributes: &[Attribute]) -> bool {
    within(attributes, "cfg")
        .any(|it| matches!(it.as_slice(), [TokenTree::Ident(it)] if it == "test"))
}

/// The name in `#[stripe_params(rename = "…")]`.
fn renamed(attributes: &[Attribute]) -> Option<String> {
    within(attributes, "stripe_params").find_map(|item| match item.as_slice() {
        [TokenTree::Ident(key), TokenTree::Punct(_), TokenTree::Literal(name)]
            if key == "rename" =>
        {
            Some(unquoted(name))
        }
        _ => None,
    })
}

/// Whether `#[stripe_params(new)]` makes it an argument of `new`.
fn is_in_new(attributes: &[Attribute]) -> bool {
    within(attributes, "stripe_params")
        .any(|item| matches!(item.as_slice(), [TokenTree::Ident(it)] if it == "new"))
}

/// Whether `#[stripe_params(flatten)]` puts its entries among the other params.
fn is_flattened(attributes: &[Attribute]) -> bool {
    within(attributes, "stripe_params")
        .any(|item| matches!(item.as_slice(), [TokenTree::Ident(it)] if it == "flatten"))
}

/// The `T` of `Wrapper<T>`.
fn argument<'a>(ty: &'a Type, wrapper: &str) -> Option<&'a Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last().filter(|it| it.ident == wrapper)?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    match arguments.args.first()? {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    }
}

/// A name as an identifier, raw if it is a keyword.
fn ident(name: &str) -> Ident {
    syn::parse_str(name).unwrap_or_else(|_| format_ident!("r#{name}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_attribute_says_how_each_operation_is_called() {
        let said = Said::read(quote! {
            object = "widget",
            path = "/v1/widgets",
            ops(
                #[doc = "Makes a widget, or two."]
                create(WidgetCreateParams),
                retrieve(()),
                delete(WidgetCancelParams, name = cancel, returns = Self),
                action(r#move, params::MoveParams<String, bool>, required, path = "move"),
                #[cfg(feature = "tax_id")]
                action(stop, (), get),
            ),
        });
        assert_eq!((said.object.as_deref(), said.path.as_str()), (Some("widget"), "/v1/widgets"));
        let entries: Vec<String> = said
            .operations
            .iter()
            .map(|(method, entry)| {
                let params = entry.params.as_ref().map(ToString::to_string).unwrap_or_default();
                format!("{method} {} {}", params.replace(' ', ""), entry.is_argument)
            })
            .collect();
        assert_eq!(
            entries,
            [
                "cancel WidgetCancelParams false",
                "create WidgetCreateParams true",
                "move params::MoveParams<String,bool> true",
                "retrieve  false",
                "stop  false",
            ]
        );
    }

    #[test]
    fn the_words_of_a_keyword_are_known_by_their_variants() {
        let items = syn::parse_quote! {
            stripe_core::keyword_or!(TrialEnd { "now" => Now, "at_end" => AtEnd, At(Timestamp) });
        };
        let file: syn::File = items;
        let words = &keywords(&file.items)[&format_ident!("TrialEnd")];
        assert_eq!(words[&format_ident!("Now")], "now");
        assert_eq!(words[&format_ident!("AtEnd")], "at_end");
        assert_eq!(words.len(), 2);
    }

    #[test]
    fn params_are_made_by_new_and_setters() {
        let made = params(&syn::parse_quote! {
            struct Params {
                name: String,
                #[stripe_params(rename = "3d_secure")]
                secure: Option<bool>,
                r#type: Option<Clearable<Vec<Kind>>>,
            }
        });
        let made = made.to_string().replace(' ', "");
        for part in [
            r#"Self::new(fields.required::<String>("name")?)"#,
            r#"matchfields.optional::<bool>("3d_secure")?{Some(value)=>made.secure(value)"#,
            r#"iffields.clears("type"){made.clear_type()}"#,
            r#"matchfields.optional::<Vec<Kind>>("type")?{Some(value)=>made.r#type(value)"#,
        ] {
            assert!(made.contains(part), "{part} in {made}");
        }
    }

    #[test]
    fn a_keyword_of_rust_is_a_raw_identifier() {
        assert_eq!(ident("move").to_string(), "r#move");
        assert_eq!(ident("create").to_string(), "create");
    }
}
