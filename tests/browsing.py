"""Chromium and a Fava server for tests that look at pages as people do.

Where chromium or its driver is missing such tests are skipped, and the summary says so.
"""

import shutil
import threading
from collections.abc import Callable
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from cheroot.wsgi import Server
from fava.application import create_app
from flask import Flask
from playwright.sync_api import Browser
from playwright.sync_api import ConsoleMessage
from playwright.sync_api import Page
from playwright.sync_api import expect
from playwright.sync_api import sync_playwright

NOT_INSTALLED = "chromium is not installed"
NOT_TESTED = f"NOT TESTED IN A BROWSER: {NOT_INSTALLED}"
CHROMIUM = shutil.which("chromium")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
)
SPANISH = '\n2026-01-01 custom "fava-option" "language" "es"\n'


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start the browser, without a window; skip the test where there is none."""
    if CHROMIUM is None:
        pytest.skip(NOT_TESTED)
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=[*FLAGS])
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def served(app: Callable[[int], Flask]) -> Iterator[str]:
    """Serve an app, which is told the port, on a free one; give its address."""
    server = Server(("127.0.0.1", 0), lambda *_: [])
    server.prepare()
    port = server.bind_addr[1]
    server.wsgi_app = app(port)
    thread = threading.Thread(target=server.serve)
    thread.start()
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.stop()
        thread.join()


@contextmanager
def fava(book: Path, *, read_only: bool = False) -> Iterator[str]:
    """Serve a book in Fava; give the address of the book."""
    app = create_app([str(book)], poll_watcher=True, read_only=read_only)
    slug = app.config["LEDGERS"].first_slug()
    with served(lambda _: app) as address:
        yield f"{address}/{slug}"


class Ears:
    """Hears what a page complains of: errors of the console, and those thrown."""

    def __init__(self, page: Page) -> None:
        """Listen from now on."""
        self.heard: list[str] = []
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.heard.append(str(error)))
        page.on("requestfailed", lambda one: self.heard.append(f"failed: {one.url}"))

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.heard.append(message.text)


def opened(page: Page, site: str, name: str) -> Ears:
    """Open a page of ours, and wait until its last part is drawn."""
    ears = Ears(page)
    page.goto(f"{site}/extension/{name}/")
    expect(page.locator("aside a.selected")).to_be_visible()
    for part in page.locator(".cayapa svelte-component").all():
        expect(part.locator("svg, ol, table").first).to_be_visible()
    return ears
