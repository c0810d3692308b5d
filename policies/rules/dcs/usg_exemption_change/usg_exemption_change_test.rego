package rules.dcs.usg_exemption_change_test

import data.rules.dcs.usg_exemption_change
import data.testing

_found(lines) := {
	"lines": lines,
	"message": "It left under 22 CFR 126.4 and changes use or user: DDTC approves unless 126.4 authorizes the new one.",
	"values": {},
}

_replace(path, value) := {"op": "replace", "path": path, "value": value}

_add(path, value) := {"op": "add", "path": path, "value": value}

_remove(path) := {"op": "remove", "path": path}

_second(members) := _add("/items/-", object.union(testing.clean.items[0], object.union({"line": 2}, members)))

_left(paragraph, patches) := testing.request(array.concat(
	[_replace("/items/0/program", "dcs"), _add("/items/0/prior_authorization", paragraph)],
	patches,
))

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _left("126.4(a)(2)", []),
	"outcome": {
		"items[].prior_authorization": "silent",
		"items[].program": "silent",
	},
}

test_new_use_or_user_is_referred if {
	every kind in ["sale", "grant", "temporary", "change_of_end_use", "data_release"] {
		usg_exemption_change.found == {_found([1])} with input as _left("126.4(a)(2)", [_replace("/kind", kind)])
	}
	every paragraph in ["126.4", "126.4(a)", "126.4(a)(4)", "126.4(b)(1)"] {
		usg_exemption_change.found == {_found([1])} with input as _left(paragraph, [])
	}
}

test_items_of_assistance_and_sales_stay_under_their_terms if {
	every paragraph in ["126.4(a)(1)", "126.4(a)(1)(ii)", "126.4(a)(3)"] {
		usg_exemption_change.found == set() with input as _left(paragraph, [])
	}
}

test_way_back_to_the_united_states_is_clear if {
	every kind in ["return_to_us", "repair_exchange"] {
		usg_exemption_change.found == set() with input as _left("126.4(a)(2)", [_replace("/kind", kind)])
	}
}

test_other_authorizations_are_clear if {
	every paragraph in ["126.5", "126.6", "050123456"] {
		usg_exemption_change.found == set() with input as _left(paragraph, [])
	}
}

test_only_such_lines_are_named if {
	usg_exemption_change.found == {_found([1])} with input as _left("126.4(a)(2)", [
		_second({"program": "dcs"}),
		_second({"line": 3, "prior_authorization": "126.4(a)(2)"}),
		_second({"line": 4, "program": "dcs", "prior_authorization": "050123456"}),
	])
	usg_exemption_change.found == set() with input as _left("126.4(a)(2)", [_replace("/items/0/program", "fms")])
}

test_line_that_states_nothing_is_clear if {
	usg_exemption_change.found == set() with input as _left("126.4(a)(2)", [_remove("/items/0/prior_authorization")])
}

test_exempt_line_is_clear if {
	usg_exemption_change.found == set() with input as _left("126.4(a)(2)", []) with data.lib.lines.exempt as {1}
}

test_first_provision_is_not_asked if {
	usg_exemption_change.found == set() with input as _left("126.4(a)(2)", [_replace("/phase", "export"), _replace("/kind", "new")])
}
