//! **Målvakt** follows up plans: it reads a plan and its outcomes, and says for every indicator and
//! assignment which status it has, and why.
//!
//! *Source* text is **parsed** into *syntax*, **resolved** into a *plan*, which is **checked**,
//! **evaluated** on *outcomes*, **explained**, and **reported**.
//!
//! ```text
//!  words   source  quantity  language  diagnostic
//!             |
//!  text --parse--> syntax --resolve--> plan
//!                                       |  \
//!                                    regions  outcomes <-- read -- csv
//!                                       |        |
//!                                       +--evaluate--> results --explain--> explanation --report--> text, json …
//!  faces   workspace  cli
//! ```
//!
//! Nouns hold data and know no pass. A verb is one pass, with one public function of its own name,
//! that reads the noun before it and makes the noun after it. Words are what everything is said in.
//! Faces show it to people.
//!
//! A module may import only the modules on its line; a test reads this table and holds every import to it.
//!
//! ```text
//! source      ->
//! quantity    ->
//! language    -> quantity
//! diagnostic  -> source language
//! syntax      -> source language quantity
//! parse       -> source language diagnostic quantity syntax
//! plan        -> source language quantity
//! resolve     -> source language diagnostic quantity syntax plan
//! regions     -> language quantity plan
//! outcomes    -> source language diagnostic quantity plan
//! evaluate    -> source language diagnostic quantity plan regions outcomes
//! explain     -> source language quantity plan regions outcomes evaluate
//! report      -> source language diagnostic quantity plan outcomes evaluate explain
//! workspace   -> source language diagnostic syntax parse plan resolve outcomes
//! cli         -> every layer above
//! ```

pub mod source;

pub mod quantity;

pub mod language;

pub mod diagnostic;

pub mod syntax;

pub mod parse;

pub mod plan;

pub mod resolve;

pub mod regions;

pub mod outcomes;

pub mod evaluate;

pub mod explain;

pub mod report;

pub mod workspace;

pub mod cli;
