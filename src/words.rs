//! The page's own words, in every locale; a word that is missing in one does not compile.
//!
//! Only functions are named here: what a place, a stage or a campaign is called is the publisher's to say.

mod event;
        first: First,
