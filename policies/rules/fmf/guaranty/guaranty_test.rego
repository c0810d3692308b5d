package rules.fmf.guaranty_test

import data.rules.fmf.guaranty
import data.testing

_export(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	],
	patches,
))

_request(source) := _export([{"op": "add", "path": "/funding", "value": [{"source": source, "amount_usd": 1}]}])

_finding := {
	"lines": [],
	"message": "A guaranty of the United States: it carries a fee and counts as funds made available.",
	"values": {},
}

test_guaranty_is_told if {
	guaranty.found == {_finding} with input as _request("fmf_guaranty")
}

test_other_money_is_not if {
	guaranty.found == set() with input as _request("fmf_loan")
	guaranty.found == set() with input as _export([])
}

test_exempt_line_is_not_asked if {
	guaranty.found == set() with input as _request("fmf_guaranty") with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request("fmf_guaranty"),
	"outcome": {},
}
