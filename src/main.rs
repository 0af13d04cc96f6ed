//! The twin entry: in the browser it starts the page, natively it is the publisher's tool.

#[cfg(target_arch = "wasm32")]
fn main() {
    xunji::app::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.first().map(String::as_str) {
        Some("route") => xunji::route_command::main(arguments),
        Some("publish") => xunji::publish::main(arguments),
        _ => xunji::check::main(arguments),
    }
}
