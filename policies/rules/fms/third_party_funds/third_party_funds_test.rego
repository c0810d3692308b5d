package rules.fms.third_party_funds_test

import data.rules.fms.third_party_funds
import data.testing

_export(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	],
	patches,
))

_request(patches) := _export(patches)

_paid(source) := {"op": "add", "path": "/funding", "value": [{"source": source, "amount_usd": 1}]}

_finding := {
	"lines": [1],
	"message": "A third party pays: DSCA looks at where the money comes from before the case goes on.",
	"values": {},
}

test_money_of_a_third_party_is_referred if {
	every program in ["fms", "fmcs", "eda", "lease"] {
		third_party_funds.found == {_finding}
			with input as _request([_paid("third_party"), {"op": "replace", "path": "/items/0/program", "value": program}])
	}
}

test_other_money_is_not if {
	third_party_funds.found == set() with input as _request([_paid("national")])
	third_party_funds.found == set() with input as _request([])
}

test_money_of_one_line_is_not_money_of_the_request if {
	third_party_funds.found == set() with input as _request([{"op": "add", "path": "/items/0/funding", "value": "third_party"}])
}

test_line_of_another_program_is_not_named if {
	other := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2, "program": "coop"})}

	third_party_funds.found == {_finding} with input as _request([_paid("third_party"), other])
}

test_exempt_line_is_not_asked if {
	third_party_funds.found == set() with input as _request([_paid("third_party")]) with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([_paid("third_party")]),
	"outcome": {
		"items[].program": "fires",
	},
}
