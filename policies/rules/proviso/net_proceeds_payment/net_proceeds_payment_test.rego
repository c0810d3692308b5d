package rules.proviso.net_proceeds_payment_test

import data.rules.proviso.net_proceeds_payment
import data.testing

_found(lines) := {
	"lines": lines,
	"message": "If consent is given: the net proceeds are paid to the United States, with an account, within the days that it states.",
	"values": {},
}

test_proceeds_that_are_due_are_paid if {
	net_proceeds_payment.found == {_found([1])} with input as testing.request([])
		with data.rules.grant.net_proceeds.found as {{"lines": [1], "message": "", "values": {}}}
}

test_lines_of_all_findings_are_named_once if {
	net_proceeds_payment.found == {_found([1, 2, 3])} with input as testing.request([])
		with data.rules.grant.net_proceeds.found as {
			{"lines": [3, 1], "message": "", "values": {"a": 1}},
			{"lines": [2, 1], "message": "", "values": {"a": 2}},
		}
}

test_finding_that_names_no_line_attaches_it_too if {
	net_proceeds_payment.found == {_found([])} with input as testing.request([])
		with data.rules.grant.net_proceeds.found as {{"lines": [], "message": "", "values": {}}}
}

test_nothing_due_attaches_nothing if {
	net_proceeds_payment.found == set() with input as testing.request([])
		with data.rules.grant.net_proceeds.found as set()
}

test_what_is_unknown_there_is_unknown_here if {
	net_proceeds_payment.found == {{"unknown": {"items[0].authority", "sale_price_usd"}}} with input as testing.request([])
		with data.rules.grant.net_proceeds.found as {{"unknown": {"items[0].authority", "sale_price_usd"}}}
}

test_first_provision_is_not_asked if {
	net_proceeds_payment.found == set()
		with input as testing.request([{"op": "replace", "path": "/phase", "value": "export"}])
		with data.rules.grant.net_proceeds.found as {{"lines": [1], "message": "", "values": {}}}
}

test_first_provision_asks_nothing_of_what_is_unknown_there if {
	net_proceeds_payment.found == set() with input as testing.request([{"op": "replace", "path": "/phase", "value": "export"}])
		with data.rules.grant.net_proceeds.found as {{"unknown": {"sale_price_usd"}}}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "eda"},
		{"op": "add", "path": "/items/0/authority", "value": "faa_516"},
	]),
	"outcome": {
		"items[].authority": "unknown",
		"items[].delivered_on": "fires",
		"items[].program": "unknown",
		"sale_price_usd": "unknown",
	},
}
