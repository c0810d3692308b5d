"""What is refused of an act: what the policy says, and what only the record shows.

The policy sees one screening. That a fact is one which the request states, and that no
denial is gone for want of a confirmation, is held against both texts of a case here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from proviso_server.decision import WAIT_CODE
from proviso_server.errors import ActRefused, InputError, NotPermitted
from proviso_server.log.cases import moved
from proviso_server.review.casework import Casework
from proviso_server.review.people import Acting
from proviso_server.review.question import NOT_PERMITTED, Answer, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A case as it was read, with the text of its newest screening."""

    casework: Casework
    text: Text
    base: Text
    """The request that was sent, where the newest is one of record."""


def check_facts(act: Mapping[str, Any], base: Text) -> None:
    """Raise InputError for a fact that the request does not state."""
    stated = base.explanation["relied_on"]["stated"]
    for index, said in enumerate(act.get("confirm", {}).get("facts", ())):
        if said["fact"] not in stated:
            raise InputError(
                field=f"confirm.facts[{index}].fact",
                value=said["fact"],
                remedy="is not stated by the request in these words; write one of "
                f"relied_on.stated: {', '.join(stated[:20]) or 'nothing is stated'}",
            )


def check_denials(act: Mapping[str, Any], opened: Opened) -> None:
    """Raise ActRefused for a consent past a denial that is only gone with a statement.

    A screening of record leaves out what nobody confirmed: an exemption that was
    claimed, for one, and with it the rule that denies the claim.
    """
    if act.get("determine", {}).get("result") != "consent":
        return
    found = {finding["code"] for finding in opened.text.explanation["findings"]}
    gone = sorted(
        {
            finding["code"]
            for finding in opened.base.explanation["findings"]
            if finding["effect"] == "deny" and finding["code"] != WAIT_CODE
        }
        - found
        - opened.casework.overrides.keys()
    )
    if gone:
        raise ActRefused(
            f"the request as it was sent is denied by {', '.join(gone)}, of which the "
            "screening of record says nothing, since what it speaks of was not "
            "confirmed; confirm that and screen again, let the requester amend the "
            "request, or override the denial"
        )


def check_etag(casework: Casework, etag: int) -> None:
    """Raise CaseMoved unless the case is of the version that the caller saw."""
    version = casework.version
    if version["entry_index"] != etag:
        raise moved(version, str(version["case_id"]))


def refuse(answer: Answer, casework: Casework, acting: Acting) -> None:
    """Raise what the policy refuses, all of it at once; the case stays as it is."""
    if not answer.refusals:
        return
    version = casework.version
    said = " ".join(dict.fromkeys(refusal.message for refusal in answer.refusals))
    message = (
        f"case {version['case_id']} is {version['state']} (etag "
        f"{version['entry_index']}): {said}"
    )
    if acting.person is not None:
        may = ", ".join(answer.may) or "nothing"
        message += f" {acting.person.name} may do now: {may}."
    if any(refusal.kind == NOT_PERMITTED for refusal in answer.refusals):
        raise NotPermitted(message)
    raise ActRefused(message)
