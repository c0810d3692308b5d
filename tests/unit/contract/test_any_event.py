"""Events with anything in any place: read or refused, and never anything else."""

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from events import BLOCKS, event
from proviso.document import DocumentError
from proviso.event_document import parse_event
from proviso.v1.event_pb2 import EventDocument
from strategies import json_values


@st.composite
def disturbed(draw: st.DrawFn) -> dict[str, Any]:
    """Return an event in which some values became others."""
    document = json.loads(json.dumps(event(draw(st.sampled_from(sorted(BLOCKS))))))
    for _ in range(draw(st.integers(1, 3))):
        _disturb(draw, document)
    return dict(document)


def _disturb(draw: st.DrawFn, value: Any) -> None:
    """Go down at random, and put another value where the way ends."""
    while True:
        keys = range(len(value)) if isinstance(value, list) else sorted(value)
        if not keys:
            return
        key = draw(st.sampled_from(keys))
        inner = value[key]
        if isinstance(inner, (dict, list)) and draw(st.booleans()):
            value = inner
            continue
        value[key] = draw(json_values() | st.sampled_from([inner, "", 0, -1, 2**31]))
        return


@settings(max_examples=300, deadline=None)
@given(disturbed())
def test_event_is_read_the_same_in_every_spelling_or_refused(
    document: dict[str, Any],
) -> None:
    try:
        checked = parse_event(document)
    except DocumentError:
        return

    sent = EventDocument.FromString(checked.message.SerializeToString())
    assert parse_event(sent) == checked
    assert parse_event(json.loads(checked.canonical)) == checked
