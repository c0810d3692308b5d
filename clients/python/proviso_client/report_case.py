"""The report of a case: who said what, on which facts, on which day, by which entry.

Made from the entries of its file alone, whoever is trusted: the same file gives the
same report. So it does not say that anything was verified; it says how to.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from proviso_client.act import Act
from proviso_client.case_file_case import FiledEntry, VerifiedCase
from proviso_client.event import Event
from proviso_client.report_acts import act_blocks, act_words
from proviso_client.report_blocks import Block, Report, Row, Rows, Section, Table, Text
from proviso_client.report_decisions import decision_blocks
from proviso_client.report_moves import event_blocks
from proviso_client.report_request import request_blocks, route_words
from proviso_client.report_standing import standing_sections
from proviso_client.report_verifying import verifying_sections
from proviso_client.verify import VerifiedDecision

LEGEND = (
    "Findings, recommendations and records of what persons did. Never consent of the "
    "U.S. Government: only the Department of State consents (AECA 3 and 38, FAA 505)."
)


def case_report(case: VerifiedCase) -> Report:
    """Return the report of a case whose entries were read."""
    return Report(
        title=f"File of case {case.case_id}",
        legend=LEGEND,
        written_at=case.entries[-1].recorded_at,
        sections=(
            Section(title="The case in short", blocks=(_short(case),)),
            Section(title="What is asked", blocks=tuple(_asked(case))),
            Section(title="Who said what", blocks=(_course(case),)),
            *standing_sections(case),
            *verifying_sections(case),
            Section(
                title="Every entry in full",
                blocks=(Text(words="In the order of the log, oldest first."),),
            ),
            *map(_entry, case.entries),
        ),
    )


def _short(case: VerifiedCase) -> Block:
    newest, decision = case.newest
    last, checkpoint = case.entries[-1], case.checkpoint
    rows = [
        Row(label="Case", value=case.case_id, entry=case.entries[0].index),
        Row(label="Stands at", value=_spaced(case.view.state), entry=last.index),
        Row(
            label="Screening",
            value=f"{_spaced(decision.disposition)}, on request {decision.request_id}",
            entry=newest,
        ),
        Row(label="Opened", value=case.entries[0].day, entry=case.entries[0].index),
        Row(label="Last change", value=last.day, entry=last.index),
        Row(
            label="Log",
            value=f"{checkpoint.origin}; this file is of its first {checkpoint.size} "
            f"entries, and holds {len(case.entries)} of them",
        ),
    ]
    if (request := case.base.request_bytes) is not None:
        rows.insert(1, Row(label="From, to", value=route_words(json.loads(request))))
    return Rows(rows=(*rows, *_warnings(case)))


def _warnings(case: VerifiedCase) -> Iterator[Row]:
    """Say which entries say of themselves that they are less than the real thing."""
    for flag, words in (
        ("trial_key", "signed with a trial key, which is kept without a passphrase"),
        ("insecure_dev", "made without authentication: anybody may have asked"),
    ):
        marked = [filed.index for filed in case.entries if filed.flags[flag]]
        if marked:
            listed = ", ".join(map(str, marked))
            yield Row(label="Beware", value=f"{words}: entries {listed}")


def _asked(case: VerifiedCase) -> Iterator[Block]:
    rows, entries = [], []
    for filed in case.entries:
        if isinstance(filed.said, VerifiedDecision):
            rows.append(_version(filed.said))
            entries.append(filed.index)
    columns = ("Day", "Request", "Written by", "Screening recommends")
    yield Table(columns=columns, rows=tuple(rows), entries=tuple(entries))
    if (request := case.base.request_bytes) is None:
        yield Text(words="The newest request is not in this file: only its digests.")
        return
    yield Text(words="The newest request that somebody submitted:")
    yield from request_blocks(json.loads(request))


def _version(decision: VerifiedDecision) -> tuple[str, str, str, str]:
    statement = decision.statement
    by = "not stated"
    if statement.of_record is not None:
        by = "the service, from recorded facts alone"
    elif statement.about is not None:
        by = statement.about.requested_by
    words = _spaced(decision.disposition)
    return statement.decision_date, decision.request_id, by, words


def _course(case: VerifiedCase) -> Block:
    rows = tuple((filed.day, *_who(filed), _what(filed)) for filed in case.entries)
    return Table(
        columns=("Day", "Who", "For", "Says or does"),
        rows=rows,
        entries=tuple(filed.index for filed in case.entries),
    )


def _who(filed: FiledEntry) -> tuple[str, str]:
    match filed.said:
        case Act() as act:
            return act.person.name, act.person.office
        case Event() as event:
            return event.recorded_by, ""
        case VerifiedDecision() as decision:
            return decision.statement.engine, "screening service"


def _what(filed: FiledEntry) -> str:
    match filed.said:
        case Act() as act:
            return act_words(act)
        case Event() as event:
            return f"enters an event: {_spaced(event.kind)}"
        case VerifiedDecision() as decision:
            of_record = decision.statement.of_record is not None
            kind = "screening of record" if of_record else "screening"
            return f"{kind}: {_spaced(decision.disposition)}"


def _entry(filed: FiledEntry) -> Section:
    who, office = _who(filed)
    whose = f"{who} ({office})" if office else who
    match filed.said:
        case Act() as act:
            blocks = act_blocks(act)
        case Event() as event:
            blocks = event_blocks(event)
        case VerifiedDecision() as decision:
            blocks = decision_blocks(decision)
    return Section(
        title=f"{filed.day}, {whose}: {_what(filed)}",
        blocks=blocks,
        entry=filed.index,
        level=3,
    )


def _spaced(word: str) -> str:
    return word.replace("_", " ")
