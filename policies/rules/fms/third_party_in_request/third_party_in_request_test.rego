package rules.fms.third_party_in_request_test

import data.rules.fms.third_party_in_request
import data.testing

_export(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	],
	patches,
))

_request(patches) := _export(patches)

_other(role, type) := {"op": "add", "path": "/parties/-", "value": {"id": "other", "roles": [role], "type": type}}

_finding := {
	"lines": [1],
	"message": "Not of the requester: other. State begins the review of a third party early.",
	"values": {"parties": ["other"]},
}

test_private_party_is_referred if {
	every type in ["private", "individual"] {
		third_party_in_request.found == {_finding} with input as _request([_other("end_user", type)])
	}
}

test_public_party_is_not if {
	third_party_in_request.found == set() with input as _request([_other("end_user", "government")])
	third_party_in_request.found == set() with input as _request([])
}

test_freight_forwarder_alone_is_excepted if {
	forwarder := _other("freight_forwarder", "private")

	third_party_in_request.found == set() with input as _request([forwarder])
	third_party_in_request.found == set() with input as _request([forwarder, {"op": "remove", "path": "/parties/2/type"}])
	third_party_in_request.found == {_finding}
		with input as _request([forwarder, {"op": "add", "path": "/parties/2/roles/-", "value": "broker"}])
	every role in ["contractor", "agent", "broker"] {
		third_party_in_request.found == {_finding} with input as _request([_other(role, "private")])
	}
}

test_party_without_a_type_is_not_evaluated if {
	untyped := {"op": "remove", "path": "/parties/2/type"}

	third_party_in_request.found == {{"unknown": {"parties[2].type"}}} with input as _request([_other("end_user", "private"), untyped])
}

test_other_programs_are_not_asked if {
	third_party_in_request.found == set()
		with input as _request([_other("end_user", "private"), {"op": "replace", "path": "/items/0/program", "value": "coop"}])
	third_party_in_request.found == set()
		with input as _request([
			_other("end_user", "private"),
			{"op": "replace", "path": "/items/0/program", "value": "coop"},
			{"op": "remove", "path": "/parties/2/type"},
		])
}

test_exempt_line_is_not_asked if {
	third_party_in_request.found == set() with input as _request([_other("end_user", "private")]) with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([_other("end_user", "private")]),
	"outcome": {
		"items[].program": "silent",
		"parties[].type": "unknown",
	},
}
