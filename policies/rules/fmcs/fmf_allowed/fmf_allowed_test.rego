package rules.fmcs.fmf_allowed_test

import data.rules.fmcs.fmf_allowed
import data.testing

_export(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	],
	patches,
))

_line(number, members) := object.union_n([testing.clean.items[0], {"line": number}, {"program": "fmcs", "funding": "fmf_loan"}, members])

_request(patches) := _export(array.concat([{"op": "replace", "path": "/items/0", "value": _line(1, {})}], patches))

_finding := {
	"lines": [1],
	"message": "Financing pays for this construction: the rules of financing apply to it.",
	"values": {},
}

_set(member, value) := {"op": "add", "path": sprintf("/items/0/%s", [member]), "value": value}

_second(members) := {"op": "add", "path": "/items/-", "value": _line(2, members)}

test_it_is_found if {
	fmf_allowed.found == {_finding} with input as _request([])
}

test_exempt_line_is_not_asked if {
	fmf_allowed.found == set() with input as _request([]) with data.lib.lines.exempt as {1}
}

test_line_of_another_program_is_not_named if {
	fmf_allowed.found == {_finding} with input as _request([_second({"program": "coop"})])
	fmf_allowed.found == set() with input as _request([_set("program", "coop")])
}

test_national_money_is_not_financing if {
	fmf_allowed.found == set() with input as _request([_set("funding", "national")])
	count(fmf_allowed.found) == 1 with input as _request([_set("funding", "fmf_grant")])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {
		"items[].funding": "silent",
		"items[].program": "silent",
	},
}
