"""`python -m tests.pictures`: draw the pages of the example books that README shows.

The day is held still: a chart is pale where its days are still to come.
"""

import os
import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser

from tests.browsing import CHROMIUM
from tests.browsing import NOT_INSTALLED
from tests.browsing import SPANISH
from tests.browsing import chromium
from tests.browsing import fava
from tests.browsing import opened
from tests.web_pages import BOOKS

FOLDER = BOOKS / "pictures"
TODAY = "2027-01-04T12:00:00Z"
WIDTH = 1000
ENGLISH = {
    "overview": ("Overview", "", 480),
    "funeral-fund": ("Funeral", "What the fund can carry", 530),
    "health-centre": ("Health", "The health centre", 445),
    "credit": ("Credit", "How late loans are", 780),
    "advances": ("Advances", "Week ", 548),
}
IN_SPANISH = {"fondo-funerario": ("Funeral", "Familias por situación", 690)}


def main() -> None:
    """Draw all of them; where there is no browser, say so."""
    if CHROMIUM is None:
        sys.exit(NOT_INSTALLED)
    os.environ.pop("CAYAPA_LANG", None)
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary, chromium() as browser:
        spanish = shutil.copytree(BOOKS, Path(temporary) / "books")
        with (spanish / "main.beancount").open("a", encoding="utf-8") as file:
            file.write(SPANISH)
        draw(browser, BOOKS, ENGLISH)
        draw(browser, spanish, IN_SPANISH)


def draw(browser: Browser, books: Path, shown: dict[str, tuple[str, str, int]]) -> None:
    """Draw a page as high as is said: all of the window, or from a heading on."""
    with fava(books / "main.beancount") as site:
        for picture, (name, heading, height) in shown.items():
            page = browser.new_page(viewport={"width": WIDTH, "height": 1600})
            page.clock.set_fixed_time(TODAY)
            opened(page, site, name)
            left = top = 0.0
            if heading:
                first = page.locator(".cayapa h3").filter(has_text=heading).first
                box = first.bounding_box()
                assert box is not None
                left, top = box["x"] - 20, box["y"] - 10
            page.screenshot(
                path=FOLDER / f"{picture}.png",
                clip={"x": left, "y": top, "width": WIDTH - left, "height": height},
                animations="disabled",
            )
            page.close()


if __name__ == "__main__":
    main()
