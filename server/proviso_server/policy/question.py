"""The policy's input: the request document and what it may hold.

`present` repeats, in a form that OPA can index, which programs and line flags the
request has or may have. The policy checks it against the request and answers
nothing when the two differ.
"""

from collections.abc import Mapping
from typing import Any

INPUT_VERSION = 1
_LINKED_PROGRAMS = {
    "loa": "fms",
    "licence": "dcs",
    "agreement": "dcs",
    "eda": "eda",
    "lease": "lease",
}
_FMF_MONEY = ("fmf_grant", "fmf_loan")


def question(
    document: Mapping[str, Any], *, overlay: str | None = None
) -> dict[str, Any]:
    """Return the policy input for a request document.

    `overlay` names rows of data.overlay, which only bundles of scenarios have.
    """
    asked: dict[str, Any] = {
        "version": INPUT_VERSION,
        "request": document,
        "present": _present(document),
    }
    if overlay is not None:
        asked["overlay"] = overlay
    return asked


def _present(document: Mapping[str, Any]) -> dict[str, Any]:
    items = document["items"]
    programs = {"all"}
    flags = set()
    for item in items:
        if "program" in item:
            programs.add(item["program"])
        if item.get("funding") in _FMF_MONEY:
            programs.add("fmf")
        flags.update(item.get("flags", ("unknown",)))
    if any(m["source"] in _FMF_MONEY for m in document.get("funding", ())):
        programs.add("fmf")
    for action in document.get("linked_actions", ()):
        if program := _LINKED_PROGRAMS.get(action["kind"]):
            programs.add(program)
    return {
        "phase": {document["phase"]: True},
        "kind": {document["kind"]: True},
        "program": dict.fromkeys(programs, True),
        "flag": dict.fromkeys(flags, True),
        "usml": any(item.get("program", "") != "ear" for item in items),
    }
