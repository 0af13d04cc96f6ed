//! The twin entry: in the browser it starts the page, natively it is the publisher's tool.

fn main() {}
