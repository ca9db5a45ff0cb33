"""The child of `batches`: judges many books, each as `cayapa check` does alone."""

import gc
import json
import os
import sys
from functools import cache

from ledger.cli import confined
from ledger.cli.confined import BEANCOUNT
from ledger.cli.confined import answer
from ledger.limits import confine
from ledger.ours import our_rules


def main() -> None:
    """Answer the requests among the arguments, on the pipe that is named there."""
    request = json.loads(sys.argv[2])
    pipe = int(sys.argv[3])
    confine(os.path.realpath(request["folder"]), BEANCOUNT)
    vars(confined).update(our_rules=cache(our_rules))  # their files are looked up once
    gc.disable()
    gc.freeze()

    def say(*what: object) -> None:
        line = json.dumps(what).encode() + b"\n"
        while line:
            line = line[os.write(pipe, line) :]

    for number, one in enumerate(request["asked"]):
        say("book", number)
        answer(one, say)
        gc.collect()
    os._exit(0)
