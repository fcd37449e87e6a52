//! Laws: what holds for every plan and every outcome, over generated ones and over the real plan.

use malvakt::parse::parse;
use malvakt::source::FileId;
use proptest::prelude::*;

use crate::generate::{Pen, Voice, Wanted, plan, written};

fn bytes(most: usize) -> impl Strategy<Value = Vec<u8>> {
    proptest::collection::vec(any::<u8>(), 0..most)
}

proptest! {
    #[test]
    fn parses(frame in bytes(24), blocks in proptest::collection::vec(bytes(90), 0..8), voice in bytes(200)) {
        let model = plan(&frame, &blocks, Wanted::default());
        let text = written(&model, &mut Pen::new(Voice::Mixed(&voice)));
        let parsed = parse(FileId(0), &text);
        let said: Vec<String> = parsed.diagnostics.iter().map(|d| format!("{:?}\n {:?}", d.message, &text[d.places[0].start as usize..d.places[0].end as usize])).collect();
        prop_assert!(said.is_empty(), "{}\n{}", text, said.join("\n"));
    }
}
