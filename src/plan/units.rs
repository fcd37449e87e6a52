//! Which organisational unit lies in which: the `units` lines.

use indexmap::IndexMap;

use crate::language::fold;

/// The organisation, as the `units` lines say it. A unit lies directly in one other or in none; none lies in itself.
///
/// Where one unit only lies in no other, it is the whole: outcomes, targets and results of it are those of the whole,
/// and nothing else is said of it. A unit is `Some(name)` in its own spelling, the whole is `None`, as in
/// [`SliceOf::org`](super::SliceOf::org).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Units {
    all: IndexMap<String, Unit>,
    /// The unit that is the whole.
    top: Option<usize>,
}

/// One unit.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Unit {
    name: String,
    parent: Option<usize>,
    children: Vec<usize>,
}

impl Units {
    /// The units in the order they are first named, each with the place of the one it lies directly in. A unit must not
    /// lie in itself, however far up.
    pub fn new(named: impl IntoIterator<Item = (String, Option<usize>)>) -> Self {
        let unit = |(name, parent): (String, Option<usize>)| {
            (fold(&name), Unit { name, parent, children: Vec::new() })
        };
        let mut units = Self { all: named.into_iter().map(unit).collect(), top: None };
        for at in 0..units.all.len() {
            let parent = units.get(at).and_then(|unit| unit.parent);
            if let Some((_, above)) = parent.and_then(|parent| units.all.get_index_mut(parent)) {
                above.children.push(at);
            }
        }
        let mut without = (0..units.all.len())
            .filter(|at| units.get(*at).is_some_and(|unit| unit.parent.is_none()));
        let first = without.next();
        units.top = if without.next().is_none() { first } else { None };
        units
    }

    fn get(&self, at: usize) -> Option<&Unit> {
        self.all.get_index(at).map(|(_, unit)| unit)
    }

    fn find(&self, name: &str) -> Option<usize> {
        self.all.get_index_of(&fold(name))
    }

    /// Whether the plan has no `units` line.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Every unit in the order the lines name them, the whole among them.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.all.values().map(|unit| unit.name.as_str())
    }

    /// The unit that is the whole, where one is.
    pub fn top(&self) -> Option<&str> {
        self.top.and_then(|at| self.get(at)).map(|unit| unit.name.as_str())
    }

    /// The unit a name stands for, however it is spelled: `Some(None)` for the whole, `None` for one that the lines do
    /// not name.
    pub fn named(&self, name: &str) -> Option<Option<&str>> {
        let at = self.find(name)?;
        Some(if Some(at) == self.top { None } else { Some(self.get(at)?.name.as_str()) })
    }

    /// Its place among all in the order the lines name them; `None` for one that they do not name.
    pub fn place(&self, name: &str) -> Option<usize> {
        self.find(name)
    }

    /// The units that lie directly in a unit, or in the whole, in the plan's order. None lie in a whole that the lines
    /// do not name.
    pub fn children_of(&self, unit: Option<&str>) -> impl Iterator<Item = &str> {
        let at = match unit {
            Some(name) => self.find(name),
            None => self.top,
        };
        let children = at.and_then(|at| self.get(at)).map(|unit| unit.children.as_slice());
        let name = |at: &usize| self.get(*at).map(|unit| unit.name.as_str());
        children.unwrap_or_default().iter().filter_map(name)
    }

    /// What a unit lies directly in: `Some(None)` is the whole, `None` nothing that the lines name.
    pub fn parent_of(&self, unit: &str) -> Option<Option<&str>> {
        let parent = self.find(unit).and_then(|at| self.get(at)).and_then(|unit| unit.parent)?;
        Some(if Some(parent) == self.top { None } else { Some(self.get(parent)?.name.as_str()) })
    }

    /// The units that a unit lies in, the nearest first, without the whole.
    pub fn above<'u>(&'u self, unit: &str) -> impl Iterator<Item = &'u str> {
        let parent = |at: &usize| self.get(*at).and_then(|unit| unit.parent);
        let first = self.find(unit).and_then(|at| parent(&at));
        let above = std::iter::successors(first, parent).filter(|at| Some(*at) != self.top);
        above.filter_map(|at| self.get(at)).map(|unit| unit.name.as_str())
    }

    /// Whether a unit is another or lies in it.
    pub fn lies_in(&self, unit: &str, other: &str) -> bool {
        unit == other || self.above(unit).any(|above| above == other)
    }

    /// Where a unit stands among others: those that the lines name in their order, then the others by name.
    pub fn order(&self, unit: &str) -> impl Ord + use<> {
        (self.find(unit).unwrap_or(usize::MAX), by_name(unit))
    }
}

/// Names as a Swedish reader looks for them: å, ä and ö after z.
fn by_name(name: &str) -> String {
    let place = |letter: char| match letter {
        'å' => '\u{e0001}',
        'ä' | 'æ' => '\u{e0002}',
        'ö' | 'ø' => '\u{e0003}',
        other => other,
    };
    fold(name).chars().map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::Units;

    fn units(named: &[(&str, Option<usize>)]) -> Units {
        Units::new(named.iter().map(|(name, parent)| ((*name).to_owned(), *parent)))
    }

    /// `Länssjukvård > Medicin, Kirurgi` and `Medicin > Gällivare, Kalix`.
    fn division() -> Units {
        units(&[
            ("Länssjukvård", None),
            ("Medicin", Some(0)),
            ("Kirurgi", Some(0)),
            ("Gällivare", Some(1)),
            ("Kalix", Some(1)),
        ])
    }

    #[test]
    fn the_only_unit_above_all_others_is_the_whole() {
        let division = division();
        assert_eq!(division.top(), Some("Länssjukvård"));
        assert_eq!(division.named("länssjukvård"), Some(None));
        assert_eq!(division.named("MEDICIN"), Some(Some("Medicin")));
        assert_eq!(division.named("Ortopedi"), None);
        assert_eq!(division.children_of(None).collect::<Vec<_>>(), ["Medicin", "Kirurgi"]);
        assert_eq!(
            division.children_of(Some("Medicin")).collect::<Vec<_>>(),
            ["Gällivare", "Kalix"]
        );
        assert_eq!(division.parent_of("Medicin"), Some(None));
        assert_eq!(division.parent_of("Kalix"), Some(Some("Medicin")));
        assert_eq!(division.parent_of("Länssjukvård"), None);
    }

    #[test]
    fn where_two_lie_in_no_other_none_of_them_is_the_whole() {
        let two = units(&[("Medicin", None), ("Kalix", Some(0)), ("Kirurgi", None)]);
        assert_eq!(two.top(), None);
        assert_eq!(two.named("medicin"), Some(Some("Medicin")));
        assert_eq!(two.children_of(None).count(), 0);
        assert_eq!(two.parent_of("Kalix"), Some(Some("Medicin")));
        assert_eq!(two.parent_of("Medicin"), None);
    }

    #[test]
    fn a_unit_lies_in_what_is_above_it_however_far_up() {
        let division = division();
        assert!(division.lies_in("Kalix", "Medicin"));
        assert!(division.lies_in("Kalix", "Kalix"));
        assert!(!division.lies_in("Kalix", "Kirurgi"));
        assert!(!division.lies_in("Medicin", "Kalix"));
        assert_eq!(division.above("Kalix").collect::<Vec<_>>(), ["Medicin"]);
    }

    #[test]
    fn units_stand_in_the_plans_order_and_others_after_them_by_name() {
        let division = division();
        let mut mixed = ["Öjebyn", "Kalix", "Boden", "Kirurgi", "Ängen"];
        mixed.sort_by_key(|unit| division.order(unit));
        assert_eq!(mixed, ["Kirurgi", "Kalix", "Boden", "Ängen", "Öjebyn"]);
    }
}
