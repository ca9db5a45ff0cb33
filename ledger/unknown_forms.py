"""Unknown forms: why a file is for none of the importers."""

from collections.abc import Sequence
from pathlib import Path

from beangulp.importer import Importer

from ledger.findings import printable
from ledger.form_importer import FormImporter
from ledger.form_rows import FAR
from ledger.language import say


def reason(known: Sequence[Importer], path: Path) -> str:
    """Say what the nearest form is, and why the file is not one."""
    reasons = [
        (*one.why_not(str(path)), one.name)
        for one in known
        if isinstance(one, FormImporter)
    ]
    name = printable(path.name)
    if not reasons:
        return say(
            "{name} is no form that the importers know; list one that does.", name=name
        )
    far, why, nearest = min(reasons, key=lambda one: one[0])
    if far == FAR and why:
        return why  # it is no table, of whatever form
    if far == FAR:
        return say(
            "{name} is no form that is known; no row has the headings of one.",
            name=name,
        )
    return say(
        "{name} is no form that is known, the nearest is {nearest}; it {why}.",
        name=name,
        nearest=nearest,
        why=why,
    )
