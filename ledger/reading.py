"""Reading a `custom` directive as a record, and saying why it does not read."""

from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Mapping
from typing import NamedTuple
from typing import TypeVar

from beancount.core import data
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from ledger.errors import Complaint
from ledger.language import mark
from ledger.language import say
from ledger.records import End
from ledger.records import Record
from ledger.typing_slips import one_edit

MISSING = "missing"
PLACES = ("filename", "lineno")
DRAFT = "draft"
IMPORT = "import"
IMPORT_FROM = "import-from"
EXTRA = {"extra_forbidden", "unexpected_keyword_argument"}
R = TypeVar("R", bound=Record)

WANTED = {
    "string_type": mark("is no text; write it in quotes"),
    "string_too_short": mark("is empty; write a text"),
    "date_type": mark("is no date; write it as 2026-01-31, without quotes"),
    "bool_type": mark("is neither TRUE nor FALSE"),
    "is_instance_of": mark("is no amount; write it as 0.20 USD, without quotes"),
}


class Fault(NamedTuple):
    """Why a record is refused: a template and its fields, and whose record it is."""

    entry: data.Directive
    template: str
    fields: Mapping[str, object]
    id: str = ""

    @property
    def kind(self) -> str:
        """Give the kind of the record that is refused; empty if it is none."""
        return self.entry.type if isinstance(self.entry, data.Custom) else ""

    @property
    def complaint(self) -> Complaint:
        """Give what is said, without where."""
        return Complaint(self.template, self.fields)


class Unreadable(Exception):  # noqa: N818 - it carries the faults, it is not one
    """A record that does not read; `faults` says why."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__(faults)
        self.faults = faults


def read(entry: data.Custom, model: type[R]) -> R:
    """Read a directive as a record of a kind.

    Raises:
      Unreadable: with one fault for each key or value that is refused.
    """
    values = [value for value, _ in entry.values or ()]
    fields = {str(key): value for key, value in entry.meta.items()}
    for key in (*PLACES, DRAFT, IMPORT, IMPORT_FROM):
        fields.pop(key, None)
    if len(values) > len(model.positions):
        raise Unreadable([_surplus(entry, model, values[len(model.positions)])])
    if not fields.keys().isdisjoint(model.positions):
        misplaced = next(key for key in model.positions if key in fields)
        raise Unreadable([_misplaced(entry, misplaced, model)])
    fields.update(zip(model.positions, values, strict=False))
    validated: Callable[..., R] = model
    try:
        return validated(**fields)
    except ValidationError as error:
        details = list(_one_of_each_key(error))
        raise Unreadable([_fault(entry, model, one) for one in details]) from None


def written_id(entry: data.Custom) -> str:
    """Give the id that stands on a record's line; empty if none can be read."""
    position = End.positions.index("id") if entry.type == End.kind else 0
    values = entry.values or []
    value = values[position][0] if len(values) > position else ""
    return value if isinstance(value, str) else ""


def named(entry: data.Custom) -> str:
    """Name a record for a message by what can be read of it: `family F-0001`."""
    what = entry.type
    if what == End.kind and entry.values:
        what = say("end of {kind}", kind=entry.values[0][0])
    return f"{what} {written_id(entry)}".rstrip()


def line_of(model: type[Record]) -> str:
    """Show how a record's first line is written: `"family" ID COOPERATIVE`."""
    return " ".join([f'"{model.kind}"', *(key.upper() for key in model.positions)])


def keys_of(model: type[Record]) -> list[str]:
    """List the metadata keys that a kind of record knows."""
    return sorted(
        field.alias or key
        for key, field in model.__pydantic_fields__.items()
        if key not in model.positions
    )


def _surplus(entry: data.Custom, model: type[Record], value: object) -> Fault:
    return Fault(
        entry,
        "{record} has the value {value} too many on its line; write {line}.",
        {"record": named(entry), "value": value, "line": line_of(model)},
        written_id(entry),
    )


def _misplaced(entry: data.Custom, key: str, model: type[Record]) -> Fault:
    return Fault(
        entry,
        "{record} says {key} below its line; it stands on the line: {line}.",
        {"record": named(entry), "key": key, "line": line_of(model)},
        written_id(entry),
    )


def _one_of_each_key(error: ValidationError) -> Iterator[ErrorDetails]:
    """Give one detail a key; a key mistyped is not also told as lacking."""
    seen = set()
    details = error.errors(include_url=False)
    surplus = [str(one["loc"][0]) for one in details if one["type"] in EXTRA]
    for detail in details:
        key = detail["loc"][:1]
        mistyped = detail["type"] == MISSING and any(
            one_edit(str(one), str(key[0])) for one in surplus
        )
        if key not in seen and not mistyped:
            seen.add(key)
            yield detail


def _fault(entry: data.Custom, model: type[Record], detail: ErrorDetails) -> Fault:
    key = str(detail["loc"][0]) if detail["loc"] else ""
    fields = {
        "record": named(entry),
        "key": key,
        "value": shown(detail["input"]),
        "wanted": wanted(detail),
        "line": line_of(model),
        "known": ", ".join(keys_of(model)),
    }
    return Fault(
        entry, _template(model, detail["type"], key), fields, written_id(entry)
    )


def _template(model: type[Record], kind: str, key: str) -> str:
    if kind == MISSING and key in model.positions:
        return mark("{record} lacks the {key} on its line; write {line}.")
    if kind == MISSING:
        return mark("{record} lacks {key}; add the key below its line.")
    if kind in EXTRA:
        return mark(
            "{record} has the key {key}, which is none of: {known}; write one of them, "
            "or remove it."
        )
    if not key:
        return "{record} {wanted}."
    return mark("{record} says {key} {value}, which {wanted}.")


def wanted(detail: ErrorDetails) -> str:
    """Say what a value should be, as it follows `{key} {value}, which`."""
    context = detail.get("ctx", {})
    if detail["type"] == "value_error":
        return str(context["error"])
    if detail["type"] == "literal_error":
        known = context["expected"].replace("'", "")
        return say("is none of: {known}; write one of them", known=known)
    told = WANTED.get(detail["type"])
    return say(told) if told else detail["msg"]


def is_ours(detail: ErrorDetails) -> bool:
    """Tell whether `wanted` says a fragment of ours, and no sentence of pydantic's."""
    return detail["type"] in {"value_error", "literal_error", *WANTED}


def shown(value: object) -> str:
    """Write a value of metadata as it stands in the books."""
    if isinstance(value, bool):
        return str(value).upper()
    if value is None:
        return say("nothing")
    return f'"{value}"' if isinstance(value, str) else str(value)
