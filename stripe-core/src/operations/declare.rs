//! Standard operations, each implemented once and declared twice: at the root of the API and for
//! nested resources.

/// Declares the trait of an operation.
///
/// `root` and `nested` select one of two lines of documentation and messages. A nested operation
/// takes the id of the parent first. Params in angle brackets are an argument of the function;
/// otherwise they are set on the returned request.
macro_rules! operation {
    (
        root: $Trait:ident $(<$Params:ident>)?, $CONST:ident, $function:ident($($id:ident: $Of:ty)?);
        root($($root:literal),+);
        nested($($nested:literal),+);
        $($rest:tt)+
    ) => {
        operation! {
            @declare $Trait: Resource $(<$Params>)?, $CONST, $function($($id: $Of)?);
            ($($root),+); $($rest)+
        }
    };
    (
        nested: $Trait:ident $(<$Params:ident>)?, $CONST:ident, $function:ident($($id:ident: $Of:ty)?);
        root($($root:literal),+);
        nested($($nested:literal),+);
        $($rest:tt)+
    ) => {
        operation! {
            @declare $Trait: Nested $(<$Params>)?, $CONST, $function(parent: Self::Parent $(, $id: $Of)?);
            ($($nested),+); $($rest)+
        }
    };
    (
        @declare $Trait:ident: $Super:ident<$Params:ident>, $CONST:ident,
            $function:ident($($id:ident: $Of:ty),*);
        ($title:literal, $sentence:literal, $message:literal);
        output $output:literal;
        label $label:literal;
        note $note:literal;
    ) => {
        #[doc = $title]
        #[diagnostic::on_unimplemented(message = $message, label = $label, note = $note)]
        pub trait $Trait<$Params: Serialize>: $Super {
            #[doc = $output]
            type Output: FromResponse;
            /// Declaration of the operation.
            const $CONST: &'static OperationDescriptor;

            #[doc = concat!($sentence, " The request is sent when it is awaited.")]
            fn $function(
                client: &Client,
                $($id: impl IdOf<$Of>,)*
                params: $Params,
            ) -> PendingRequest<Self::Output> {
                PendingRequest::new(client, Self::$CONST, &[$($id.id_str()),*]).extra_params(&params)
            }
        }
    };
    (
        @declare $Trait:ident: $Super:ident, $CONST:ident, $function:ident($($id:ident: $Of:ty),*);
        ($title:literal, $sentence:literal, $message:literal);
        output $output:literal;
        label $label:literal;
        note $note:literal;
    ) => {
        #[doc = $title]
        #[diagnostic::on_unimplemented(message = $message, label = $label, note = $note)]
        pub trait $Trait: $Super {
            /// The type of params that [`PendingRequest::params`] takes.
            type Params;
            #[doc = $output]
            type Output: FromResponse;
            /// Declaration of the operation.
            const $CONST: &'static OperationDescriptor;

            #[doc = concat!($sentence, " The request is sent when it is awaited.")]
            fn $function(
                client: &Client,
                $($id: impl IdOf<$Of>,)*
            ) -> PendingRequest<Self::Output, Self::Params> {
                PendingRequest::new(client, Self::$CONST, &[$($id.id_str()),*])
            }
        }
    };
}

/// Declares the operations of root and nested resources.
macro_rules! operations {
    ($place:ident) => {
        operation! {
            $place: Create<Params>, CREATE, create();
            root(
                "`POST` to the collection.",
                "Creates one object.",
                "`{Self}` declares no operation `create` that takes `{Params}`"
            );
            nested(
                "`POST` to the collection of a parent.",
                "Creates one object under a parent.",
                "`{Self}` declares no nested operation `create` that takes `{Params}`"
            );
            output "The type of the response: the object, unless the declaration has `returns`.";
            label "cannot be created with these params";
            note "add `create` to its `ops(…)`, or pass the params type that is declared there";
        }
        operation! {
            $place: Retrieve, RETRIEVE, retrieve(id: Self);
            root(
                "`GET` of one object.",
                "Retrieves one object by its id.",
                "`{Self}` declares no operation `retrieve`"
            );
            nested(
                "`GET` of one object under a parent.",
                "Retrieves one object of a parent.",
                "`{Self}` declares no nested operation `retrieve`"
            );
            output "The type of the response: the object, unless the declaration has `returns`.";
            label "cannot be retrieved";
            note "add `retrieve` to its `ops(…)`";
        }
        operation! {
            $place: Update<Params>, UPDATE, update(id: Self);
            root(
                "`POST` to one object.",
                "Updates one object.",
                "`{Self}` declares no operation `update` that takes `{Params}`"
            );
            nested(
                "`POST` to one object under a parent.",
                "Updates one object of a parent.",
                "`{Self}` declares no nested operation `update` that takes `{Params}`"
            );
            output "The type of the response: the object, unless the declaration has `returns`.";
            label "cannot be updated with these params";
            note "add `update` to its `ops(…)`, or pass the params type that is declared there";
        }
        operation! {
            $place: Delete, DELETE, delete(id: Self);
            root(
                "`DELETE` of one object.",
                "Deletes one object by its id.",
                "`{Self}` declares no operation `delete`"
            );
            nested(
                "`DELETE` of one object under a parent.",
                "Deletes one object of a parent.",
                "`{Self}` declares no nested operation `delete`"
            );
            output "The type of the response: the deleted object, unless the declaration has `returns`.";
            label "cannot be deleted";
            note "add `delete` to its `ops(…)`";
        }
        operation! {
            $place: List, LIST, list();
            root(
                "`GET` of the collection, a page at a time.",
                "Lists objects, a page at a time.",
                "`{Self}` declares no operation `list`"
            );
            nested(
                "`GET` of the collection of a parent, a page at a time.",
                "Lists objects of a parent, a page at a time.",
                "`{Self}` declares no nested operation `list`"
            );
            output "A page of the objects.";
            label "cannot be listed";
            note "add `list` to its `ops(…)`; a `list` with required params is `ListWith`";
        }
        operation! {
            $place: ListWith<Params>, LIST, list();
            root(
                "[`List`] for a collection that cannot be listed without a filter.",
                "Lists objects, a page at a time.",
                "`{Self}` declares no operation `list` that requires `{Params}`"
            );
            nested(
                "[`List`] for a collection that cannot be listed without a filter.",
                "Lists objects of a parent, a page at a time.",
                "`{Self}` declares no nested operation `list` that requires `{Params}`"
            );
            output "A page of the objects.";
            label "cannot be listed with these params";
            note "declare `list` with required params in its `ops(…)`";
        }
        operation! {
            $place: RetrieveSingleton, RETRIEVE, retrieve();
            root(
                "`GET` of the one object that an account has, such as its balance.",
                "Retrieves the object.",
                "`{Self}` declares no singleton `retrieve`"
            );
            nested(
                "`GET` of the one object that a parent has, such as a customer's cash balance.",
                "Retrieves the object of a parent.",
                "`{Self}` declares no nested singleton `retrieve`"
            );
            output "The type of the response: the object, unless the declaration has `returns`.";
            label "cannot be retrieved without an id";
            note "declare `retrieve` as a singleton in its `ops(…)`";
        }
        operation! {
            $place: UpdateSingleton<Params>, UPDATE, update();
            root(
                "`POST` to the one object that an account has, such as its tax settings.",
                "Updates the object.",
                "`{Self}` declares no singleton `update` that takes `{Params}`"
            );
            nested(
                "`POST` to the one object that a parent has, such as a customer's cash balance.",
                "Updates the object of a parent.",
                "`{Self}` declares no nested singleton `update` that takes `{Params}`"
            );
            output "The type of the response: the object, unless the declaration has `returns`.";
            label "cannot be updated with these params";
            note "declare `update` as a singleton in its `ops(…)`";
        }
    };
}

pub(super) use {operation, operations};
