"""What a person did, for a report: the act member by member, and what followed.

Every member of an act is written, whatever its kind, so that nothing that a person said
can be left out of a report.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from proviso_client.act import Act
from proviso_client.act_effects import Effects
from proviso_client.report_blocks import Block, Items, Row, Rows, Table, Text
from proviso_client.report_moves import custody_words, posting_words
from proviso_client.report_standing import consented
from proviso_client.request_parts import Document, block_of, text_of
from proviso_client.words import numbers

_SAYS: Final[Mapping[str, str]] = {
    "assign": "names who works on the case",
    "return_without_action": "returns the packet without action",
    "staff": "asks offices for their positions",
    "position": "says for the office: {result}",
    "worksheet": "answers checks of technology security",
    "confirm": "confirms papers and facts",
    "escalate": "takes a disagreement to {to}",
    "recommend": "recommends to State: {result}",
    "intend": "enters that State means to consent",
    "notify": "enters a notification of Congress: {provision}",
    "override": "corrects a fact behind the denial {code}",
    "determine": "enters the determination of State: {result}",
    "reconsider": "takes the case up again",
    "withdraw": "withdraws: {ground}",
    "lapse": "enters that the consent ran out",
    "deliver": "enters a delivery",
    "take_back": "enters that items came back",
    "monitor": "enters that a duty was done: {duty}",
    "incident": "reports: {kind}",
    "close": "closes the case",
}
_SETTLED: Final = "reports as settled: {kind}"
# Names of findings, provisions and offices stay as they are.
_NAMES: Final = frozenset({"code", "duty", "provision", "to"})


def act_words(act: Act) -> str:
    """Say in a clause what a person did."""
    block = act.block
    if act.kind == "notify":
        block = block_of(block, "notification")
    known = {k: v if k in _NAMES else _spaced(v) for k, v in block.items()}
    if act.kind == "incident" and block.get("settled"):
        return _SETTLED.format_map(known)
    return _SAYS[act.kind].format_map(known)


def act_blocks(act: Act) -> tuple[Block, ...]:
    """Describe an act: why, with which words, and what followed."""
    document, block = act.document, act.block
    rows = [
        Row(label="Why", value=text_of(document, "reason")),
        *(
            Row(label="Paper", value=value)
            for value in (text_of(document, "reference"),)
            if value
        ),
        *_scalars(block),
    ]
    return (
        Rows(rows=tuple(rows)),
        *_lists(block),
        *_effects(act.effects),
        *_moves(act),
        Rows(rows=tuple(_standing(act))),
    )


def _scalars(block: Document, *, lead: str = "") -> Iterator[Row]:
    """Write the members that are one value, and those of inner objects."""
    for name, value in block.items():
        label = _label(f"{lead} {name}".strip())
        if isinstance(value, dict):
            yield from _scalars(value, lead=name)
        elif not isinstance(value, list):
            yield Row(label=label, value=_plain(value))
        elif not any(isinstance(each, dict) for each in value):
            yield Row(label=label, value=", ".join(map(_plain, value)) or "none")


def _lists(block: Document) -> Iterator[Block]:
    """Write the members that are lists of objects, each as a table."""
    for name, value in block.items():
        if isinstance(value, dict):
            yield from _lists(value)
        elif isinstance(value, list) and any(isinstance(v, dict) for v in value):
            rows = [dict(_flat(each)) for each in value if isinstance(each, dict)]
            columns = tuple(dict.fromkeys(column for row in rows for column in row))
            yield Text(words=f"{_label(name)}:")
            yield Table(
                columns=tuple(map(_label, columns)),
                rows=tuple(tuple(row.get(c, "") for c in columns) for row in rows),
            )


def _flat(block: Document, lead: str = "") -> Iterator[tuple[str, str]]:
    for name, value in block.items():
        path = f"{lead} {name}".strip()
        if isinstance(value, dict):
            yield from _flat(value, path)
        elif isinstance(value, list):
            yield path, ", ".join(map(_plain, value))
        else:
            yield path, _plain(value)


def _effects(effects: Effects) -> Iterator[Block]:
    yield from _table(
        "Asked then",
        ("Office", "Due on", "Findings behind it"),
        ((o.office, o.due_on, ", ".join(o.codes)) for o in effects.offices),
    )
    yield from _table(
        "Checks to answer",
        ("Check", "Lines", "Findings behind it"),
        ((c.check, _lines(c.lines), ", ".join(c.codes)) for c in effects.checks),
    )
    if effects.missing:
        items = tuple(f"{each.message} ({each.code})" for each in effects.missing)
        yield from (Text(words="The screening found missing:"), Items(items=items))
    yield from _provisos(effects)
    yield from _table(
        "Offices that do not say the same",
        ("About", "Offices"),
        (
            (f"{d.about} {d.code}".strip(), ", ".join(d.offices))
            for d in effects.disagreements
        ),
    )
    yield from _table(
        "Copies go to", ("To", "Why"), ((c.to, c.why) for c in effects.distribution)
    )
    yield from _table(
        "To be done after it",
        ("Duty", "Due on"),
        ((d.code, d.due_on or "no day set") for d in effects.duties),
    )
    yield from _table(
        "Delivered in all",
        ("Line", "Quantity"),
        ((str(q.line), f"{q.quantity:,}") for q in effects.delivered),
    )
    if effects.alerts:
        yield from (Text(words="Alerts:"), Items(items=effects.alerts))


def _provisos(effects: Effects) -> Iterator[Block]:
    yield from _table(
        "Provisos, numbered",
        ("No.", "Proviso", "Lines", "Law"),
        (
            (
                str(p.number),
                f"{p.text}" + (f"\n{p.parameter}" if p.parameter else ""),
                _lines(p.lines),
                p.citation,
            )
            for p in effects.numbered
        ),
    )
    if effects.provisos:
        yield Text(words="Provisos of the determination:")
        yield consented(effects.provisos)


def _moves(act: Act) -> Iterator[Block]:
    if act.postings:
        yield Text(words="Posted to running limits:")
        yield Items(items=tuple(map(posting_words, act.postings)))
    if act.custody:
        yield Text(words="Items that changed hands:")
        yield Items(items=tuple(map(custody_words, act.custody)))


def _standing(act: Act) -> Iterator[Row]:
    """Say what the case was before and after, and who vouches for the act."""
    step = act.case
    moved = f"{step.before.value} to {step.after.value}"
    same = step.before is step.after
    state = f"stays {step.after.value}" if same else moved
    yield Row(label="State", value=_spaced(state))
    if step.waiting_on:
        due = f"; due {step.due_on}" if step.due_on else ""
        yield Row(label="Waits for", value=", ".join(step.waiting_on) + due)
    if step.assigned_to:
        yield Row(label="Works on it", value=step.assigned_to)
    if act.effects.screening is not None:
        named = act.effects.screening
        yield Row(label="Determined on", value=named.request_id, entry=named.index)
    yield Row(label="In view", value=f"screening of request {act.request_id}")
    yield Row(label="Person", value=f"{act.person.name}, {act.person.id}")
    yield Row(label="Signed by", value=_signed(act))
    yield Row(label="Recorded", value=f"{act.recorded_at} by {act.recorded_by}")
    value = f"policy revision {act.revision}, bundle {act.bundle_sha256}"
    yield Row(label="Allowed by", value=value)
    yield Row(label="Legend", value=act.legend)


def _signed(act: Act) -> str:
    signed = act.countersignature
    if signed is None:
        if act.insecure_dev:
            return "the service alone, without authentication: anybody may have acted"
        return "the service alone, which knew the person by a certificate"
    digest = hashlib.sha256(signed.certificates[0]).hexdigest()
    return f"the person too, with the certificate of SHA-256 {digest}"


def _table(
    title: str, columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]
) -> Iterator[Block]:
    made = tuple(rows)
    if made:
        yield from (Text(words=f"{title}:"), Table(columns=columns, rows=made))


def _lines(lines: tuple[int, ...]) -> str:
    return numbers(lines) or "all"


def _label(name: str) -> str:
    return name.replace("_", " ").capitalize()


def _spaced(value: object) -> str:
    return str(value).replace("_", " ")


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)
