package rules.dcs.canada_retransfer_test

import data.rules.dcs.canada_retransfer
import data.testing

_found(lines) := {
	"lines": lines,
	"message": "It is held under 22 CFR 126.5: the original exporter may agree to what would be exempt directly, else DDTC approves.",
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
	"request": _left("126.5", []),
	"outcome": {
		"end_use.country": "fires",
		"items[].prior_authorization": "silent",
		"items[].program": "silent",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
	},
}

test_item_that_leaves_canada_is_referred if {
	every country in ["CHL", "LTU", "GBR"] {
		canada_retransfer.found == {_found([1])} with input as _left("126.5", [_replace("/parties/1/country", country)])
	}
	canada_retransfer.found == {_found([1])} with input as _left("126.5(b)", [])
}

test_other_canadian_use_or_user_is_referred if {
	canada := _replace("/parties/1/country", "CAN")

	canada_retransfer.found == {_found([1])} with input as _left("126.5", [canada])
	canada_retransfer.found == {_found([1])} with input as _left("126.5", [canada, _replace("/kind", "change_of_end_use")])
}

test_organization_is_referred if {
	request := _left("126.5", [_remove("/parties/1/country"), _add("/parties/1/organization", "NATO")])

	canada_retransfer.found == {_found([1])} with input as request
}

test_way_back_to_the_united_states_is_clear if {
	canada_retransfer.found == set() with input as _left("126.5", [_replace("/parties/1/country", "USA")])
}

test_way_on_from_the_united_states_is_referred if {
	states := _replace("/parties/1/country", "USA")
	user := {"id": "p9", "roles": ["end_user"], "name": "User", "type": "private"}
	german := _add("/parties/-", object.union(user, {"country": "DEU"}))
	american := _add("/parties/-", object.union(user, {"country": "USA"}))

	canada_retransfer.found == {_found([1])} with input as _left("126.5", [states, german])
	canada_retransfer.found == {_found([1])} with input as _left("126.5", [states, _add("/end_use/country", "DEU")])
	canada_retransfer.found == set() with input as _left("126.5", [states, american, _add("/end_use/country", "USA")])
}

test_recipient_without_country_is_not_evaluated if {
	canada_retransfer.found == {{"unknown": {"parties[1].country"}}} with input as _left("126.5", [_remove("/parties/1/country")])
	canada_retransfer.found == set() with input as _left("126.7", [_remove("/parties/1/country")])
}

test_other_authorizations_are_clear if {
	every paragraph in ["126.4", "126.16", "050123456"] {
		canada_retransfer.found == set() with input as _left(paragraph, [])
	}
}

test_only_such_lines_are_named if {
	canada_retransfer.found == {_found([1])} with input as _left("126.5", [
		_second({"program": "dcs"}),
		_second({"line": 3, "prior_authorization": "126.5"}),
		_second({"line": 4, "program": "dcs", "prior_authorization": "050123456"}),
	])
	canada_retransfer.found == set() with input as _left("126.5", [_replace("/items/0/program", "fms")])
}

test_line_that_states_nothing_is_clear if {
	canada_retransfer.found == set() with input as _left("126.5", [_remove("/items/0/prior_authorization")])
}

test_exempt_line_is_clear if {
	canada_retransfer.found == set() with input as _left("126.5", []) with data.lib.lines.exempt as {1}
}

test_first_provision_is_not_asked if {
	canada_retransfer.found == set() with input as _left("126.5", [_replace("/phase", "export"), _replace("/kind", "new")])
}
