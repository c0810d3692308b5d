package rules.notification.quarterly_list_test

import data.rules.notification.quarterly_list
import data.testing

_finding(lines, cost, level, due) := {
	"lines": lines,
	"message": sprintf(
		"Original acquisition cost of $%d; consents from $%d are listed to Congress. Given this quarter, the list is due by %s.",
		[cost, level, due],
	),
	"values": {"acquisition_cost_usd": cost, "level_usd": level, "list_due_on": due},
}

_cost(amount) := {"op": "replace", "path": "/items/0/values/acquisition_cost_usd", "value": amount}

_kind(name) := {"op": "replace", "path": "/kind", "value": name}

_second(members) := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], members)}

_at_level := _finding([1], 1000000, 1000000, "2026-08-29")

test_level_fires_at_equality if {
	quarterly_list.found == {_at_level} with input as testing.request([_cost(1000000)])
}

test_one_dollar_below_the_level_is_clear if {
	quarterly_list.found == set() with input as testing.request([_cost(999999)])
}

test_lines_of_both_origins_count_together if {
	request := testing.request([
		_cost(400000),
		_second({"line": 2, "program": "dcs", "type": "service", "values": {"acquisition_cost_usd": 600000}}),
		_second({"line": 3, "program": "foreign"}),
	])

	quarterly_list.found == {_finding([1, 2], 1000000, 1000000, "2026-08-29")} with input as request
}

test_list_is_due_60_days_after_the_quarter if {
	every day, due in {
		"2026-01-01": "2026-05-30", "2026-03-31": "2026-05-30", "2026-04-01": "2026-08-29",
		"2026-08-09": "2026-11-29", "2026-12-31": "2027-03-01",
	} {
		request := testing.request([_cost(1000000), {"op": "replace", "path": "/decision_date", "value": day}])

		quarterly_list.found == {_finding([1], 1000000, 1000000, due)} with input as request
	}
}

test_relief_from_the_certification_does_not_relieve_from_the_list if {
	request := testing.request([
		_cost(1000000),
		_kind("mro"),
		{"op": "replace", "path": "/permanence", "value": "temporary"},
		{"op": "add", "path": "/work", "value": {"purpose": "repair_only"}},
	])

	quarterly_list.found == {_at_level} with input as request
}

test_change_of_use_is_not_listed if {
	quarterly_list.found == set() with input as testing.request([_cost(1000000), _kind("change_of_end_use")])
}

test_lines_outside_state_consent_are_not_listed if {
	request := testing.request([{"op": "replace", "path": "/items/0/program", "value": "ear"}])

	quarterly_list.found == set() with input as request
}

test_exempt_lines_are_not_listed if {
	quarterly_list.found == set() with input as testing.request([]) with data.lib.lines.exempt as {1}
}

test_line_without_cost_is_not_evaluated if {
	request := testing.request([{"op": "remove", "path": "/items/0/values/acquisition_cost_usd"}])

	quarterly_list.found == {{"unknown": {"items[0].values.acquisition_cost_usd"}}} with input as request
}

test_line_without_cost_in_a_change_of_use_is_clear if {
	request := testing.request([
		{"op": "remove", "path": "/items/0/values/acquisition_cost_usd"},
		_kind("change_of_end_use"),
	])

	quarterly_list.found == set() with input as request
}

test_line_of_unknown_origin_is_not_evaluated if {
	request := testing.request([{"op": "remove", "path": "/items/0/program"}])

	quarterly_list.found == {{"unknown": {"items[0].program"}}} with input as request
}

test_line_of_unknown_origin_below_the_level_is_clear if {
	request := testing.request([_cost(999999), {"op": "remove", "path": "/items/0/program"}])

	quarterly_list.found == set() with input as request
}

test_what_the_tables_lack_lets_nothing_pass if {
	expected := _finding([1], 1, 0, "a day that table clocks does not say")

	quarterly_list.found == {expected} with input as testing.request([_cost(1)])
		with data.tables.thresholds.entries as []
		with data.tables.clocks.entries as []
}

test_consent_is_posted_to_the_quarter if {
	quarterly_list.posts == {{"ledger": "transfer_quarter", "quarter": "2026-Q2", "amount": 1000000, "levels": []}}
		with input as testing.request([_cost(1000000)])
}

test_nothing_is_posted_below_the_level_or_without_a_transfer if {
	quarterly_list.posts == set() with input as testing.request([_cost(999999)])
	quarterly_list.posts == set() with input as testing.request([_kind("change_of_end_use")])
	quarterly_list.posts == set() with input as testing.request([{"op": "replace", "path": "/phase", "value": "export"}])
	quarterly_list.posts == set() with input as testing.request([]) with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_cost(1000000)]),
	"outcome": {
		"items[].program": "unknown",
		"items[].values.acquisition_cost_usd": "unknown",
	},
}
