package rules.eligibility.police_660_exception_test

import data.rules.eligibility.police_660_exception
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "map"},
		{"op": "replace", "path": "/parties/1/body", "value": "coast_guard"},
		{"op": "add", "path": "/claims", "value": ["faa_660_maritime"]},
	],
	patches,
))

_item(member, value) := {"op": "add", "path": sprintf("/items/0/%s", [member]), "value": value}

_finding(claim) := {
	"lines": [1],
	"message": sprintf(
		"Receiving party recipient is of kind coast_guard; claimed is %s: State weighs whether the exception is met.",
		[claim],
	),
	"values": {"party": "recipient", "body": "coast_guard", "claims": {claim}},
}

_referred := {_finding("faa_660_maritime")}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([
		_item("program", "eda"),
		_item("authority", "faa_516"),
		_item("funding", "national"),
	]),
	"outcome": {
		"claims": "silent",
		"items[].authority": "unknown",
		"items[].funding": "fires",
		"items[].program": "silent",
		"parties[].body": "unknown",
		"parties[].type": "fires",
	},
}

test_each_exception_is_referred if {
	exceptions := [
		"faa_660_counternarcotics_cooperation", "faa_660_customs", "faa_660_eastern_caribbean", "faa_660_incle",
		"faa_660_maritime", "faa_660_no_armed_forces", "faa_660_post_conflict", "faa_660_sanctions_monitoring",
	]
	every claim in exceptions {
		request := _request([{"op": "replace", "path": "/claims", "value": [claim, "126.7"]}])

		police_660_exception.found == {_finding(claim)} with input as request
	}
}

test_without_a_claim_it_is_denied_elsewhere if {
	police_660_exception.found == set() with input as _request([{"op": "remove", "path": "/claims"}])
	police_660_exception.found == set() with input as _request([{"op": "replace", "path": "/claims", "value": ["126.7"]}])
}

test_soldiers_need_no_exception if {
	police_660_exception.found == set() with input as _request([{"op": "replace", "path": "/parties/1/body", "value": "military"}])
}

test_cash_needs_no_exception if {
	police_660_exception.found == set() with input as _request([_item("program", "fms")])
}

test_financed_line_is_referred if {
	police_660_exception.found == _referred with input as _request([_item("program", "fms"), _item("funding", "fmf_grant")])
}

test_body_of_a_government_is_needed if {
	police_660_exception.found == {{"unknown": {"parties[1].body"}}} with input as _request([{"op": "remove", "path": "/parties/1/body"}])
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "fms", "flags": []}

	police_660_exception.found == _referred with input as _request([{"op": "add", "path": "/items/-", "value": other}])
}

test_later_transfer_is_clear if {
	request := _request([
		{"op": "replace", "path": "/phase", "value": "transfer"},
		{"op": "replace", "path": "/kind", "value": "sale"},
	])

	police_660_exception.found == set() with input as request
}
