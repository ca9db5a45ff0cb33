"""Books of loans, for tests: what a loan needs, and entries on it."""

from decimal import Decimal

GOOD = {
    "role": '"loan"',
    "borrower": '"F-0001"',
    "method": '"german"',
    "rate": "0.12",
    "basis": '"30/360"',
    "instalments": "6",
    "every": '"1 month"',
    "first-due": "2026-02-15",
}
NETWORK = """
2020-01-01 custom "decision" "D-1" "Credit among us"
  taken-by: "assembly"
2020-01-01 custom "cooperative" "triunfo" "El Triunfo"
2020-01-01 custom "family" "F-0001" "triunfo"
2020-01-01 custom "family" "F-0002" "triunfo"
2020-01-01 custom "family" "F-0003" "triunfo"
2020-01-01 custom "associate" "A-0001" "triunfo"
  family: "F-0003"
2020-01-01 open Assets:Bank
2020-01-01 open Assets:Stock
2020-01-01 open Equity:Opening
2020-01-01 open Income:Interest
  role: "loan-interest"
2020-01-01 open Income:Late
  role: "late-charge"
2020-01-01 open Liabilities:Waiting
  role: "to-be-applied"
2020-01-01 open Assets:Provision
  role: "provision"
2020-01-01 open Expenses:Provision
  role: "provision-cost"
2020-01-01 open Expenses:WrittenOff
  role: "written-off"
"""
LAWS = 'plugin "plugins.bylaws"\n'
PLACES = {
    "interest": "Income:Interest",
    "late": "Income:Late",
    "waits": "Liabilities:Waiting",
    "set_aside": "Assets:Provision",
    "lost": "Expenses:WrittenOff",
    "cost": "Expenses:Provision",
}


def opened(
    loan: str = "L-0001",
    mark: str = "",
    currency: str = "USD",
    day: str = "2026-01-15",
    **terms: str,
) -> str:
    """Write the opening of a loan; a keyword writes or replaces a term, "" leaves out.

    A mark is what is said of it, on its line.
    """
    said = GOOD | {key.replace("_", "-"): value for key, value in terms.items()}
    first = f"{day} open Assets:Loans:{loan} {currency}".rstrip()
    marked = f"{first}  ;! {mark}" if mark else first
    lines = [f"  {key}: {value}" for key, value in said.items() if value]
    return "\n".join([marked, *lines]) + "\n"


def lent(
    amount: str = "600.00",
    day: str = "2026-01-15",
    loan: str = "L-0001",
    mark: str = "",
    unit: str = "USD",
) -> str:
    """Write that a loan is paid out by the bank."""
    return entry(
        day,
        {f"Assets:Loans:{loan}": amount, "Assets:Bank": f"-{amount}"},
        mark,
        unit=unit,
    )


def paid(
    day: str,
    principal: str = "0.00",
    interest: str = "0.00",
    loan: str = "L-0001",
    mark: str = "",
) -> str:
    """Write a payment of principal and interest by the bank."""
    amounts = {
        "Assets:Bank": f"{Decimal(principal) + Decimal(interest)}",
        f"Assets:Loans:{loan}": f"-{principal}",
        "Income:Interest": f"-{interest}",
    }
    return entry(day, amounts, mark, loan)


def entry(
    day: str,
    amounts: dict[str, str],
    mark: str = "",
    loan: str = "L-0001",
    unit: str = "USD",
) -> str:
    """Write an entry; postings on shared accounts name the loan."""
    lines = [f'{day} * "Credit"' + (f"  ;! {mark}" if mark else "")]
    for name, amount in amounts.items():
        lines.append(f"  {name}  {amount} {unit}".replace("--", ""))
        if name in PLACES.values():
            lines.append(f'    contract: "{loan}"')
    return "\n".join(lines) + "\n"


def saver(
    holder: str, amount: str = "100.00", day: str = "2026-01-02", unit: str = "USD"
) -> str:
    """Write the sight savings of a member, laid in on a day."""
    name = f"Liabilities:Savings:S-{holder}-{unit}"
    return (
        f"{day} open {name} {unit}\n"
        f'  role: "sight-savings"\n  holder: "{holder}"\n  rate: 0\n'
        '  basis: "ACT/365"\n'
        + entry(day, {name: f"-{amount}", "Assets:Bank": amount}, unit=unit)
    )


def drawn(holder: str, amount: str, day: str, mark: str = "") -> str:
    """Write that a member draws from her sight savings."""
    name = f"Liabilities:Savings:S-{holder}-USD"
    return entry(day, {name: amount, "Assets:Bank": f"-{amount}"}, mark)


def by_decision(text: str, decision: str = "D-1") -> str:
    """Let an entry cite a decision."""
    return text.replace("\n", f'\n  decision: "{decision}"\n', 1)


def policy(terms: str, name: str = "loan", day: str = "2020-01-01") -> str:
    """Write a policy, a term a line."""
    lines = "".join(f"  {line}\n" for line in terms.splitlines())
    return f'{day} custom "policy" "{name}"\n{lines}  decision: "D-1"\n'
