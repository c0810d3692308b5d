package rules.fms.third_party_statement_test

import data.rules.fms.third_party_statement
import data.testing

_export(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	],
	patches,
))

_request(patches) := _export(patches)

_finding := {
	"lines": [1],
	"message": "Say whether others than officers and civil employees take part: list them, and set flag intermediaries_complete.",
	"values": {},
}

_unsaid := {"op": "replace", "path": "/flags", "value": []}

test_statement_is_asked_for if {
	third_party_statement.found == {_finding} with input as _request([_unsaid])
}

test_statement_is_enough if {
	third_party_statement.found == set() with input as _request([])
}

test_other_programs_are_not_asked if {
	third_party_statement.found == set() with input as _request([_unsaid, {"op": "replace", "path": "/items/0/program", "value": "coop"}])
	count(third_party_statement.found) == 1 with input as _request([_unsaid, {"op": "replace", "path": "/items/0/program", "value": "fmcs"}])
}

test_exempt_line_is_not_asked if {
	third_party_statement.found == set() with input as _request([_unsaid]) with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([_unsaid]),
	"outcome": {
		"items[].program": "silent",
	},
}
