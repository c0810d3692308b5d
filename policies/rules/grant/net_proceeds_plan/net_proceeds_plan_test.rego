package rules.grant.net_proceeds_plan_test

import data.rules.grant.net_proceeds_plan
import data.testing

_missing := {{
	"lines": [1],
	"message": "Grant items are sold for $2000000 and no plan for the net proceeds is on file: send document proceeds_plan with price, selling cost and payment.",
	"values": {"sale_price_usd": 2000000},
}}

_grant(patches) := testing.request(array.concat(
	[{"op": "replace", "path": "/items/0/program", "value": "map"}],
	patches,
))

_plan(members) := {"op": "add", "path": "/documents/-", "value": object.union({"kind": "proceeds_plan", "signed_on": "2026-04-02"}, members)}

_remove(path) := {"op": "remove", "path": path}

test_grant_sold_without_a_plan_is_held if {
	net_proceeds_plan.found == _missing with input as _grant([])
}

test_plan_on_file_is_enough if {
	net_proceeds_plan.found == set() with input as _grant([_plan({})])
}

test_plan_counts_from_its_signature_to_its_expiry if {
	net_proceeds_plan.found == set() with input as _grant([_plan({"signed_on": "2026-06-01", "expires_on": "2026-06-01"})])
	net_proceeds_plan.found == _missing with input as _grant([_plan({"signed_on": "2026-06-02"})])
	net_proceeds_plan.found == _missing with input as _grant([_plan({"expires_on": "2026-05-31"})])
}

test_plan_without_a_day_is_not_evaluated if {
	request := _grant([_plan({}), _remove("/documents/3/signed_on")])

	net_proceeds_plan.found == {{"unknown": {"documents[3].signed_on"}}} with input as request
}

test_proceeds_that_are_not_due_need_no_plan if {
	net_proceeds_plan.found == set() with input as testing.request([])
	net_proceeds_plan.found == set() with input as _grant([{"op": "replace", "path": "/sale_price_usd", "value": 0}])
}

test_sale_without_a_price_is_not_evaluated if {
	net_proceeds_plan.found == {{"unknown": {"sale_price_usd"}}} with input as _grant([_remove("/sale_price_usd")])
}

test_sale_without_a_price_with_a_plan_is_clear if {
	net_proceeds_plan.found == set() with input as _grant([_remove("/sale_price_usd"), _plan({})])
}

test_line_that_owes_decides_beside_one_of_unknown_origin if {
	request := _grant([
		{"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})},
		_remove("/items/1/program"),
	])

	net_proceeds_plan.found == _missing with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _grant([_plan({"expires_on": "2026-05-31"})]),
	"outcome": {
		"claims": "fires",
		"documents[].expires_on": "silent",
		"documents[].signed_on": "fires",
		"items[].authority": "fires",
		"items[].delivered_on": "fires",
		"items[].program": "unknown",
		"sale_price_usd": "unknown",
	},
}
