"""Our laws: found to be ours before they are imported."""

from importlib.machinery import PathFinder
from importlib.util import find_spec
from pathlib import Path

from ledger import laws
from ledger.errors import LedgerError
from ledger.language import say
from ledger.rules import Rule

HOME = Path(laws.__file__).resolve().parents[1] / laws.PACKAGE


def our_rules() -> tuple[Rule, ...]:
    """Import every law.

    Raises:
      LedgerError: a `plugins` package of somebody else's stands before ours.
    """
    package = find_spec(laws.PACKAGE)
    if package is None or package.submodule_search_locations is None:
        what = say("there is no folder {folder}", folder=laws.PACKAGE)
        raise LedgerError(_foreign(what))
    for name in ("bylaws", *laws.NAMES):
        module = laws.module(name)
        spec = PathFinder.find_spec(module, list(package.submodule_search_locations))
        file = Path(spec.origin).resolve() if spec and spec.origin else None
        if file is None or file.parent != HOME:
            where = file or package.origin or say("nowhere")
            what = say("{module} comes from {where}", module=module, where=where)
            raise LedgerError(_foreign(what))
    from plugins.bylaws import RULES  # noqa: PLC0415 - after the look

    return RULES


def _foreign(what: str) -> str:
    return say(
        "the laws are not ours: {what}, and not from {home}. Another folder named "
        "{folder} stands before ours on Python's path; rename it, or remove its "
        "__init__.py. Nothing was checked.",
        what=what,
        home=HOME,
        folder=laws.PACKAGE,
    )
