//! The twin entry: in the browser it starts the page, natively it is the publisher's tool.

#[cfg(target_arch = "wasm32")]
fn main() {
    xunji::app::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    xunji::check::main(std::env::args().skip(1))
}
