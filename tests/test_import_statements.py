"""Bank statements: profiles, rules, keys, signs, and the order of rows."""

import tomllib
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from beancount.core import data

from importers.bank_statement import LAYOUTS
from importers.bank_statement import BankStatement
from ledger import imported
from ledger import statement_profiles
from ledger.errors import LedgerError

PLAIN: dict[str, Any] = {
    "name": "bank",
    "account": "Assets:Bank",
    "currency": "USD",
    "dates": "YYYY-MM-DD",
    "otherwise": "Equity:ToSort",
    "columns": {"date": "Date", "description": "Text", "amount": "Amount"},
}
HEAD = "Date,Text,Amount\n"


def importer(**said: Any) -> BankStatement:  # noqa: ANN401
    return BankStatement(statement_profiles.of({**PLAIN, **said}, "bank.toml"))


def transactions(
    tmp_path: Path,
    text: str,
    **said: Any,  # noqa: ANN401
) -> list[data.Transaction]:
    path = tmp_path / "a.csv"
    path.write_text(text, "utf-8")
    bank = importer(**said)
    assert bank.identify(str(path))
    found = bank.extract(str(path), [])
    return [one for one in found if isinstance(one, data.Transaction)]


def amounts(found: list[data.Transaction]) -> list[Decimal | None]:
    units = [one.postings[0].units for one in found]
    return [one.number for one in units if one is not None]


def refused(tmp_path: Path, text: str, **said: Any) -> str:  # noqa: ANN401
    with pytest.raises(LedgerError) as told:
        transactions(tmp_path, text, **said)
    return str(told.value)


# --- Profiles ---


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ({"name": "The Bank"}, "bank.toml: name"),
        ({"account": "Bank"}, "bank.toml: account is no account; write it as"),
        ({"decimal": ";"}, "decimal is ';'; it is '.' or ','"),
        ({"decimal": ",", "grouping": ","}, "decimal and grouping are both ','"),
        ({"decimals": -1}, "bank.toml: decimals"),
        ({"decimals": True}, "bank.toml: decimals"),
        ({"dates": "DD/MM/YY"}, "write YYYY, MM and DD once each"),
        ({"signs": ["plus"]}, "bank.toml: signs.0 is none of: minus"),
        ({"delimiter": ";;"}, "bank.toml: delimiter"),
        ({"color": "red"}, "bank.toml: color is no key of a profile; mend or remove"),
        ({"key": ["name"]}, "bank.toml: key.0 is none of: date"),
        ({"columns": {"date": "Date"}}, "columns.description is missing; say it."),
        (
            {"columns": {"date": "D", "description": "T"}},
            "columns has to name amount, or debit and credit; name one of the two",
        ),
        (
            {"columns": {"date": "D", "description": "T", "debit": "A"}},
            "columns has to name amount, or debit and credit",
        ),
        (
            {
                "columns": {
                    "date": "D",
                    "description": "T",
                    "amount": "A",
                    "debit": "B",
                    "credit": "C",
                }
            },
            "columns has to name amount, or debit and credit",
        ),
        (
            {"columns": {**PLAIN["columns"], "sign": "Type"}},
            "the profile has a column sign; say incoming and outgoing",
        ),
        (
            {"columns": {**PLAIN["columns"], "balance": " amount"}},
            "columns names one heading twice; each column has its own",
        ),
        (
            {
                "columns": {**PLAIN["columns"], "sign": "Type"},
                "incoming": ["C", "D"],
                "outgoing": ["D"],
            },
            "the profile has 'D' as incoming and outgoing; remove one",
        ),
        ({"currency": "bs"}, 'currency is no currency; write it as "USD"'),
        ({"keeps": {"lineno": "(a)"}}, "keeps lineno, which says something else"),
        ({"hide": ["("]}, "hide.0 is no pattern ("),
        ({"keeps": {"Ref": "(a)"}}, "keeps Ref; a key is letters"),
        ({"keeps": {"ref": "a"}}, "keeps ref; a key is letters, and its pattern has"),
        (
            {"rules": [{"name": "x", "pattern": "[", "account": "Equity:X"}]},
            "bank.toml: rules.0.pattern is no pattern (",
        ),
        (
            {"rules": [{"name": "x", "pattern": "x"}]},
            "bank.toml: rules.0.account is missing; say it.",
        ),
        (
            {"rules": [{"name": "", "pattern": "", "account": "X", "when": "later"}]},
            "rules.0.when is none of: in, out or both",
        ),
    ],
)
def test_a_profile_that_does_not_read(said: Mapping[str, Any], message: str) -> None:
    with pytest.raises(LedgerError) as told:
        importer(**said)
    assert message in str(told.value)
    assert all("; " in line for line in str(told.value).splitlines())


def test_all_faults_of_a_profile_are_told() -> None:
    with pytest.raises(LedgerError) as told:
        importer(account="x", color="red", dates=1)
    assert len(str(told.value).splitlines()) == 3


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a = ", "bank.toml is no TOML ("),
        ('layout = "none"', "is none of amounts, columns, international, signed"),
        ("layout = 1", "is none of amounts, columns, international, signed"),
        ('layout = "../../pyproject"', "is none of amounts"),
        ("", "name is missing; say it."),
    ],
)
def test_a_file_of_a_profile(text: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "bank.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(LedgerError) as told:
        statement_profiles.read(path, LAYOUTS)
    assert message in str(told.value)
    path.write_bytes(b"\xff")
    with pytest.raises(LedgerError, match="is no UTF-8; save it so"):
        statement_profiles.read(path, LAYOUTS)


# --- Rules ---


def test_the_first_rule_that_matches(tmp_path: Path) -> None:
    rules = [
        {"name": "in", "pattern": "wood", "when": "in", "account": "Equity:In"},
        {
            "name": "board",
            "pattern": "wood|board",
            "account": "Expenses:Wood",
            "part": "Assets:Bank:Funeral",
            "narration": "Wood",
        },
        {"name": "never", "pattern": "board", "account": "Expenses:Never"},
    ]
    text = f"{HEAD}2026-01-01,WOOD,5\n2026-01-02,wood,-5\n2026-01-03,Nails,-1\n"
    found = transactions(tmp_path, text, rules=rules)
    told = [(one.flag, one.narration, one.postings[1].account) for one in found]
    assert told == [
        ("*", "WOOD", "Equity:In"),
        ("*", "Wood", "Expenses:Wood"),
        ("!", "Nails", "Equity:ToSort"),
    ]
    accounts = [one.postings[0].account for one in found]
    assert accounts == ["Assets:Bank", "Assets:Bank:Funeral", "Assets:Bank"]
    chosen = [(one.postings[1].meta or {})["rule"] for one in found]
    assert chosen == ["in", "board", "otherwise"]


def test_no_rule_and_no_otherwise(tmp_path: Path) -> None:
    """Every such row is told."""
    text = f"{HEAD}2026-01-01,A,5\n2026-01-02,B,-5\n"
    message = refused(tmp_path, text, otherwise=None)
    assert message.splitlines() == [
        'a.csv, row 2: no rule of the profile matches "A"; add a rule, or say otherwise.',
        'a.csv, row 3: no rule of the profile matches "B"; add a rule, or say otherwise.',
    ]


def test_what_is_hidden_is_nowhere(tmp_path: Path) -> None:
    text = f"{HEAD}2026-01-01,PAGO 04141234567 REF 99881234,5\n"
    said = {"hide": [r"\b04\d{9}\b"], "keeps": {"pago-movil": r"(\d{6,})"}}
    [found] = transactions(tmp_path, text, **said)
    assert found.narration == "PAGO ... REF 99881234"
    assert found.meta["pago-movil"] == "99881234"
    assert "04141234567" not in str(found)


def test_hidden_in_small_letters_too(tmp_path: Path) -> None:
    text = f"{HEAD}2026-01-01,pago v-12345678,5\n"
    [found] = transactions(tmp_path, text, hide=[r"\bV-\d{8}\b"])
    assert "12345678" not in str(found)


@pytest.mark.parametrize("layout", ["amounts", "columns", "signed"])
@pytest.mark.parametrize(
    "number",
    [
        "04141234567",
        "4141234567",
        "0414-1234567",
        "0414 123 45 67",
        "+58 414-1234567",
        "584141234567",
        "TLF04141234567",
        "V12345678",
        "v-12345678",
        "V-12.345.678",
        "V 12345678",
        "J-12345678-9",
        "J123456789",
        "E-123456",
    ],
)
def test_numbers_that_the_layouts_hide(layout: str, number: str) -> None:
    said = tomllib.loads((LAYOUTS / f"{layout}.toml").read_text("utf-8"))
    bank = importer(**{**PLAIN, **said})
    assert bank._shown(f"PAGO {number} REF 771203") in {
        "PAGO ... REF 771203",
        "PAGO... REF 771203",
        "PAGO TLF... REF 771203",
    }
    kept = "PAGO MOVIL REF 000771203774, 12 DE 2026, 1.250.000,00"
    assert bank._shown(kept) == kept


# --- Amounts ---


@pytest.mark.parametrize(
    ("amount", "told"),
    [("5", "5"), ("-5.00", "-5.00"), ("(5.00)", "-5.00"), ("5.00-", "-5.00")],
)
def test_signs(amount: str, told: str, tmp_path: Path) -> None:
    signs = ["minus", "parentheses", "trailing minus"]
    found = transactions(tmp_path, f"{HEAD}2026-01-01,A,{amount}\n", signs=signs)
    assert list(map(str, amounts(found))) == [told]


COLUMNS = {"date": "Date", "description": "Text", "debit": "Out", "credit": "In"}


@pytest.mark.parametrize(
    ("cells", "negative", "told"),
    [
        ("5,", False, -5),
        (",5", False, 5),
        ("0,5", False, 5),
        ("5,0", False, -5),
        ("-5,", True, -5),
        (",5", True, 5),
    ],
)
def test_debits_and_credits(
    cells: str, *, negative: bool, told: int, tmp_path: Path
) -> None:
    text = f"Date,Text,Out,In\n2026-01-01,A,{cells}\n"
    said = {"columns": COLUMNS, "negative_debits": negative}
    assert amounts(transactions(tmp_path, text, **said)) == [told]


@pytest.mark.parametrize(
    ("cells", "negative"), [("5,5", False), (",", False), ("-5,", False), ("5,", True)]
)
def test_debits_and_credits_that_contradict(
    cells: str, *, negative: bool, tmp_path: Path
) -> None:
    text = f"Date,Text,Out,In\n2026-01-01,A,{cells}\n"
    message = refused(tmp_path, text, columns=COLUMNS, negative_debits=negative)
    assert message.startswith("a.csv, row 2: ")


SIGN = {**PLAIN["columns"], "sign": "Type"}


@pytest.mark.parametrize(
    ("cells", "told"), [("5,C", 5), ("5,D", -5), ("-5,D", -5), ("5,ND", -5)]
)
def test_a_column_of_signs(cells: str, told: int, tmp_path: Path) -> None:
    text = f"Date,Text,Amount,Type\n2026-01-01,A,{cells}\n"
    said = {"columns": SIGN, "incoming": ["C"], "outgoing": ["D", "ND"]}
    assert amounts(transactions(tmp_path, text, **said)) == [told]


@pytest.mark.parametrize("cells", ["5,X", "5,", ",C", "-5,C"])
def test_a_column_of_signs_that_says_nothing(cells: str, tmp_path: Path) -> None:
    text = f"Date,Text,Amount,Type\n2026-01-01,A,{cells}\n"
    said = {"columns": SIGN, "incoming": ["C"], "outgoing": ["D"]}
    assert refused(tmp_path, text, **said).startswith("a.csv, row 2: ")


# --- Keys and order ---


def test_a_key_of_several_columns(tmp_path: Path) -> None:
    columns = {**PLAIN["columns"], "reference": "Ref"}
    text = "Date,Text,Amount,Ref\n2026-01-01,Pay,-5,7\n2026-01-01,Fee,-1,7\n"
    message = refused(tmp_path, text, columns=columns)
    assert "a.csv, row 3: bank/bank/7 is row 2 too, with other content" in message
    found = transactions(
        tmp_path, text, columns=columns, key=["reference", "description"]
    )
    ids = [imported.id_of(one) for one in found]
    assert ids == ["bank/bank/7/Pay", "bank/bank/7/Fee"]


def test_balances_tell_the_order_of_a_single_day(tmp_path: Path) -> None:
    columns = {**PLAIN["columns"], "balance": "Balance"}
    head = "Date,Text,Amount,Balance\n"
    text = f"{head}2026-01-01,B,5,15\n2026-01-01,A,10,10\n"
    found = transactions(tmp_path, text, columns=columns)
    assert [one.narration for one in found] == ["A", "B"]
    text = f"{head}2026-01-01,B,5,15\n2026-01-01,A,10,11\n"
    assert "a row is missing" in refused(tmp_path, text, columns=columns)


def test_a_row_is_missing_between_rows_without_a_balance(tmp_path: Path) -> None:
    columns = {**PLAIN["columns"], "balance": "Balance"}
    text = "Date,Text,Amount,Balance\n2026-01-01,A,5,5\n2026-01-02,B,7,\n"
    assert (
        len(transactions(tmp_path, f"{text}2026-01-03,C,7,19\n", columns=columns)) == 3
    )
    message = refused(tmp_path, f"{text}2026-01-03,C,7,20\n", columns=columns)
    assert message == (
        "a.csv, row 4: balance 20 does not follow from row 2, 5 and 14 make 19; "
        "a row is missing, export it anew."
    )


def test_days_of_value_are_not_in_order(tmp_path: Path) -> None:
    """The closing balance has all payments in it, so it comes after the last day."""
    path = tmp_path / "a.csv"
    path.write_text(
        "Date,Text,Amount,Balance\n2026-01-02,A,5,5\n2026-01-05,B,5,10\n"
        "2026-01-03,C,5,15\n"
    )
    bank = importer(columns={**PLAIN["columns"], "balance": "Balance"})
    *_, closing = bank.extract(str(path), [])
    assert isinstance(closing, data.Balance)
    assert (str(closing.date), str(closing.amount)) == ("2026-01-06", "15 USD")


def test_a_column_that_the_profile_does_not_name_is_not_read(tmp_path: Path) -> None:
    text = "Date,Text,Amount,balance,reference\n2026-01-01,A,5,x,7\n"
    [found] = transactions(tmp_path, text)
    assert imported.id_of(found) == "bank/bank/2026-01-01/5/A"


def test_a_quote_that_is_not_closed(tmp_path: Path) -> None:
    """It would take the rows below into its cell, and their money would be lost."""
    text = 'Date,Amount,Text\n2026-01-01,5,"A\n2026-01-02,7,B\n'
    assert refused(tmp_path, text) == (
        "a.csv, row 2: a quote is not closed; close it, or save the file anew."
    )


def test_the_end_of_the_table(tmp_path: Path) -> None:
    text = f"{HEAD}2026-01-01,A,5\nTotal,,5\nnothing,more,here\n"
    assert len(transactions(tmp_path, text, ends=["Total"])) == 1
    assert "Total" in refused(tmp_path, text)
