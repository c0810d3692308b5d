"""JSON from outside, read without the usual leniencies."""

import json
from collections.abc import Mapping

from proviso_server.errors import InputError


def load_object(data: bytes, *, field: str) -> Mapping[str, object]:
    """Return the JSON object; refuse duplicate members, NaN and other documents."""

    def refuse(problem: str) -> InputError:
        return InputError(field=field, value=data, remedy=problem)

    def members(pairs: list[tuple[str, object]]) -> dict[str, object]:
        found = dict(pairs)
        if len(found) != len(pairs):
            raise refuse("has a member twice; send each name once")
        return found

    def no_constant(name: str) -> object:
        raise refuse(f"holds {name}, which is not JSON; send a number or a string")

    try:
        document = json.loads(
            data.decode("utf-8"), object_pairs_hook=members, parse_constant=no_constant
        )
    except (ValueError, RecursionError) as error:
        raise refuse("is not JSON in UTF-8; send a JSON object") from error
    if not isinstance(document, dict):
        raise refuse("is not a JSON object; send one")
    return document
