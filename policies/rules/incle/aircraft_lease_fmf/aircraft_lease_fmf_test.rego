package rules.incle.aircraft_lease_fmf_test

import data.rules.incle.aircraft_lease_fmf
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "lease"},
		{"op": "replace", "path": "/items/0/flags", "value": ["aircraft"]},
		{"op": "add", "path": "/items/0/tenure", "value": "lease"},
		{"op": "add", "path": "/items/0/funding", "value": "fmf_grant"},
		{"op": "replace", "path": "/end_use/purpose", "value": "counternarcotics"},
	],
	patches,
))

_item(member, value) := {"op": "replace", "path": sprintf("/items/0/%s", [member]), "value": value}

_told := {{
	"lines": [1],
	"message": "Financing pays the lease of aircraft for drug work: it is one payment that equals their sales price.",
	"values": {},
}}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {
		"end_use.purpose": "unknown",
		"items[].flags": "unknown",
		"items[].funding": "silent",
		"items[].program": "fires",
		"items[].tenure": "unknown",
	},
}

test_financed_lease_is_told if {
	aircraft_lease_fmf.found == _told with input as _request([])
	aircraft_lease_fmf.found == _told with input as _request([_item("funding", "fmf_loan")])
}

test_lease_under_the_program_is_told_whatever_the_purpose if {
	request := _request([_item("program", "incle"), {"op": "remove", "path": "/end_use/purpose"}])

	aircraft_lease_fmf.found == _told with input as request
}

test_each_condition_alone_keeps_it_silent if {
	every patch in [
		_item("funding", "national"),
		_item("tenure", "loan"),
		_item("flags", []),
		{"op": "replace", "path": "/end_use/purpose", "value": "self_defense"},
	] {
		aircraft_lease_fmf.found == set() with input as _request([patch])
	}
}

test_what_is_lacking_is_named if {
	every path, field in {
		"/items/0/flags": "items[0].flags",
		"/items/0/tenure": "items[0].tenure",
		"/end_use/purpose": "end_use.purpose",
		"/end_use": "end_use.purpose",
	} {
		aircraft_lease_fmf.found == {{"unknown": {field}}} with input as _request([{"op": "remove", "path": path}])
	}
}

test_line_that_is_not_financed_is_not_named if {
	other := {"line": 2, "type": "article", "program": "incle", "flags": ["aircraft"], "tenure": "lease"}

	aircraft_lease_fmf.found == _told with input as _request([{"op": "add", "path": "/items/-", "value": other}])
}

test_later_transfer_is_clear if {
	request := _request([
		{"op": "replace", "path": "/phase", "value": "transfer"},
		{"op": "replace", "path": "/kind", "value": "sale"},
	])

	aircraft_lease_fmf.found == set() with input as request
}
