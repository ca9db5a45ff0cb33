"""The register: every record by kind and id, and which one holds on a day."""

import datetime as dt
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from typing import Generic
from typing import NamedTuple
from typing import TypeVar
from typing import cast

from beancount.core import data

from ledger.records import Cooperative
from ledger.records import Decision
from ledger.records import End
from ledger.records import Record

R_co = TypeVar("R_co", bound=Record, covariant=True)
M = TypeVar("M", bound=Record)


class Filed(NamedTuple, Generic[R_co]):
    """A record as it stands in the books: from its date on, at its line."""

    date: dt.date
    record: R_co
    entry: data.Custom


History = list[Filed[Record]]


class Register:
    """Records of all kinds; each history runs by date, an `end` first on its day."""

    def __init__(self, filed: Iterable[Filed[Record]]) -> None:
        self._histories: dict[str, dict[str, History]] = {}
        for one in filed:
            record = one.record
            kind = record.of if isinstance(record, End) else record.kind
            histories = self._histories.setdefault(kind, {})
            histories.setdefault(record.id, []).append(one)
        for histories in self._histories.values():
            for history in histories.values():
                if len(history) > 1:
                    history.sort(key=_end_first)

    def histories(self, model: type[Record]) -> Mapping[str, History]:
        """Give the histories of a kind by id, in the order of first mention."""
        return self._histories.get(model.kind, {})

    def records(self, model: type[M]) -> Iterator[Filed[M]]:
        """Give every record of a kind, those of one id together; ends are none."""
        for history in self.histories(model).values():
            for one in history:
                if isinstance(one.record, model):
                    yield cast("Filed[M]", one)

    def all_histories(self) -> Iterator[History]:
        """Give the histories of all kinds."""
        for histories in self._histories.values():
            yield from histories.values()

    def history(self, model: type[Record], record_id: str) -> History:
        """Give the records of a kind and id, its ends among them."""
        return self.histories(model).get(record_id, [])

    def filed(self, model: type[M], record_id: str, on: dt.date) -> Filed[M] | None:
        """Give the record in force on a day with its line, or None."""
        for one in reversed(self.history(model, record_id)):
            if one.date <= on:
                record = one.record
                if isinstance(record, model):
                    return Filed(one.date, record, one.entry)
                return None
        return None

    def on(self, model: type[M], record_id: str, on: dt.date) -> M | None:
        """Give the record in force on a day, or None."""
        filed = self.filed(model, record_id, on)
        return filed.record if filed else None

    def first(self, model: type[Record], record_id: str) -> Filed[Record] | None:
        """Give the first record of a kind and id, or None; an end is none."""
        for one in self.history(model, record_id):
            if isinstance(one.record, model):
                return one
        return None

    def in_force(self, model: type[M], on: dt.date) -> dict[str, M]:
        """Give all records of a kind that are in force on a day, by id."""
        held = ((one, self.on(model, one, on)) for one in self.histories(model))
        return {record_id: record for record_id, record in held if record is not None}

    def decisions(self) -> dict[str, Filed[Decision]]:
        """Give every decision by id; a decision is never superseded or ended."""
        decisions = {}
        for record_id, history in self.histories(Decision).items():
            first = history[0]
            if isinstance(first.record, Decision):
                decisions[record_id] = Filed(first.date, first.record, first.entry)
        return decisions

    def cooperative_name(self, record_id: str, on: dt.date) -> str:
        """Give a cooperative's name on a day; its id where it has none."""
        record = self.on(Cooperative, record_id, on)
        return record.name if record else record_id


def _end_first(filed: Filed[Record]) -> tuple[dt.date, bool]:
    return filed.date, not isinstance(filed.record, End)
