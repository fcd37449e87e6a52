//! Laws: what holds for every plan and every outcome, over generated ones and over the real plan.

use malvakt::diagnostic::Severity;
use malvakt::language::Language;
use malvakt::parse::parse;
use malvakt::resolve::resolve;
use malvakt::source::{File, Files};
use proptest::prelude::*;

use crate::generate::{Pen, Voice, Wanted, plan, written};

fn bytes(most: usize) -> impl Strategy<Value = Vec<u8>> {
    proptest::collection::vec(any::<u8>(), 0..most)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]
    #[test]
    fn parses(frame in bytes(24), blocks in proptest::collection::vec(bytes(90), 0..8), voice in bytes(200)) {
        let model = plan(&frame, &blocks, Wanted::default());
        let text = written(&model, &mut Pen::new(Voice::Mixed(&voice)));
        let mut files = Files::default();
        let file = files.add(File::new("lag.plan", text.as_str()));
        let parsed = parse(file, &text);
        let mut all = parsed.diagnostics.clone();
        if all.is_empty() {
            all.extend(resolve(&parsed.document, &files).diagnostics);
        }
        let errors = all.iter().filter(|d| d.severity() == Severity::Error);
        let said: Vec<String> = errors.map(|d| format!("{:?}\n {:?}", d.say(Language::Sv), &text[d.places[0].start as usize..d.places[0].end as usize])).collect();
        prop_assert!(said.is_empty(), "{}\n{}", text, said.join("\n"));
    }
}
