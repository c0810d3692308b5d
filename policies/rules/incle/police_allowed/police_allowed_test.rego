package rules.incle.police_allowed_test

import data.rules.incle.police_allowed
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "incle"},
		{"op": "replace", "path": "/parties/1/body", "value": "police"},
	],
	patches,
))

_body(value) := {"op": "replace", "path": "/parties/1/body", "value": value}

_line(members) := {
	"op": "add", "path": "/items/-",
	"value": object.union({"line": 2, "type": "service", "flags": []}, members),
}

_finding(lines, body) := {
	"lines": lines,
	"message": sprintf("The bar of FAA 660 does not reach these lines; they go to: %s.", [body]),
	"values": {"bodies": {body}},
}

_told := {_finding([1], "police")}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([{"op": "add", "path": "/items/0/funding", "value": "incle"}]),
	"outcome": {
		"items[].funding": "fires",
		"items[].program": "silent",
		"parties[].body": "unknown",
		"parties[].type": "fires",
	},
}

test_forces_that_enforce_law_are_told if {
	every body in ["border", "coast_guard", "customs", "police", "prison"] {
		police_allowed.found == {_finding([1], body)} with input as _request([_body(body)])
	}
}

test_other_bodies_are_clear if {
	every body in ["intelligence", "internal_security", "military", "other_government"] {
		police_allowed.found == set() with input as _request([_body(body)])
	}
}

test_line_paid_with_its_money_is_named if {
	police_allowed.found == {_finding([1, 2], "police")} with input as _request([_line({"program": "teams", "funding": "incle"})])
}

test_line_of_another_program_is_not_named if {
	police_allowed.found == _told with input as _request([_line({"program": "imet"})])
}

test_other_program_is_clear if {
	police_allowed.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "imet"}])
}

test_body_of_a_government_is_needed if {
	request := _request([{"op": "remove", "path": "/parties/1/body"}])

	police_allowed.found == {{"unknown": {"parties[1].body"}}} with input as request
}

test_later_transfer_is_clear if {
	request := _request([
		{"op": "replace", "path": "/phase", "value": "transfer"},
		{"op": "replace", "path": "/kind", "value": "sale"},
	])

	police_allowed.found == set() with input as request
}
