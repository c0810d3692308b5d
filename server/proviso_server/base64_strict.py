"""Standard base64 in its one canonical spelling (RFC 4648, section 4)."""

import base64
import binascii

from proviso_server.errors import InputError


def encode(data: bytes) -> str:
    """Return the padded standard base64 of the bytes."""
    return base64.b64encode(data).decode("ascii")


def decode(text: str, *, field: str) -> bytes:
    """Return the bytes of a text that is exactly what `encode` writes for them."""
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise _refused(text, field=field) from error
    # b64decode accepts spare bits that are not zero; the round trip does not.
    if encode(data) != text:
        raise _refused(text, field=field)
    return data


def _refused(text: str, *, field: str) -> InputError:
    return InputError(
        field=field,
        value=text,
        remedy="is not canonical base64; send the padded standard alphabet of RFC 4648",
    )
