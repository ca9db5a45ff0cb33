"""The pages in Fava as tests read them: headings, tables, figures and links."""

import re
from html import unescape
from pathlib import Path
from typing import NamedTuple

from fava.application import create_app
from fava.core import FavaLedger
from flask import Flask
from flask.testing import FlaskClient

import ledger.web

ROOT = Path(__file__).parents[1]
BOOKS = ROOT / "books"
LINE = '\n2026-01-01 custom "fava-extension" "ledger.web"\n'
PAGES = [getattr(ledger.web, name).__name__ for name in sorted(ledger.web.__all__)]
REPORT = "please report this"


class Read(NamedTuple):
    """A cell or figure: its text, and where it leads to."""

    text: str
    href: str = ""


class Shown(NamedTuple):
    """A page: its sections by heading, and all of its HTML."""

    html: str

    def section(self, heading: str) -> str:
        """Give the HTML of the section below a heading."""
        found = re.split(r"<section", self.html)
        [section] = [one for one in found if f"<h3>{heading}</h3>" in one]
        return section

    def table(self, heading: str) -> list[list[Read]]:
        """Give the rows of the table below a heading."""
        body = self.section(heading).partition("<tbody>")[2]
        return [
            [read(cell) for cell in re.findall(r"<td[^>]*>(.*?)</td>", row, re.DOTALL)]
            for row in re.findall(r"<tr>(.*?)</tr>", body, re.DOTALL)
        ]

    def figures(self) -> dict[str, Read]:
        """Give every figure in large letters by its label."""
        found = re.findall(r"<dt>(.*?)</dt>\s*<dd>(.*?)</dd>", self.html, re.DOTALL)
        return {unescape(label): read(value) for label, value in found}

    def links(self) -> list[str]:
        """Give every link of the page."""
        told = self.html.partition('<div class="cayapa">')[2]
        return sorted({unescape(one) for one in re.findall(r'href="([^"]*)"', told)})


def read(html: str) -> Read:
    """Read a piece of HTML: its words, without the small ones, and its first link."""
    href = re.search(r'href="([^"]*)"', html)
    text = re.sub(r"<small>.*?</small>|<[^>]*>", " ", html)
    return Read(
        unescape(" ".join(text.split())), unescape(href.group(1)) if href else ""
    )


class Site:
    """Fava with one book."""

    def __init__(self, book: Path) -> None:
        """Load a book; Fava polls, since the watches of many apps are too many."""
        self.app: Flask = create_app([str(book)], poll_watcher=True)
        self.client: FlaskClient = self.app.test_client()

    @property
    def ledger(self) -> FavaLedger:
        """Give what Fava has loaded."""
        ledger: FavaLedger = self.app.config["LEDGERS"].ledgers[0]
        return ledger

    @property
    def slug(self) -> str:
        """Give the book's part of every address."""
        return str(self.app.config["LEDGERS"].first_slug())

    def page(self, name: str, query: str = "") -> Shown:
        """Open a page of ours."""
        response = self.client.get(
            f"/{self.slug}/extension/{name}/?partial=1&{query}", follow_redirects=True
        )
        assert response.status_code == 200, response.text
        return Shown(response.text)


def site_of(folder: Path, text: str) -> Site:
    """Open a book of this text, with the pages."""
    book = folder / "main.beancount"
    book.write_text(text + LINE, "utf-8")
    return Site(book)
