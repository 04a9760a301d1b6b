//! Rewrites the generated methods: each creates a request and passes it to `Client::send`.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::visit::{self, Visit};
use syn::visit_mut::{self, VisitMut};
use syn::{
    Expr, ExprCall, ExprMethodCall, File, FnArg, Generics, ImplItem, ImplItemFn, Item, ItemImpl, Lifetime, Lit, Pat,
    ReturnType, Signature, Type, TypeReference, parse_quote,
};

use super::types::{argument, is};
use super::{Error, names};
use crate::Operation;

/// Returns the methods of the generated client with new bodies.
///
/// progenitor generates bodies of about 40 lines, which create a `reqwest` request, call hooks, decode the response and
/// return progenitor's error type. Only the use of the parameters is taken from them.
pub(super) fn client(file: &File, operations: &[Operation]) -> Result<Item, Error> {
    let by_name: BTreeMap<String, &Operation> = operations
        .iter()
        .map(|operation| (names::method(operation.id), operation))
        .collect();
    let mut methods = Vec::new();
    for method in client_methods(file) {
        let name = method.sig.ident.to_string();
        let operation = by_name
            .get(&name)
            .ok_or_else(|| Error::Refused(format!("the method `{name}` does not belong to an operation")))?;
        methods.push(rewritten(method, operation).map_err(|problem| Error::Refused(format!("`{name}`: {problem}")))?);
    }
    if methods.len() != by_name.len() {
        let problem = format!("{} methods for {} operations", methods.len(), by_name.len());
        return Err(Error::Refused(problem));
    }
    Ok(parse_quote! {
        impl Client {
            #(#methods)*
        }
    })
}

/// Returns the public async methods of `Client`, one for each operation.
pub(super) fn client_methods(file: &File) -> impl Iterator<Item = &ImplItemFn> {
    let implementations = file.items.iter().filter_map(|item| match item {
        Item::Impl(ItemImpl {
            trait_: None,
            self_ty,
            items,
            ..
        }) if matches!(&**self_ty, Type::Path(path) if path.path.is_ident("Client")) => Some(items),
        _ => None,
    });
    implementations.flatten().filter_map(|item| match item {
        ImplItem::Fn(method) if method.sig.asyncness.is_some() => Some(method),
        _ => None,
    })
}

/// Returns the type of the response body of a method, or `None` if the response has no body.
pub(super) fn response_type(method: &ImplItemFn) -> Option<&Type> {
    let ReturnType::Type(_, result) = &method.sig.output else {
        return None;
    };
    match argument(argument(result)?)? {
        Type::Tuple(_) => None,
        body => Some(body),
    }
}

/// Returns the type of the parameter `body` without its reference.
pub(super) fn request_type(method: &ImplItemFn) -> Option<&Type> {
    parameters(&method.sig).find_map(|(name, ty)| match ty {
        Type::Reference(TypeReference { elem, .. }) if name == "body" => Some(&**elem),
        _ => None,
    })
}

fn parameters(signature: &Signature) -> impl Iterator<Item = (String, &Type)> {
    signature.inputs.iter().filter_map(|input| match input {
        FnArg::Typed(input) => match &*input.pat {
            Pat::Ident(pattern) => Some((pattern.ident.to_string(), &*input.ty)),
            _ => None,
        },
        FnArg::Receiver(_) => None,
    })
}

fn rewritten(method: &ImplItemFn, operation: &Operation) -> Result<ImplItemFn, String> {
    let body = type_or_unit(response_type(method));
    let constant = names::constant(operation.id);
    let uses = Uses::of(method, operation.path);
    uses.check(&method.sig)?;
    let segments = uses.path.iter().map(|name| {
        let name = format_ident!("{name}");
        quote!(&#name)
    });
    let query = uses.query.iter().map(|(key, name)| {
        let optional = parameters(&method.sig).any(|(other, ty)| other == *name && is("Option", ty));
        let name = format_ident!("{name}");
        if optional {
            quote!(.query(#key, #name.as_ref()))
        } else {
            quote!(.query(#key, ::std::option::Option::Some(&#name)))
        }
    });
    let json = uses.json.as_ref().map(|name| {
        let name = format_ident!("{name}");
        quote!(.json(#name)?)
    });

    let mut rewritten = method.clone();
    // Async methods capture the lifetimes of their parameters, so these need no names.
    WithoutLifetimes.visit_signature_mut(&mut rewritten.sig);
    rewritten.sig.output = parse_quote!(-> Result<Response<#body>, Error>);
    rewritten.block = parse_quote!({
        let request = Request::new(&operations::#constant, &[#(#segments),*])? #(#query)* #json;
        self.send(request).await
    });
    Ok(rewritten)
}

fn type_or_unit(ty: Option<&Type>) -> TokenStream {
    ty.map_or_else(|| quote!(()), |ty| quote!(#ty))
}

/// The use of each parameter of a method.
#[derive(Default)]
struct Uses {
    /// The parameters in the path, in the order of the path.
    path: Vec<String>,
    /// The query parameters: the name in the query, and the parameter of the method.
    query: Vec<(String, String)>,
    json: Option<String>,
}

impl Uses {
    fn of(method: &ImplItemFn, path: &str) -> Self {
        let mut uses = Self {
            path: path
                .split('/')
                .filter_map(|segment| segment.strip_prefix('{')?.strip_suffix('}'))
                .map(names::parameter)
                .collect(),
            ..Self::default()
        };
        uses.visit_block(&method.block);
        // The calls of a chain are nested, so the last one is visited first.
        uses.query.reverse();
        uses
    }

    /// Checks that each parameter is used exactly once. A lost parameter would be ignored silently by every call.
    fn check(&self, signature: &Signature) -> Result<(), String> {
        let mut used: Vec<&str> = self.path.iter().map(String::as_str).collect();
        used.extend(self.query.iter().map(|(_, name)| name.as_str()));
        used.extend(self.json.as_deref());
        used.sort_unstable();
        let mut declared: Vec<String> = parameters(signature).map(|(name, _)| name).collect();
        declared.sort_unstable();
        if used == declared {
            Ok(())
        } else {
            Err(format!("its parameters are {declared:?}, but its body uses {used:?}"))
        }
    }
}

impl<'ast> Visit<'ast> for Uses {
    fn visit_expr_method_call(&mut self, call: &'ast ExprMethodCall) {
        let argument = call.args.first().map(referenced);
        match (call.method.to_string().as_str(), argument) {
            ("query", Some(Expr::Call(parameter))) => self.query.extend(query_parameter(parameter)),
            ("json", Some(body)) => self.json = identifier(body),
            _ => {}
        }
        visit::visit_expr_method_call(self, call);
    }
}

/// Returns the name and the parameter of `QueryParam::new("name", &parameter)`.
fn query_parameter(call: &ExprCall) -> Option<(String, String)> {
    let mut arguments = call.args.iter();
    let Expr::Lit(key) = arguments.next()? else {
        return None;
    };
    let Lit::Str(key) = &key.lit else { return None };
    Some((key.value(), identifier(referenced(arguments.next()?))?))
}

fn referenced(expression: &Expr) -> &Expr {
    match expression {
        Expr::Reference(reference) => &reference.expr,
        other => other,
    }
}

fn identifier(expression: &Expr) -> Option<String> {
    match expression {
        Expr::Path(path) => path.path.get_ident().map(ToString::to_string),
        _ => None,
    }
}

struct WithoutLifetimes;

impl VisitMut for WithoutLifetimes {
    fn visit_generics_mut(&mut self, generics: &mut Generics) {
        *generics = Generics::default();
    }

    fn visit_type_reference_mut(&mut self, reference: &mut TypeReference) {
        reference.lifetime = None;
        visit_mut::visit_type_reference_mut(self, reference);
    }

    fn visit_receiver_mut(&mut self, receiver: &mut syn::Receiver) {
        *receiver = parse_quote!(&self);
    }

    fn visit_lifetime_mut(&mut self, _: &mut Lifetime) {}
}
