package rules.grant.net_proceeds_not_due_test

import data.rules.grant.net_proceeds_not_due
import data.testing

_finding(lines) := {
	"lines": lines,
	"message": "The holder bought these items with national money: net proceeds are not due to the United States. Consent is still needed.",
	"values": {},
}

_excess(authority) := [
	{"op": "replace", "path": "/items/0/program", "value": "eda"},
	{"op": "add", "path": "/items/0/authority", "value": authority},
]

_funding(source) := {"op": "add", "path": "/items/0/funding", "value": source}

test_sale_bought_with_national_money_is_named if {
	net_proceeds_not_due.found == {_finding([1])} with input as testing.request([])
	net_proceeds_not_due.found == {_finding([1])} with input as testing.request([_funding("national")])
}

test_excess_item_that_was_bought_is_named if {
	net_proceeds_not_due.found == {_finding([1])} with input as testing.request(_excess("aeca_21"))
}

test_other_money_is_clear if {
	every source in ["fmf_grant", "fmf_loan", "map", "third_party"] {
		net_proceeds_not_due.found == set() with input as testing.request([_funding(source)])
		net_proceeds_not_due.found == set() with input as testing.request(array.concat(_excess("aeca_21"), [_funding(source)]))
	}
}

test_grants_and_other_programs_are_clear if {
	net_proceeds_not_due.found == set() with input as testing.request(_excess("faa_516"))
	every program in ["map", "dcs", "lease"] {
		net_proceeds_not_due.found == set() with input as testing.request([{"op": "replace", "path": "/items/0/program", "value": program}])
	}
}

test_other_kind_is_clear if {
	net_proceeds_not_due.found == set() with input as testing.request([{"op": "replace", "path": "/kind", "value": "grant"}])
}

test_only_bought_lines_are_named if {
	request := testing.request([{"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2, "program": "map"})}])

	net_proceeds_not_due.found == {_finding([1])} with input as request
}

test_exempt_lines_are_clear if {
	net_proceeds_not_due.found == set() with input as testing.request([]) with data.lib.lines.exempt as {1}
}

test_excess_item_that_may_be_a_grant_is_not_evaluated if {
	request := testing.request([{"op": "replace", "path": "/items/0/program", "value": "eda"}])

	net_proceeds_not_due.found == {{"unknown": {"items[0].authority"}}} with input as request
}

test_line_of_unknown_origin_is_not_evaluated if {
	request := testing.request([{"op": "remove", "path": "/items/0/program"}])

	net_proceeds_not_due.found == {{"unknown": {"items[0].program"}}} with input as request
}

test_line_of_unknown_origin_with_other_money_is_clear if {
	request := testing.request([{"op": "remove", "path": "/items/0/program"}, _funding("map")])

	net_proceeds_not_due.found == set() with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_funding("national")]),
	"outcome": {
		"items[].authority": "fires",
		"items[].funding": "fires",
		"items[].program": "unknown",
	},
}
