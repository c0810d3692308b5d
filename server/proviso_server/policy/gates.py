"""What the clauses of a rule begin with: the gates by which it is opened.

Each clause of `found` begins with a ground equality on the input. Where that is one
on `input.present`, or on the kind, a rule of which no clause may hold need not be
evaluated at all; the build writes the gates into data.catalogue.gates and
policies/lib/dispatch reads them.
"""

import re
from collections.abc import Sequence

FOUND = re.compile(
    r"^found contains .*? if \{\n(\s*[^\n]+)\n", re.MULTILINE | re.DOTALL
)
# `input.version == 1` is for a rule that every request of both phases must ask.
GROUND = re.compile(r'^\s*input\.\w+(\.\w+)* == ("\w+"|true|1)$')
# Every request has it.
ALWAYS = ("program", "all")
_PRESENT = re.compile(r"^input\.present\.(\w+)\.(\w+) == true$")
_REQUEST = re.compile(r'^input\.request\.(kind|phase) == "(\w+)"$')


def gates(text: str, programs: Sequence[str]) -> set[tuple[str, str]]:
    """Return the members of input.present and the values that open a rule.

    A rule of some programs is opened by these, so that no other request asks it.
    """
    if programs:
        return {("program", program) for program in programs}
    return {_gate(first.strip()) for first in FOUND.findall(text)}


def _gate(condition: str) -> tuple[str, str]:
    if found := _PRESENT.match(condition) or _REQUEST.match(condition):
        return found[1], found[2]
    return ("usml", "true") if condition == "input.present.usml == true" else ALWAYS
