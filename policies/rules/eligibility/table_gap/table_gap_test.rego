package rules.eligibility.table_gap_test

import data.rules.eligibility.table_gap
import data.testing

_catalogue(names) := {"tables": {"transfer": {"all": {name: true | some name in names}, "eda": {"cspa_list": true}}}}

_row(valid_to) := {"valid_from": "2020-01-01", "valid_to": valid_to, "values": {"country": "CUB"}, "verified": true}

_finding(day) := {
	"lines": [],
	"message": sprintf("Not known on 2026-06-01, load the newer state: not_fully_cooperating (last day %s).", [day]),
	"values": {"last_known_days": {"not_fully_cooperating": day}},
}

_yesterday := _finding("2026-05-31")

test_table_that_ended_the_day_before_is_named if {
	table_gap.found == {_yesterday} with input as testing.request([])
		with data.catalogue as _catalogue(["not_fully_cooperating"])
		with data.tables.not_fully_cooperating as {"entries": [], "last_known_day": "2026-05-31"}
}

test_table_known_on_the_day_is_clear if {
	table_gap.found == set() with input as testing.request([])
		with data.catalogue as _catalogue(["not_fully_cooperating"])
		with data.tables.not_fully_cooperating as {"entries": [], "last_known_day": "2026-06-01"}
}

test_table_with_an_open_row_is_clear if {
	table_gap.found == set() with input as testing.request([])
		with data.catalogue as _catalogue(["not_fully_cooperating"])
		with data.tables.not_fully_cooperating as {"entries": []}
}

test_table_without_rows_is_clear if {
	table_gap.found == set() with input as testing.request([])
		with data.catalogue as _catalogue(["nuclear_breach"])
}

test_table_of_a_rule_that_is_not_asked_is_left_out if {
	table_gap.found == set() with input as testing.request([])
		with data.catalogue as _catalogue(["state_sponsors_of_terrorism"])
		with data.tables.cspa_list as {"entries": [], "last_known_day": "2026-05-31"}
}

test_tables_of_the_program_are_looked_at if {
	request := testing.request([{"op": "replace", "path": "/items/0/program", "value": "eda"}])

	table_gap.found == {{
		"lines": [],
		"message": "Not known on 2026-06-01, load the newer state: cspa_list (last day 2026-05-30), not_fully_cooperating (last day 2026-05-31).",
		"values": {"last_known_days": {"cspa_list": "2026-05-30", "not_fully_cooperating": "2026-05-31"}},
	}} with input as request
		with data.catalogue as _catalogue(["not_fully_cooperating"])
		with data.tables.not_fully_cooperating as {"entries": [], "last_known_day": "2026-05-31"}
		with data.tables.cspa_list as {"entries": [], "last_known_day": "2026-05-30"}
}

test_strict_tables_refers if {
	table_gap.found == {object.union(_yesterday, {"effect": "refer"})} with input as testing.request([])
		with data.catalogue as _catalogue(["not_fully_cooperating"])
		with data.tables.not_fully_cooperating as {"entries": [], "last_known_day": "2026-05-31"}
		with data.tables.policy_switches.entries as [object.union(_row("9999-12-31"), {"values": {"name": "strict_tables"}})]
}

test_exempt_lines_alone_are_told_too if {
	request := testing.request([{"op": "replace", "path": "/items/0/program", "value": "foreign"}])

	table_gap.found == {_yesterday} with input as request
		with data.catalogue as _catalogue(["not_fully_cooperating"])
		with data.tables.not_fully_cooperating as {"entries": [], "last_known_day": "2026-05-31"}
}

test_real_tables_of_the_rules_asked_are_looked_at if {
	some finding in table_gap.found with input as testing.request([])

	finding.values.last_known_days.not_fully_cooperating == "2021-09-30"
}

test_rows_of_a_scenario_count if {
	request := object.union(testing.request([]), {"overlay": "T"})

	table_gap.found == {_finding("2026-05-31")} with input as request
		with data.catalogue as _catalogue(["not_fully_cooperating"])
		with data.overlay as {"T": {"not_fully_cooperating": [_row("2026-05-31")]}}
	table_gap.found == set() with input as request
		with data.catalogue as _catalogue(["not_fully_cooperating"])
		with data.overlay as {"T": {"not_fully_cooperating": [_row("9999-12-31")]}}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([]),
	"outcome": {},
	"tables": {"cspa_list": [_row("2026-05-31")]},
}
