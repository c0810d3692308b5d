package rules.notification.aeca_3d_total_standard_test

import data.rules.notification.aeca_3d_total_standard
import data.testing

_finding(authority, lines, amount) := {
	"lines": lines,
	"message": sprintf("All lines of %s origin cost $%d at acquisition; the level is $50000000.", [authority, amount]),
	"values": {"authority": authority, "acquisition_cost_usd": amount, "level_usd": 50000000},
}

_to(party, patches) := testing.request(array.concat(
	[{"op": "replace", "path": "/parties/1", "value": object.union(
		{"id": "recipient", "roles": ["recipient", "end_user"], "name": "Recipient"},
		party,
	)}],
	patches,
))

_to_brazil(patches) := _to({"type": "government", "country": "BRA"}, patches)

_cost(amount) := {"op": "replace", "path": "/items/0/values/acquisition_cost_usd", "value": amount}

_second(members) := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], members)}

test_level_fires_at_equality if {
	aeca_3d_total_standard.found == {_finding("government", [1], 50000000)} with input as _to_brazil([_cost(50000000)])
}

test_one_dollar_below_the_level_is_clear if {
	aeca_3d_total_standard.found == set() with input as _to_brazil([_cost(49999999)])
}

test_services_and_major_equipment_count_in_the_total if {
	request := _to_brazil([
		_cost(30000000),
		{"op": "replace", "path": "/items/0/mde", "value": true},
		_second({"line": 2, "type": "service", "values": {"acquisition_cost_usd": 12000000}}),
		_second({"line": 3, "type": "training", "program": "imet", "values": {"acquisition_cost_usd": 8000000}}),
	])

	aeca_3d_total_standard.found == {_finding("government", [1, 2, 3], 50000000)} with input as request
}

test_each_consent_authority_is_tested_alone if {
	below := _to_brazil([
		_cost(49999999),
		_second({"line": 2, "program": "dcs", "values": {"acquisition_cost_usd": 49999999}}),
	])
	both := _to_brazil([
		_cost(50000000),
		_second({"line": 2, "program": "dcs", "values": {"acquisition_cost_usd": 50000001}}),
	])

	aeca_3d_total_standard.found == set() with input as below
	aeca_3d_total_standard.found == {
		_finding("government", [1], 50000000),
		_finding("dcs", [2], 50000001),
	} with input as both
}

test_lines_outside_state_consent_do_not_count if {
	request := _to_brazil([
		_cost(49999999),
		_second({"line": 2, "program": "ear", "values": {"acquisition_cost_usd": 90000000}}),
		_second({"line": 3, "program": "foreign", "values": {"acquisition_cost_usd": 90000000}}),
	])

	aeca_3d_total_standard.found == set() with input as request
}

test_nato_as_an_organization_has_the_standard_level if {
	every organization in ["NATO", "NSPA"] {
		request := _to({"type": "international_org", "organization": organization}, [_cost(50000000)])

		aeca_3d_total_standard.found == {_finding("government", [1], 50000000)} with input as request
	}
}

test_other_organization_has_the_standard_level if {
	request := _to({"type": "international_org", "organization": "UN"}, [_cost(50000000)])

	aeca_3d_total_standard.found == {_finding("government", [1], 50000000)} with input as request
}

test_members_and_partners_have_the_higher_level if {
	every country in ["LTU", "SWE", "AUS", "JPN", "KOR", "ISR", "NZL"] {
		request := _to({"type": "government", "country": country}, [_cost(99999999)])

		aeca_3d_total_standard.found == set() with input as request
	}
}

test_member_of_nato_had_the_standard_level_before_the_higher_one_was_enacted if {
	eve := {"op": "replace", "path": "/decision_date", "value": "2002-09-29"}
	day := {"op": "replace", "path": "/decision_date", "value": "2002-09-30"}
	france := {"type": "government", "country": "FRA"}

	aeca_3d_total_standard.found == {_finding("government", [1], 50000000)} with input as _to(france, [_cost(50000000), eve])
	aeca_3d_total_standard.found == set() with input as _to(france, [_cost(50000000), day])
}

test_country_has_the_standard_level_until_it_joins_nato if {
	finland := {"type": "government", "country": "FIN"}
	eve := {"op": "replace", "path": "/decision_date", "value": "2023-04-03"}
	day := {"op": "replace", "path": "/decision_date", "value": "2023-04-04"}

	aeca_3d_total_standard.found == {_finding("government", [1], 50000000)} with input as _to(finland, [_cost(50000000), eve])
	aeca_3d_total_standard.found == set() with input as _to(finland, [_cost(50000000), day])
}

test_outside_sales_territory_takes_the_standard_level if {
	lithuania := {"type": "government", "country": "LTU"}
	outside := {"op": "add", "path": "/reexport_countries", "value": ["POL", "UKR"]}
	inside := {"op": "add", "path": "/reexport_countries", "value": ["POL", "AUS"]}

	aeca_3d_total_standard.found == {_finding("government", [1], 50000000)} with input as _to(lithuania, [_cost(50000000), outside])
	aeca_3d_total_standard.found == set() with input as _to(lithuania, [_cost(50000000), inside])
}

test_kind_that_is_no_transfer_is_not_tested if {
	every kind in ["change_of_end_use", "return_to_us"] {
		request := _to_brazil([_cost(50000000), {"op": "replace", "path": "/kind", "value": kind}])

		aeca_3d_total_standard.found == set() with input as request
	}
}

test_exempt_lines_do_not_count if {
	request := _to_brazil([_cost(50000000), _second({"line": 2, "values": {"acquisition_cost_usd": 1000}})])

	aeca_3d_total_standard.found == set() with input as request with data.lib.lines.exempt as {1}
}

test_relief_ends_the_test if {
	request := _to_brazil([
		_cost(50000000),
		{"op": "replace", "path": "/kind", "value": "mro"},
		{"op": "replace", "path": "/permanence", "value": "temporary"},
		{"op": "add", "path": "/work", "value": {"purpose": "repair_only"}},
	])

	aeca_3d_total_standard.found == set() with input as request
}

test_relief_that_is_open_leaves_the_test_open if {
	request := _to_brazil([
		_cost(50000000),
		{"op": "replace", "path": "/kind", "value": "mro"},
		{"op": "remove", "path": "/permanence"},
		{"op": "add", "path": "/work", "value": {"purpose": "repair_only"}},
	])

	aeca_3d_total_standard.found == {{"unknown": {"permanence"}}} with input as request
}

test_line_without_cost_is_not_evaluated if {
	request := _to_brazil([{"op": "remove", "path": "/items/0/values/acquisition_cost_usd"}])

	aeca_3d_total_standard.found == {{"unknown": {"items[0].values.acquisition_cost_usd"}}} with input as request
}

test_line_without_cost_beside_enough_others_fires if {
	request := _to_brazil([
		{"op": "remove", "path": "/items/0/values/acquisition_cost_usd"},
		_second({"line": 2, "values": {"acquisition_cost_usd": 50000000}}),
	])

	aeca_3d_total_standard.found == {_finding("government", [2], 50000000)} with input as request
}

test_line_of_unknown_origin_that_may_decide_is_not_evaluated if {
	request := _to_brazil([
		_cost(30000000),
		_second({"line": 2, "values": {"acquisition_cost_usd": 20000000}}),
		{"op": "remove", "path": "/items/1/program"},
	])

	aeca_3d_total_standard.found == {{"unknown": {"items[1].program"}}} with input as request
}

test_line_of_unknown_origin_that_cannot_decide_is_clear if {
	request := _to_brazil([
		_cost(30000000),
		_second({"line": 2, "values": {"acquisition_cost_usd": 19999999}}),
		{"op": "remove", "path": "/items/1/program"},
	])

	aeca_3d_total_standard.found == set() with input as request
}

test_amount_below_nothing_cannot_hide_the_others if {
	request := _to_brazil([
		_cost(49999999),
		_second({"line": 2, "values": {"acquisition_cost_usd": -40000000}}),
	])

	aeca_3d_total_standard.found == {{"unknown": {"items[1].values.acquisition_cost_usd"}}} with input as request
}

test_recipient_of_unknown_country_is_not_evaluated if {
	request := _to({"type": "government"}, [_cost(50000000)])

	aeca_3d_total_standard.found == {{"unknown": {"parties[1].country"}}} with input as request
}

test_recipient_of_unknown_country_below_the_level_is_clear if {
	request := _to({"type": "government"}, [_cost(49999999)])

	aeca_3d_total_standard.found == set() with input as request
}

test_outside_sales_territory_decides_without_the_country if {
	request := _to({"type": "government"}, [_cost(50000000), {"op": "add", "path": "/reexport_countries", "value": ["UKR"]}])

	aeca_3d_total_standard.found == {_finding("government", [1], 50000000)} with input as request
}

test_level_that_the_table_lacks_lets_nothing_pass if {
	expected := object.union(_finding("government", [1], 1), {
		"message": "All lines of government origin cost $1 at acquisition; the level is $0.",
		"values": {"level_usd": 0},
	})

	aeca_3d_total_standard.found == {expected} with input as _to_brazil([_cost(1)])
		with data.tables.thresholds.entries as []
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _to_brazil(array.concat(testing.upgrade, [_cost(50000000)])),
	"outcome": {
		"arrangement.kind": "fires",
		"items[].flags": "fires",
		"items[].mde": "fires",
		"items[].program": "unknown",
		"items[].values.acquisition_cost_usd": "unknown",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
		"parties[].type": "fires",
		"permanence": "fires",
		"reexport_countries": "fires",
		"work.capability_increase": "unknown",
		"work.purpose": "unknown",
	},
}
