package rules.dcs.exemption_off_test

import data.rules.dcs.exemption_off
import data.testing

_finding(exemption, country) := {
	"lines": [1],
	"message": sprintf(
		"Exemptions of the ITAR can't be used for %s: %s. A licence or approval of DDTC is needed.",
		[country, exemption],
	),
	"values": {"exemptions": {exemption}, "countries": {country}},
}

_replace(path, value) := {"op": "replace", "path": path, "value": value}

_add(path, value) := {"op": "add", "path": path, "value": value}

_remove(path) := {"op": "remove", "path": path}

_claimed(claim, patches) := testing.request(array.concat([_add("/claims", [claim])], patches))

_china := _replace("/parties/1/country", "CHN")

_fires(claim, country, patches) if {
	exemption_off.found == {_finding(claim, country)} with input as _claimed(claim, patches)
}

_clear(claim, patches) if {
	exemption_off.found == set() with input as _claimed(claim, patches)
}

_lacks(fields, patches) if {
	exemption_off.found == {{"unknown": fields}} with input as _claimed("126.7", patches)
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _claimed("126.7", [_china, _replace("/parties/0/country", "DEU")]),
	"outcome": {
		"claims": "silent",
		"end_use.country": "fires",
		"items[].program": "unknown",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
		"parties[].type": "unknown",
		"reexport_countries": "fires",
	},
}

test_exemption_for_a_denied_country_is_off if {
	_fires("126.7", "CHN", [_china])
	_fires("123.9(e)", "CHN", [_china])
}

test_country_of_the_second_paragraph_counts_too if {
	_fires("126.7", "LBN", [_replace("/parties/1/country", "LBN")])
	_fires("126.7", "ETH", [_replace("/parties/1/country", "ETH"), _replace("/parties/1/body", "other_government")])
	_fires("126.7", "CYP", [_replace("/parties/1/country", "CYP")])
}

test_other_countries_are_clear if {
	_clear("126.7", [])
}

test_item_that_comes_from_such_a_country_counts if {
	_fires("126.7", "CHN", [_replace("/parties/0/country", "CHN")])
}

test_end_user_place_of_use_and_right_to_pass_on_count if {
	_fires("126.7", "CHN", [_add("/parties/-", {"id": "user", "roles": ["end_user"], "type": "private", "country": "CHN"})])
	_fires("126.7", "CHN", [_add("/end_use/country", "CHN")])
	_fires("126.7", "CHN", [_add("/reexport_countries", ["CHN"])])
}

test_first_provision_is_asked_too if {
	_fires("126.7", "CHN", [_china, _replace("/phase", "export"), _replace("/kind", "new"), _replace("/items/0/program", "dcs")])
}

test_surviving_exemptions_stay if {
	every claim in ["123.17", "123.17(c)", "126.4(a)(1)", "126.4(a)(3)", "126.4(b)(1)", "126.6", "126.6(c)", "126.18(e)"] {
		_clear(claim, [_china])
	}
}

test_neighbours_of_surviving_exemptions_are_off if {
	every claim in ["126.4", "126.4(a)", "126.4(a)(2)", "126.18(d)", "126.18"] {
		_fires(claim, "CHN", [_china])
	}
}

test_only_what_does_not_survive_is_named if {
	request := testing.request([_china, _add("/claims", ["126.6", "126.7"])])

	exemption_off.found == {_finding("126.7", "CHN")} with input as request
}

test_exceptions_are_no_exemptions if {
	every claim in ["126.1(t)", "faa_505f_waiver"] {
		_clear(claim, [_china])
	}
}

test_government_of_the_united_states_may_receive if {
	_clear("126.7", [_china, _replace("/parties/1/type", "us_government")])
}

test_line_outside_the_munitions_list_is_clear if {
	_clear("126.7", [_china, _replace("/items/0/program", "ear")])
}

test_lines_outside_the_munitions_list_are_not_named if {
	second := object.union(testing.clean.items[0], {"line": 2, "program": "ear"})

	_fires("126.7", "CHN", [_china, _add("/items/-", second)])
}

test_country_counts_until_its_last_day if {
	syria := _replace("/parties/1/country", "SYR")

	_fires("126.7", "SYR", [syria, _replace("/decision_date", "2026-09-30")])
	_clear("126.7", [syria, _replace("/decision_date", "2026-10-01")])
}

test_absent_fields_are_not_evaluated if {
	_lacks({"parties[1].country"}, [_remove("/parties/1/country")])
	_lacks({"parties[1].type"}, [_china, _remove("/parties/1/type")])
	_lacks({"items[0].program"}, [_china, _remove("/items/0/program")])
}

test_type_does_not_matter_elsewhere if {
	_clear("126.7", [_remove("/parties/1/type")])
}
