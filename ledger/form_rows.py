"""Rows of a form: each validated by a strict model, every fault told with its place."""

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Generic
from typing import NamedTuple
from typing import TypeVar

from pydantic import BaseModel
from pydantic import ConfigDict
from pydantic import ValidationError

from ledger import forms
from ledger.findings import printable
from ledger.form_faults import short
from ledger.form_faults import told
from ledger.forms import Form
from ledger.forms import FormError
from ledger.forms import Place
from ledger.forms import Sheet
from ledger.language import say

HEADER_ROWS = 20
FAR = 1000
NumberedRow = tuple[int, Sequence[object]]
Watch = Callable[[Sequence[NumberedRow]], Iterable[NumberedRow]]


class FormRow(BaseModel):
    """A row of a form; a field's column is headed by its name, or by its title.

    The heading of `weeks_paid` is `weeks paid`. A field with a default may lack its
    column, or its value.
    """

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")


M = TypeVar("M", bound=FormRow)


class Read(NamedTuple, Generic[M]):
    """A row that reads, and where it stands."""

    place: Place
    row: M


class Columns(NamedTuple):
    """Which cell of a row is which field, and what of the heading is wrong.

    Attributes:
      row: the place of the heading among the rows.
      fields: the field of each cell that is read.
      lacking: the headings that are not there.
      faults: what else is wrong, as it follows the place.
    """

    row: int
    fields: Mapping[int, str]
    lacking: tuple[str, ...]
    faults: tuple[str, ...]


@cache
def headings(model: type[FormRow]) -> Mapping[str, tuple[str, bool]]:
    """Give the usual heading of each field, and whether it must be there."""
    return {
        name: (field.title or name.replace("_", " "), field.is_required())
        for name, field in model.model_fields.items()
    }


def read(path: Path, form: Form, model: type[M], watch: Watch = iter) -> list[Read[M]]:
    """Read the rows of a form.

    Args:
      path: the file.
      form: what is declared of it.
      model: what a row is.
      watch: passes the rows on, and may show how far they are.

    Raises:
      FormError: with one line for each fault of any row; nothing else came in.
    """
    found: list[Read[M]] = []
    faults: list[str] = []
    tables = forms.sheets(path, form)
    for sheet in tables:
        _read_sheet(sheet, form, model, watch, found, faults)
    if not found and not faults:
        faults.append(
            say("{name} has no rows; is it the right file?", name=printable(path.name))
        )
    if faults:
        raise FormError(faults)
    return found


def why_not(path: Path, form: Form, model: type[FormRow]) -> tuple[int, str]:
    """Tell why a file is not a form of this kind: how far it is from one, and why.

    Returns:
      how many headings lack, and which; FAR and "" if all do; FAR and a sentence if
      it is no table; 0 and "" if it is one.
    """
    try:
        tables = forms.sheets(path, form, HEADER_ROWS)
    except FormError as error:
        return FAR, error.faults[0]
    if not any(_filled(cell) for one in tables for _, row in one.rows for cell in row):
        return FAR, say(
            "{name} is empty; is it the right file?", name=printable(path.name)
        )
    heads = columns(tables[0], form, model)
    lacking = heads.lacking
    if lacking and not heads.fields:
        return FAR, ""
    if not lacking:
        return 0, ""
    return len(lacking), say("lacks the column {column}", column=", ".join(lacking))


def columns(sheet: Sheet, form: Form, model: type[FormRow]) -> Columns:
    """Find the heading among the first rows of a sheet."""
    best: Columns | None = None
    for place, (_, cells) in enumerate(sheet.rows[:HEADER_ROWS]):
        tried = _columns(place, cells, form, model)
        if best is None or len(tried.lacking) < len(best.lacking):
            best = tried
    return best or _columns(0, (), form, model)


def _columns(
    place: int, cells: Sequence[object], form: Form, model: type[FormRow]
) -> Columns:
    wanted = {
        _folded(form.headers.get(name, usual)): (name, required or name in form.needs)
        for name, (usual, required) in headings(model).items()
        if form.headers.get(name, usual)
    }
    found: dict[int, str] = {}
    seen: set[str] = set()
    faults = []
    for at, cell in enumerate(cells):
        heading = _folded(cell)
        if heading in seen and (heading in wanted or not form.others):
            faults.append(
                say("the column {cell} is there twice; remove one.", cell=short(cell))
            )
        elif heading in wanted:
            found[at] = wanted[heading][0]
        elif heading and not form.others:
            known = ", ".join(sorted(wanted))
            faults.append(
                say(
                    "the column {cell} is none of {known}; mend it.",
                    cell=short(cell),
                    known=known,
                )
            )
        if heading:
            seen.add(heading)
    lacking = tuple(
        heading
        for heading, (_, required) in wanted.items()
        if required and heading not in seen
    )
    return Columns(place, found, lacking, tuple(faults))


def _read_sheet(  # noqa: PLR0913, PLR0917 - the two lists are filled for all sheets
    sheet: Sheet,
    form: Form,
    model: type[M],
    watch: Watch,
    found: list[Read[M]],
    faults: list[str],
) -> None:
    heads = columns(sheet, form, model)
    if heads.lacking:
        where = forms.within(sheet.file, sheet.name)
        lacking = ", ".join(heads.lacking)
        faults.append(
            say(
                "{where} lacks the column {lacking}; add it to the form.",
                where=where,
                lacking=lacking,
            )
        )
        return
    if heads.faults:
        place = Place(sheet.file, sheet.name, sheet.rows[heads.row][0])
        faults += [f"{place}: {one}" for one in heads.faults]
        return
    width = len(sheet.rows[heads.row][1])
    fields = list(heads.fields.items())
    validate = model.__pydantic_validator__.validate_python
    strict = not sheet.name
    for number, cells in watch(_body(sheet, heads.row, form)):
        place = Place(sheet.file, sheet.name, number)
        if len(cells) != width and (strict or any(map(_filled, cells[width:]))):
            wrong = say(
                "has {count} cells, and the heading {width}; mend the row.",
                count=len(cells),
                width=width,
            )
            faults.append(f"{place}: {wrong}")
            continue
        given = {name: cells[at] for at, name in fields if _filled(cells[at])}
        try:
            row: M = validate(given, context=form.written)
        except ValidationError as error:
            faults += [f"{place}: {one}" for one in told(error, form, headings(model))]
            continue
        found.append(Read(place, row))


def _body(sheet: Sheet, heading: int, form: Form) -> list[NumberedRow]:
    """Give the rows below the heading that hold anything, up to the table's end."""
    body = []
    for row in sheet.rows[heading + 1 :]:
        if not any(map(_filled, row[1])):
            continue
        if form.ends and _ends(row[1], form.ends):
            break
        body.append(row)
    return body


def _ends(cells: Sequence[object], ends: tuple[str, ...]) -> bool:
    first = next(cell for cell in cells if _filled(cell))
    return isinstance(first, str) and first.strip().startswith(ends)


def _filled(cell: object) -> bool:
    if isinstance(cell, str):
        return cell != "" and not cell.isspace()
    return cell is not None


def _folded(cell: object) -> str:
    return " ".join(str(cell).split()).casefold() if _filled(cell) else ""
