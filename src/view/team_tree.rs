//! Teams under the teams they belong to.

use crate::{dataset::Table, record::Team};

/// Every team once, each before those below it, with its depth from 0; siblings in the publisher's order.
///
/// A team whose parent is not in the data, or that leads back to itself, stands at the top. Withdrawn teams are left
/// out, and those below them stand at the top.
#[must_use]
pub fn team_tree(teams: &Table<Team>) -> Vec<(&Team, usize)> {
    let present = |team: &&Team| !team.about.withdrawn;
    let above = |team: &Team| teams.get(team.parent.as_ref()?).filter(present);
    let mut tree: Vec<(&Team, usize)> = Vec::with_capacity(teams.len());
    for team in teams.iter().filter(present).filter(|team| above(team).is_none()) {
        hang(teams, team, 0, &mut tree);
    }
    // What is left goes round in a circle: it is cut open at its first member.
    for team in teams.iter().filter(present) {
        hang(teams, team, 0, &mut tree);
    }
    tree
}

fn hang<'a>(teams: &'a Table<Team>, team: &'a Team, depth: usize, tree: &mut Vec<(&'a Team, usize)>) {
    if tree.iter().any(|(other, _)| other.id == team.id) {
        return;
    }
    tree.push((team, depth));
    for below in teams.iter().filter(|below| !below.about.withdrawn && below.parent.as_ref() == Some(&team.id)) {
        hang(teams, below, depth + 1, tree);
    }
}
