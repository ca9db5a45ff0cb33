"""What came of a check in another process: a report, or why there is none."""

import signal
from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any

from ledger import laws
from ledger import limits
from ledger import telling
from ledger.cli.untrusted import CONFINED
from ledger.errors import LedgerError
from ledger.findings import Finding
from ledger.language import ENGLISH
from ledger.language import LANGUAGES
from ledger.language import Speech
from ledger.language import say
from ledger.language import speak
from ledger.supervision import Ended
from ledger.supervision import run
from ledger.telling import Told


def outcome(ended: Ended, request: Mapping[str, Any]) -> Told:
    """Read what a confined check said; where it died, find the line.

    Args:
      ended: how it ended.
      request: what was asked of it.

    Raises:
      LedgerError: the book could not be checked.
    """
    match ended.said[-1:]:
        case [["told", dict(given), [language, locale]]]:
            known = language if language in LANGUAGES else ENGLISH
            speak(Speech(known, str(locale)))
            return _whole(given, request["trusted"])
        case [["refused", why]]:
            raise LedgerError(str(why))
        case [["failed", why]]:
            msg = say("the check failed ({why}); please report it.", why=why)
            raise LedgerError(msg)
    found = _where(ended, request)
    names = [*laws.NAMES]
    return Told(request["book"], text=[found], unjudged=names, ended=False)


def _whole(given: Mapping[str, Any], trusted: Sequence[str]) -> Told:
    """Read what was told, and compare the laws that ran with those that must."""
    try:
        told = telling.read(given)
    except (KeyError, TypeError, ValueError):
        raise LedgerError(say("the check told nothing that reads.")) from None
    lacking = [name for name in laws.NAMES if name not in told.judged]
    total = len(laws.NAMES)
    if lacking:
        msg = say(
            "{count} of {total} laws ran, without {lacking}; install it again.",
            count=total - len(lacking),
            total=total,
            lacking=", ".join(lacking),
        )
        raise LedgerError(msg)
    note = (
        say(
            "untrusted, but for {modules}: {total} of {total} laws ran.",
            modules=", ".join(trusted),
            total=total,
        )
        if trusted
        else say(
            "untrusted: {total} of {total} laws ran, and no code of the book's did.",
            total=total,
        )
    )
    told.notes.append(note)
    return told


def _where(ended: Ended, request: Mapping[str, Any]) -> Finding:
    """Tell what the check did when it ended, by the line if that can be found."""
    main = str(request["book"])
    done = [one for one in ended.said if one[0] in {"reading", "judging"}][-1:]
    match done:
        case [["reading", file]]:
            return Finding(
                str(file), _line(ended, {**request, "within": file}), _why(ended)
            )
        case [["judging", law]] if law:
            return Finding(main, 0, say("{law}: {why}", law=law, why=_why(ended)))
    return Finding(main, 0, _why(ended))


def _line(ended: Ended, request: Mapping[str, Any]) -> int:
    """Find the line at which it ends in the same way once more; 0 if none."""
    if ended.late or ended.long or not (ended.status < 0 or _starved(ended)):
        return 0
    again = run(CONFINED, request, seconds_max=limits.SECONDS_TO_LOOK_MAX)
    if (again.status, _starved(again)) != (ended.status, _starved(ended)):
        return 0
    lines = [one[1] for one in again.said if one[0] == "line"]
    return int(lines[-1]) if lines else 0


def _starved(ended: Ended) -> bool:
    return ended.said[-1:] == [["no memory"]]


def _why(ended: Ended) -> str:
    if ended.late or ended.status == -signal.SIGXCPU:
        return say(
            "the check took more than {count} seconds here; mend this, nothing was "
            "judged.",
            count=limits.SECONDS_MAX,
        )
    if ended.long:
        return say(
            "the check had more than {count} MiB to say here; mend this, nothing was "
            "judged.",
            count=limits.TOLD_BYTES_MAX >> 20,
        )
    if _starved(ended):
        return say(
            "the check ran out of memory here, of which it has {count} MiB; mend this, "
            "nothing was judged.",
            count=limits.MEMORY_BYTES_MAX >> 20,
        )
    if ended.status < 0:
        return say(
            "Beancount ended here without a word ({signal}), as it does where an "
            "amount is divided by zero; mend this, nothing was judged.",
            signal=signal.Signals(-ended.status).name,
        )
    return say("the check ended without a word; mend this, nothing was judged.")
