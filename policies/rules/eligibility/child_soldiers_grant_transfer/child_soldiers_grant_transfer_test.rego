package rules.eligibility.child_soldiers_grant_transfer_test

import data.rules.eligibility.child_soldiers_grant_transfer
import data.testing

_rows := [{
	"valid_from": "2025-10-01", "valid_to": "2026-09-30",
	"values": {"country": "LTU"}, "verified": true,
}]

_listed := {
	"lines": [1],
	"message": concat(" ", [
		"Items of grant or FMF origin go to a government on the child-soldier list",
		"without waiver cspa: LTU.",
	]),
	"values": {"countries": {"LTU"}},
}

test_grant_line_for_a_government_of_the_list if {
	request := testing.request([{"op": "replace", "path": "/items/0/program", "value": "map"}])

	child_soldiers_grant_transfer.found == {_listed} with input as request
		with data.tables.cspa_list.entries as _rows
}

test_financed_line_for_a_government_of_the_list if {
	request := testing.request([{"op": "add", "path": "/items/0/funding", "value": "fmf_grant"}])

	child_soldiers_grant_transfer.found == {_listed} with input as request
		with data.tables.cspa_list.entries as _rows
}

test_granted_excess_articles if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "eda"},
		{"op": "add", "path": "/items/0/authority", "value": "faa_516"},
	])

	child_soldiers_grant_transfer.found == {_listed} with input as request
		with data.tables.cspa_list.entries as _rows
}

test_sold_excess_articles_are_clear if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "eda"},
		{"op": "add", "path": "/items/0/authority", "value": "aeca_21"},
	])

	child_soldiers_grant_transfer.found == set() with input as request
		with data.tables.cspa_list.entries as _rows
}

test_authority_of_excess_articles_is_needed if {
	request := testing.request([{"op": "replace", "path": "/items/0/program", "value": "eda"}])

	child_soldiers_grant_transfer.found == {{"unknown": {"items[0].authority"}}} with input as request
		with data.tables.cspa_list.entries as _rows
}

test_line_sold_for_cash_is_clear if {
	request := testing.request([])

	child_soldiers_grant_transfer.found == set() with input as request
		with data.tables.cspa_list.entries as _rows
}

test_lines_of_grant_origin_alone_are_named if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "map"},
		{
			"op": "add", "path": "/items/-",
			"value": {
				"line": 2, "type": "article", "program": "fms", "flags": [],
			},
		},
	])

	child_soldiers_grant_transfer.found == {_listed} with input as request
		with data.tables.cspa_list.entries as _rows
}

test_waiver_of_the_decision_date_is_enough if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "map"},
		{"op": "add", "path": "/waivers", "value": [{"kind": "cspa", "signed_on": "2026-06-01"}]},
	])

	child_soldiers_grant_transfer.found == set() with input as request
		with data.tables.cspa_list.entries as _rows
}

test_waiver_signed_the_day_after_is_not if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "map"},
		{"op": "add", "path": "/waivers", "value": [{"kind": "cspa", "signed_on": "2026-06-02"}]},
	])

	child_soldiers_grant_transfer.found == {_listed} with input as request
		with data.tables.cspa_list.entries as _rows
}

test_day_of_the_waiver_is_needed if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "map"},
		{"op": "add", "path": "/waivers", "value": [{"kind": "cspa"}]},
	])

	child_soldiers_grant_transfer.found == {{"unknown": {"waivers[0].signed_on"}}} with input as request
		with data.tables.cspa_list.entries as _rows
}

test_day_of_the_waiver_is_not_needed_elsewhere if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "map"},
		{"op": "add", "path": "/waivers", "value": [{"kind": "cspa"}]},
		{"op": "replace", "path": "/parties/1/country", "value": "EST"},
	])

	child_soldiers_grant_transfer.found == set() with input as request
		with data.tables.cspa_list.entries as _rows
}

test_firm_in_a_country_of_the_list_is_clear if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "map"},
		{"op": "replace", "path": "/parties/1/type", "value": "private"},
	])

	child_soldiers_grant_transfer.found == set() with input as request
		with data.tables.cspa_list.entries as _rows
}

test_type_of_the_recipient_is_needed if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "map"},
		{"op": "remove", "path": "/parties/1/type"},
	])

	child_soldiers_grant_transfer.found == {{"unknown": {"parties[1].type"}}} with input as request
		with data.tables.cspa_list.entries as _rows
}

test_country_of_a_government_is_needed if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "map"},
		{"op": "remove", "path": "/parties/1/country"},
	])

	child_soldiers_grant_transfer.found == {{"unknown": {"parties[1].country"}}} with input as request
		with data.tables.cspa_list.entries as _rows
}

test_line_of_unknown_origin_is_not_evaluated if {
	request := testing.request([{"op": "remove", "path": "/items/0/program"}])

	child_soldiers_grant_transfer.found == {{"unknown": {"items[0].program"}}} with input as request
		with data.tables.cspa_list.entries as _rows
}

test_first_provision_is_another_rule if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "map"},
	])

	child_soldiers_grant_transfer.found == set() with input as request
		with data.tables.cspa_list.entries as _rows
}

test_exempt_line_is_not_asked if {
	request := testing.request([{"op": "replace", "path": "/items/0/program", "value": "map"}])

	child_soldiers_grant_transfer.found == set() with input as request
		with data.lib.lines.live as [] with data.tables.cspa_list.entries as _rows
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "eda"},
		{"op": "add", "path": "/items/0/authority", "value": "faa_516"},
		{"op": "add", "path": "/items/0/funding", "value": "national"},
		{
			"op": "add", "path": "/waivers",
			"value": [{"kind": "cspa", "signed_on": "2026-01-01", "expires_on": "2026-05-31"}],
		},
	]),
	"outcome": {
		"items[].authority": "unknown",
		"items[].funding": "fires",
		"items[].program": "unknown",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
		"parties[].type": "unknown",
		"waivers[].expires_on": "silent",
		"waivers[].signed_on": "fires",
	},
	"tables": {"cspa_list": _rows},
}
