//! Filing records under the publisher's taxonomies, which grow where a source uses what they do not declare.

use crate::{
    taxonomy::{Item, Subject, Tag, Taxonomy},
    text::Text,
};

/// The taxonomies while sources are read.
#[derive(Clone, Debug, Default)]
pub struct Filing {
    taxonomies: Vec<Taxonomy>,
    // How many items of each taxonomy the manifest declares; taxonomies beyond these were added.
    declared: Vec<usize>,
}

/// What came of filing a record.
pub enum Filed {
    /// Under an item that the manifest declares.
    Declared(Tag),
    /// Under an item that is not declared.
    NewItem(Tag),
    /// Under a taxonomy that is not declared.
    NewTaxonomy(Tag),
    /// There are 65536 taxonomies or items already.
    Full,
}

impl Filing {
    /// The taxonomies that the manifest declares.
    pub fn new(taxonomies: Vec<Taxonomy>) -> Self {
        let declared = taxonomies.iter().map(|taxonomy| taxonomy.items.len()).collect();
        Self { taxonomies, declared }
    }

    /// The tag for a taxonomy and a code, added where it is not declared.
    pub fn file(&mut self, taxonomy: &str, code: &str) -> Filed {
        let Some(tag) = self.tag(taxonomy, code) else { return Filed::Full };
        match self.declared.get(usize::from(tag.taxonomy)) {
            None => Filed::NewTaxonomy(tag),
            Some(items) if usize::from(tag.item) < *items => Filed::Declared(tag),
            Some(_) => Filed::NewItem(tag),
        }
    }

    /// The taxonomies, with all that was added.
    pub fn into_taxonomies(self) -> Vec<Taxonomy> {
        self.taxonomies
    }

    fn tag(&mut self, taxonomy: &str, code: &str) -> Option<Tag> {
        let taxonomy_index = self.taxonomies.iter().position(|known| &*known.id == taxonomy).unwrap_or_else(|| {
            self.taxonomies.push(added_taxonomy(taxonomy));
            self.taxonomies.len() - 1
        });
        let items = &mut self.taxonomies[taxonomy_index].items;
        let item_index = items.iter().position(|known| &*known.code == code).unwrap_or_else(|| {
            items.push(added_item(code, items.len()));
            items.len() - 1
        });
        tag(taxonomy_index, item_index)
    }
}

fn tag(taxonomy: usize, item: usize) -> Option<Tag> {
    Some(Tag { taxonomy: u16::try_from(taxonomy).ok()?, item: u16::try_from(item).ok()? })
}

fn added_taxonomy(id: &str) -> Taxonomy {
    Taxonomy {
        id: id.into(),
        label: Text::plain(id),
        items: Vec::new(),
        applies_to: vec![Subject::Places, Subject::Events, Subject::Routes, Subject::Others],
    }
}

fn added_item(code: &str, index: usize) -> Item {
    let hue = u8::try_from(index % 8).unwrap_or_default();
    Item { code: code.into(), label: Text::plain(code), short: Text::default(), icon: None, hue, parent: None }
}
