package rules.eda.appropriations_notice_test

import data.rules.eda.appropriations_notice
import data.testing

_finding(lines, cost, reasons) := {
	"lines": lines,
	"message": sprintf("Excess articles: %s. Notify the committees on appropriations as well, on the terms of FAA 516(f).", [reasons]),
	"values": {"acquisition_cost_usd": cost, "level_usd": 7000000},
}

_excess(sme, cost, patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "eda"},
		{"op": "replace", "path": "/items/0/sme", "value": sme},
		{"op": "replace", "path": "/items/0/values", "value": {"acquisition_cost_usd": cost}},
	],
	patches,
))

_remove(path) := {"op": "remove", "path": path}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _excess(true, 1, []),
	"outcome": {
		"items[].classification": "fires",
		"items[].flags": "fires",
		"items[].program": "silent",
		"items[].sme": "unknown",
		"items[].values.acquisition_cost_usd": "fires",
	},
}

test_significant_equipment_is_notified if {
	appropriations_notice.found == {_finding([1], 1, "significant military equipment, whatever its value")}
		with input as _excess(true, 1, [])
}

test_cost_fires_at_the_level if {
	appropriations_notice.found == {_finding([1], 7000000, "$7000000 at acquisition (level $7000000)")}
		with input as _excess(false, 7000000, [])
	appropriations_notice.found == set() with input as _excess(false, 6999999, [])
}

test_line_without_cost_is_not_evaluated if {
	appropriations_notice.found == {{"unknown": {"items[0].values.acquisition_cost_usd"}}}
		with input as _excess(false, 1, [_remove("/items/0/values/acquisition_cost_usd")])
}

test_other_program_is_not_asked if {
	appropriations_notice.found == set()
		with input as _excess(true, 1, [{"op": "replace", "path": "/items/0/program", "value": "fms"}])
}

test_transfer_is_not_asked if {
	request := testing.request([{"op": "add", "path": "/linked_actions", "value": [{"kind": "eda", "flags": ["sme"]}]}])

	appropriations_notice.found == set() with input as request
}

test_wait_runs if {
	request := _excess(true, 1, [])

	data.lib.notifications.required[{"provision": "eda_appropriations", "group": "any"}] with input as request
}
