"""Whether an entry stands on the screening that the case has now."""

from __future__ import annotations

from proviso.v1.act_pb2 import Determination
from proviso_client.act import Act
from proviso_client.statement import Statement


def joins(said: Statement, *, newest: Statement, base: Statement) -> bool:
    """Say whether a request may take the place of the newest one of a case.

    It is sent by an officer, by whoever sent the one before, or replaces in the ledgers
    what no officer asked. Of the last, who the parties are is not looked at here: a
    case that was screened of record has asked by an officer.
    """
    if said.officer or not newest.officer:
        return True
    senders = [each.about.requested_by for each in (said, base) if each.about]
    return len(senders) > 1 and senders[0] == senders[1] != ""


def wrong_of_act(act: Act, *, newest: Statement, index: int) -> str:
    """Return why an act does not stand on the newest screening, or nothing.

    `index` is the entry of that screening.
    """
    request_id = newest.subject.request_id
    if act.request_id != request_id:
        return f"has request {act.request_id} in view, the newest is {request_id}"
    named = act.effects.screening
    if named is None:
        return ""
    if named.index != index:
        return f"rests on entry {named.index}, the newest screening is {index}"
    consents = act.message.determine.result == Determination.DETERMINATION_CONSENT
    if consents and newest.of_record is None:
        return f"consents on entry {index}, which is no screening of record"
    return ""
