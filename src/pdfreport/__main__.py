"""`pdfreport` and `python -m pdfreport`: run a command and leave the interpreter."""

from __future__ import annotations

import gc
import os
import sys
from types import TracebackType

RARELY = 200_000  # objects between searches for cycles: a build makes next to none, and searching costs it 9 ms


def fault(kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> None:
    """Say that something broke inside, in one line; the interpreter ends with status 1 after it.

    With PDFREPORT_TRACEBACK set, developers see the whole stack.
    """
    import traceback  # only now: it costs 3 ms

    from pdfreport.diag import language
    from pdfreport.messages import render

    if os.environ.get("PDFREPORT_TRACEBACK"):
        traceback.print_exception(kind, problem, trace)
    last = traceback.extract_tb(trace)[-1:]
    place = f"{os.path.basename(last[0].filename)}:{last[0].lineno}" if last else "?"
    detail = str(problem).split("\n")[0][:200]
    facts = {"kind": f"{kind.__name__}: {detail}" if detail else kind.__name__, "place": place}
    print(render("cli.fault", facts, language()), file=sys.stderr)


def entry() -> None:
    """The console command. Does not return."""
    sys.excepthook = fault
    gc.set_threshold(RARELY)
    from pdfreport.cli import main

    status = main()
    if status == 0 and "matplotlib" not in sys.modules:
        # Taking the interpreter down costs 7 ms and nothing waits for it; matplotlib removes a folder at exit.
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
        os._exit(0)
    sys.exit(status)


if __name__ == "__main__":
    entry()
