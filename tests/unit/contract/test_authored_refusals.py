"""Files that cannot be read as a request, with the exact words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from document_vectors import transfer
from proviso.authoring import MAX_FILE_BYTES, FileError, read_document, read_file


def _unread(text: str | bytes, *, name: str) -> str:
    content = text.encode() if isinstance(text, str) else text
    with pytest.raises(FileError) as refusal:
        read_document(content, name=name)
    assert len(refusal.value.problems) == 1
    return str(refusal.value)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "a: 1\nb: 2\na: 3\n",
            'r.yaml:3: a: the field "a" is written twice, first on line 1; '
            "write it once",
        ),
        (
            "a: &x 1\nb: *x\n",
            "r.yaml:2: b: an alias (*) is used, which requests do not have; "
            "write the value out",
        ),
        (
            "facts:\n  a: !!python/name:os.system 1\n",
            "r.yaml:2: a: a tag (!) is used, which requests do not have; "
            "leave it out; quote text",
        ),
        (
            "a: 1\n---\nb: 1\n",
            "r.yaml:2: the file holds a second YAML document; "
            "write one request in a file",
        ),
        (
            "? [1]\n: 2\n",
            "r.yaml:1: a field name that is no text is used, "
            "which requests do not have; write one",
        ),
        (
            "a: 1\nb: [1\n",
            "r.yaml:3: the text is not YAML: while parsing a flow sequence expected "
            "',' or ']', but got '<stream end>'; mend the indentation or quotes",
        ),
        (
            "a: 1\n\tb: 1\n",
            "r.yaml:2: the text is not YAML: while scanning for the next token found "
            "character '\\t' that cannot start any token; "
            "mend the indentation or quotes",
        ),
        (
            "a: 1\nb: \x00\n",
            "r.yaml:2: the text holds a character that YAML does not allow; "
            "leave it out",
        ),
        (
            f"a: {'9' * 5000}\n",
            "r.yaml:1: a: the number has 5000 characters; write at most 40",
        ),
        (
            "[" * 1000,
            f"r.yaml:1: {'[0]' * 20}: values are nested more than 20 levels deep; "
            "write it flat",
        ),
        (
            "",
            "r.yaml:1: the file holds no object with the fields of a request; "
            "write fields such as request_id, phase and kind",
        ),
        (
            "\n- 1\n",
            "r.yaml:2: the file holds no object with the fields of a request; "
            "write fields such as request_id, phase and kind",
        ),
    ],
)
def test_yaml_that_is_refused(text: str, message: str) -> None:
    assert _unread(text, name="r.yaml") == message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            '{"a": 1,\n "b": {"a": 1},\n "a": 2}',
            'r.json:3: a: the field "a" is written twice, first on line 1; '
            "write it once",
        ),
        (
            '{"a": NaN}',
            "r.json:1: a: NaN is not a number of JSON; write a whole number",
        ),
        (
            '{"a": -Infinity}',
            "r.json:1: a: -Infinity is not a number of JSON; write a whole number",
        ),
        (
            '{"a": 1,\n}',
            'r.json:2: "}" stands where a field name in double quotes should; '
            "write one, or drop the comma",
        ),
        (
            '{"a": [1,]}',
            'r.json:1: a[1]: "]" stands where a value should; write a JSON value',
        ),
        (
            '{"a": 1 "b": 2}',
            'r.json:1: "\\"" stands where a comma or } should; write one of the two',
        ),
        (
            '{"a" 1}',
            'r.json:1: a: "1" stands where a colon should; write : and the value',
        ),
        (
            '{"a": tru}',
            'r.json:1: a: "t" stands where a value should; write a JSON value',
        ),
        (
            '{"a": 01}',
            'r.json:1: "1" stands where a comma or } should; write one of the two',
        ),
        (
            '{"a":\n',
            "r.json:2: a: the end of the file stands where a value should; "
            "write a JSON value",
        ),
        (
            '{"a": "x\ny"}',
            "r.json:1: a: the text is not JSON: Invalid control character at; "
            "mend the text in quotes",
        ),
        (
            '{} {"a": 1}',
            'r.json:1: "{" stands where the end of the file should; leave the rest out',
        ),
        (
            '{"a": ' + "[" * 100_000,
            f"r.json:1: a{'[0]' * 19}: values are nested more than 20 levels deep; "
            "write it flat",
        ),
        (
            f'{{"a": {"9" * 5000}}}',
            "r.json:1: a: the number has 5000 characters; write at most 40",
        ),
        (
            '{"facts": [1]}',
            "r.json:1: the file holds no object with the fields of a request; "
            "write fields such as request_id, phase and kind",
        ),
    ],
)
def test_json_that_is_refused(text: str, message: str) -> None:
    assert _unread(text, name="r.json") == message


@pytest.mark.parametrize("name", ["r.json", "r.yaml"])
def test_lone_surrogate(name: str) -> None:
    text = json.dumps(transfer(reason="\ud800"))
    assert '"\\ud800"' in text
    with pytest.raises(FileError) as refusal:
        read_document(text.encode(), name=name).parse()
    assert str(refusal.value) == (
        f"{name}:1: reason: character 1 is U+D800, half of a surrogate pair; "
        "write the whole character"
    )


@pytest.mark.parametrize("exponent", ["999999999", "-999999999"])
def test_number_with_a_vast_exponent(exponent: str) -> None:
    text = json.dumps(transfer(sale_price_usd=1)).replace(
        '"sale_price_usd": 1', f'"sale_price_usd": 1e{exponent}'
    )
    with pytest.raises(FileError, match="is not a whole number of dollars"):
        read_document(text.encode(), name="r.json").parse()


def test_text_that_is_not_utf8() -> None:
    assert _unread(b"a: 1\nb: \xff\n", name="r.yaml") == (
        "r.yaml:2: byte 9 of the file is not UTF-8; save as UTF-8"
    )


def test_field_name_that_a_terminal_would_obey() -> None:
    name = json.dumps("\x1b[2J" + "x" * 1000)
    assert _unread(f"{{{name}: 1, {name}: 2}}", name="r.json") == (
        f"r.json:1: \\x1b[2J{'x' * 296}: "
        f'the field "\\u001b[2J{"x" * 56}..." is written twice, first on line 1; '
        "write it once"
    )


def test_file_with_more_values_than_a_request_holds() -> None:
    assert _unread(f'{{"a":[{"1," * 100_000}1]}}', name="r.json") == (
        "r.json:1: a[99998]: the file holds more than 100000 values; split the file"
    )


def test_name_without_a_format() -> None:
    assert _unread("{}", name="request.txt") == (
        "request.txt:1: the name does not end in .yaml, .yml or .json; rename the file"
    )


def test_large_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "large.json"
    path.write_bytes(b"x" * 10_000_000)
    with pytest.raises(FileError) as refusal:
        read_file(path)
    assert MAX_FILE_BYTES == 4_194_304
    assert str(refusal.value) == (
        f"{path}:1: the file has 10000000 bytes, at most 4194304 are allowed; "
        "split the request"
    )


def test_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_file(tmp_path / "none.json")
