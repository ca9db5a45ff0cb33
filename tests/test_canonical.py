"""The canonical form v1 never changes: golden lines and hashes hold it."""

import hashlib
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from beancount.core import data
from beancount.core.amount import Amount
from beancount.core.number import MISSING
from beancount.core.position import CostSpec
from beancount.parser import parser

from ledger import canonical
from ledger import sealing
from ledger.canonical import Files
from ledger.sealing import Statement
from ledger.seals import typed
from tests.odd_entries import Loaded
from tests.odd_entries import bare
from tests.odd_entries import weights
from tests.sealed_books import read

GOLDEN_FILE = Path(__file__).with_name("golden_seals_v1.json")
GOLDEN: dict[str, Any] = json.loads(GOLDEN_FILE.read_text("utf-8"))
FILES = Files("/books", frozenset({"/books/main.beancount"}))
NO_KEYS: data.Meta = {}


def test_nobody_touched_the_golden_file() -> None:
    content = GOLDEN_FILE.read_bytes()
    assert hashlib.sha256(content).hexdigest() == (
        "e1cb15728a5a64d0dfe186a1935f6d84408d5667543816862de16a9a80fae759"
    )


def test_the_lines_of_every_directive() -> None:
    book = read("\n".join(GOLDEN["book"]))
    files = Files.of(book.options)
    assert sorted(canonical.line(one, files) for one in typed(book)) == GOLDEN["lines"]
    assert len({json.loads(one)[1] for one in GOLDEN["lines"]}) == 12


def test_the_hashes() -> None:
    book = read("\n".join(GOLDEN["book"]))
    golden = GOLDEN["seals"]
    ends = [sealing.end_of(one["period"]) for one in golden]
    blocks = sealing.blocks(typed(book), Files.of(book.options), ends)
    for one, block in zip(golden, blocks, strict=True):
        trace = str(block.trace)
        assert (trace, block.annex) == (one["trace"], one["annex"])
        said = Statement(one["period"], one["previous"], block.annex, trace)
        assert sealing.seal_hash(block.money, said) == one["hash"]


def test_the_hashes_by_hand() -> None:
    """What a seal is can be reckoned from the lines with nothing but a hash."""
    annexed = ("price", "note", "document", "event", "query", "fava-option")
    for one in GOLDEN["seals"]:
        end, month = f"{one['period']}-31", len(one["period"]) == 7
        if not month:
            end = f"{one['period']}-12-31"
        sealed = [
            line
            for line in GOLDEN["lines"]
            if line[2:12] <= end
            and not (month and "closing" in line and line[2:12] == end)
        ]
        sealed.sort(key=lambda line: (line[2:12], "closing" in line, line))
        parts: dict[bool, list[str]] = {True: [], False: []}
        for line in sealed:
            _, word, what, *_ = json.loads(line)
            parts[(what if word == "custom" else word) in annexed].append(f"{line}\n")
        money, annex = (
            "sha256:" + hashlib.sha256("".join(parts[which]).encode()).hexdigest()
            for which in (False, True)
        )
        assert annex == one["annex"]
        said = [
            "seal",
            "v1",
            money,
            one["period"],
            one["previous"],
            annex,
            one["trace"],
        ]
        whole = json.dumps(said, separators=(",", ":")) + "\n"
        assert f"sha256:{hashlib.sha256(whole.encode()).hexdigest()}" == one["hash"]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("1.40", "1.4"),
        ("1.400000", "1.4"),
        ("100", "100"),
        ("100.00", "100"),
        ("1E+3", "1000"),
        ("-0.00", "0"),
        ("0", "0"),
        ("-0.10", "-0.1"),
        ("0.0000001", "0.0000001"),
        (
            "1234567890123456789012345678.9012345",
            "1234567890123456789012345678.9012345",
        ),
    ],
)
def test_a_number_keeps_every_digit_that_counts(value: str, written: str) -> None:
    assert canonical.number(Decimal(value)) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("a  b", "a  b"),
        ("a \t\r\n   b", "a b"),
        ("a\n\nb", "a  b"),
        (" a\nb ", " a b "),
        ("cafe\u0301", "caf\u00e9"),
        ("a\u00a0\n\u00a0b\u00a0\n\u00a0c", "a\u00a0 \u00a0b\u00a0 \u00a0c"),
        ("a\f\n\vb\f\n\vc", "a\f \vb\f \vc"),
    ],
)
def test_a_text_is_folded_and_composed(value: str, written: str) -> None:
    assert canonical.text(value) == written


def test_a_text_of_many_blanks_is_read_at_once() -> None:
    assert canonical.text(" " * 10**6 + "\n" + "x") == " x"


def test_a_key_of_the_parsers_name_that_somebody_typed() -> None:
    text = '2026-01-01 open Assets:Cash\n  lineno: 5\n  filename: "x"\n'
    [entry], _, _ = parser.parse_string(text)
    assert canonical.line(entry, FILES).endswith(
        'null,[["filename","text","x"],["lineno","number","5"]]]'
    )


def test_documents_are_told_from_the_main_file() -> None:
    day = parser.parse_string("2026-01-01 open Assets:Cash\n")[0][0].date
    entry = data.Document(
        NO_KEYS, day, "Assets:Cash", "/books/2026/bill.pdf", None, None
    )
    assert json.loads(canonical.line(entry, FILES))[3] == "2026/bill.pdf"
    marked = entry._replace(tags=frozenset({"b", "a"}), links=frozenset({"c"}))
    assert json.loads(canonical.line(marked, FILES))[4:6] == [["a", "b"], ["c"]]
    empty = entry._replace(filename="")
    assert json.loads(canonical.line(empty, FILES))[3] == ""


@pytest.mark.parametrize("made", [bare, weights], ids=["bare", "weights"])
def test_what_no_book_says_has_a_line_too(made: Any) -> None:  # noqa: ANN401
    loaded: Loaded = made()
    lines = [canonical.line(one, FILES) for one in loaded[0]]
    assert all(json.loads(one) for one in lines)
    assert all(one.isascii() for one in lines)


def test_what_a_program_may_put_there() -> None:
    day = bare()[0][0].date
    none: Any = None
    odd = Amount(none, none)
    meta: Any = {1: object, "list": [1], "__auto": 1, "at": (odd,)}
    entry = data.Balance(meta, day, "Assets:Cash", odd, None, None)
    said = json.loads(canonical.line(entry, FILES))
    assert said[1:5] == ["balance", "Assets:Cash", [None, None], None]
    assert [one[:2] for one in said[5]] == [
        [["int", "1"], "type"],
        ["at", "tuple"],
        ["list", "list"],
    ]


@pytest.mark.parametrize(
    ("amount", "cost", "said"),
    [
        (MISSING, None, [["missing"], None]),
        (None, MISSING, [None, ["missing"]]),
        ("ten", "two", [["text", "ten"], ["text", "two"]]),
        (Amount(MISSING, "USD"), None, [[["missing"], "USD"], None]),  # type: ignore[arg-type]
        (
            None,
            CostSpec(MISSING, None, "USD", None, "lot", merge=False),  # type: ignore[arg-type]
            [
                None,
                ["spec", ["missing"], None, ["text", "USD"], None, ["text", "lot"], ["bool", False]],
            ],
        ),
    ],
)  # fmt: skip
def test_what_booking_did_not_fill_in(
    amount: Any,  # noqa: ANN401 - what no parser puts there
    cost: Any,  # noqa: ANN401
    said: object,
) -> None:
    day = bare()[0][0].date
    posting = data.Posting("Assets:Cash", amount, cost, None, None, None)
    entry = data.Transaction(
        NO_KEYS, day, "*", None, "", frozenset(), frozenset(), [posting]
    )
    [written] = json.loads(canonical.line(entry, FILES))[7]
    assert written[2:4] == said


def test_a_book_without_a_name() -> None:
    nowhere = Files.of({})
    assert nowhere.names == {""}
    assert nowhere == Files.of({"filename": None, "include": None})
