package rules.eligibility.police_660_test

import data.rules.eligibility.police_660
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "map"},
		{"op": "replace", "path": "/parties/1/body", "value": "police"},
	],
	patches,
))

_item(member, value) := {"op": "add", "path": sprintf("/items/0/%s", [member]), "value": value}

_body(value) := {"op": "replace", "path": "/parties/1/body", "value": value}

_finding(body, lines) := {
	"lines": lines,
	"message": sprintf(
		"Receiving party recipient is of kind %s: money of the FAA may not support it, unless an exception of FAA 660(b) is claimed.",
		[body],
	),
	"values": {"party": "recipient", "body": body},
}

_denied := {_finding("police", [1])}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([
		_item("program", "eda"),
		_item("authority", "faa_516"),
		_item("funding", "national"),
		{"op": "add", "path": "/claims", "value": ["faa_505f_waiver"]},
	]),
	"outcome": {
		"claims": "fires",
		"items[].authority": "unknown",
		"items[].funding": "fires",
		"items[].program": "silent",
		"parties[].body": "unknown",
		"parties[].type": "fires",
	},
}

test_forces_that_the_bar_means if {
	every body in ["border", "coast_guard", "customs", "intelligence", "internal_security", "police", "prison"] {
		police_660.found == {_finding(body, [1])} with input as _request([_body(body)])
	}
}

test_other_bodies_are_clear if {
	every body in ["defense_civilian", "legislature", "military", "non_government", "other_government"] {
		police_660.found == set() with input as _request([_body(body)])
	}
}

test_money_of_the_act_is_barred if {
	every program in ["drawdown", "imet", "map", "pko"] {
		police_660.found == _denied with input as _request([_item("program", program)])
	}
	police_660.found == _denied with input as _request([_item("program", "eda"), _item("authority", "faa_516")])
}

test_team_is_barred_by_the_money_that_pays_it if {
	every money in ["fmf_grant", "fmf_loan", "imet", "map", "pko"] {
		police_660.found == _denied with input as _request([_item("program", "teams"), _item("funding", money)])
	}
}

test_incle_and_cash_are_outside_the_bar if {
	every program in ["fms", "incle", "teams"] {
		police_660.found == set() with input as _request([_item("program", program)])
	}
	police_660.found == set() with input as _request([_item("program", "teams"), _item("funding", "incle")])
	police_660.found == set() with input as _request([_item("program", "eda"), _item("authority", "aeca_21")])
}

test_financing_of_the_request_is_barred if {
	money := {"op": "add", "path": "/funding", "value": [{"source": "fmf_grant", "amount_usd": 1}]}

	police_660.found == {_finding("police", [])} with input as _request([_item("program", "fms"), money])
}

test_claimed_exception_is_another_rule if {
	police_660.found == set() with input as _request([{"op": "add", "path": "/claims", "value": ["faa_660_customs"]}])
	police_660.found == _denied with input as _request([{"op": "add", "path": "/claims", "value": ["faa_505f_waiver"]}])
}

test_police_trainee_is_barred if {
	trainee := {"id": "trainee", "roles": ["trainee"], "type": "individual", "country": "LTU", "body": "police"}
	finding := {
		"lines": [1],
		"message": concat(" ", [
			"Receiving party trainee is of kind police: money of the FAA may not support it,",
			"unless an exception of FAA 660(b) is claimed.",
		]),
		"values": {"party": "trainee", "body": "police"},
	}

	police_660.found == {finding} with input as _request([_body("military"), {"op": "add", "path": "/parties/-", "value": trainee}])
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "incle", "flags": []}

	police_660.found == _denied with input as _request([{"op": "add", "path": "/items/-", "value": other}])
}

test_body_of_a_government_is_needed if {
	bodiless := {"op": "remove", "path": "/parties/1/body"}

	police_660.found == {{"unknown": {"parties[1].body"}}} with input as _request([bodiless])
	police_660.found == {{"unknown": {"parties[1].body", "parties[1].type"}}} with input as _request([bodiless, {"op": "remove", "path": "/parties/1/type"}])
	police_660.found == set() with input as _request([bodiless, {"op": "replace", "path": "/parties/1/type", "value": "private"}])
	police_660.found == set() with input as _request([bodiless, {"op": "add", "path": "/claims", "value": ["faa_660_customs"]}])
}

test_excess_articles_of_unknown_authority_are_not_evaluated if {
	police_660.found == {{"unknown": {"items[0].authority"}}} with input as _request([_item("program", "eda")])
}

test_later_transfer_is_clear if {
	request := _request([
		{"op": "replace", "path": "/phase", "value": "transfer"},
		{"op": "replace", "path": "/kind", "value": "sale"},
	])

	police_660.found == set() with input as request
}
