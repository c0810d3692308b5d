package rules.notification.wait_not_elapsed_test

import data.rules.notification.wait_not_elapsed
import data.testing

test_test_that_is_open_is_not_evaluated if {
	request := testing.request([{"op": "remove", "path": "/items/0/values/acquisition_cost_usd"}])

	wait_not_elapsed.found == {{"unknown": {"items[0].values.acquisition_cost_usd"}}} with input as request
}

test_test_that_is_open_is_clear_once_its_wait_has_run if {
	open := {"op": "remove", "path": "/items/0/values/acquisition_cost_usd"}

	wait_not_elapsed.found == set() with input as testing.request([open, _on("2026-05-17")])
	wait_not_elapsed.found == {{"unknown": {"items[0].values.acquisition_cost_usd"}}} with input as testing.request([open, _on("2026-05-18")])
	wait_not_elapsed.found == {{"unknown": {"items[0].values.acquisition_cost_usd"}}} with input as testing.request([open, _on("2025-05-18")])
		with data.tables.clocks.entries as []
}

test_recipient_of_unknown_country_is_clear_once_the_longest_wait_has_run if {
	open := {"op": "remove", "path": "/parties/1/country"}

	wait_not_elapsed.found == set() with input as _large([open, _on("2026-05-02")])
	wait_not_elapsed.found == {{"unknown": {"parties[1].country"}}} with input as _large([open, _on("2026-05-03")])
}

test_test_that_is_open_is_clear_under_an_emergency if {
	request := testing.request([
		{"op": "remove", "path": "/items/0/values/acquisition_cost_usd"},
		_sent([{"provision": "aeca_3d", "submitted_on": "2026-05-30", "flags": ["emergency"]}]),
	])

	wait_not_elapsed.found == set() with input as request
}

test_what_is_open_beside_the_same_wait_changes_nothing if {
	request := _large([
		{"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2, "program": "dcs"})},
		{"op": "remove", "path": "/items/1/values/acquisition_cost_usd"},
	])

	wait_not_elapsed.found == {_unsent("nato5", 15, "2026-06-16")} with input as request
}
