"""The command draft-act: an act file to fill in."""

from __future__ import annotations

import argparse
import datetime
import uuid

from proviso.skeleton import act_skeleton
from proviso_client.cli.inputs import connect, required_trust
from proviso_client.cli.output import Exit, Output


async def draft_act(arguments: argparse.Namespace, output: Output) -> Exit:
    """Write the skeleton of an act, with what is known of the case."""
    known = {
        "act_id": str(uuid.uuid4()),
        "acted_on": datetime.datetime.now(datetime.UTC).date().isoformat(),
        "office": arguments.office,
    }
    if arguments.case_id is not None:
        async with connect(arguments, required_trust(arguments.trust)) as client:
            case = await client.case(arguments.case_id, timeout_s=arguments.timeout)
        known |= {"case_id": case.view.case_id, "request_id": case.view.request_id}
    text = act_skeleton(arguments.kind, known)
    if output.as_json:
        output.record({"kind": arguments.kind, "yaml": text})
        return Exit.GOOD
    for line in text.splitlines():
        output.line(line)
    return Exit.GOOD
