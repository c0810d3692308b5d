package rules.eda.cn_30_test

import data.rules.eda.cn_30
import data.testing

_finding(lines, significant, cost, reasons) := {
	"lines": lines,
	"message": sprintf("Excess articles: %s. Notify Congress under FAA 516(f) before they are transferred.", [reasons]),
	"values": {"acquisition_cost_usd": cost, "level_usd": 7000000, "significant_lines": significant},
}

_sme := "significant military equipment, whatever its value"

_costly(cost) := sprintf("$%d at acquisition (level $7000000)", [cost])

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

_riding(action, patches) := testing.request(array.concat(
	[{"op": "add", "path": "/linked_actions", "value": [object.union({"kind": "eda"}, action)]}],
	patches,
))

_remove(path) := {"op": "remove", "path": path}

_second(members) := {"op": "add", "path": "/items/-", "value": object.union(
	object.remove(testing.clean.items[0], ["values"]),
	object.union({"line": 2, "program": "eda", "sme": false}, members),
)}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _excess(true, 1, []),
	"outcome": {
		"items[].classification": "fires",
		"items[].flags": "fires",
		"items[].program": "silent",
		"items[].sme": "unknown",
		"items[].values.acquisition_cost_usd": "fires",
		"linked_actions[].acquisition_cost_usd": "fires",
		"linked_actions[].flags": "fires",
	},
}

test_significant_equipment_of_a_dollar_is_notified if {
	cn_30.found == {_finding([1], [1], 1, _sme)} with input as _excess(true, 1, [])
}

test_asterisk_or_classification_makes_it_significant if {
	marked := _excess(false, 1, [{"op": "replace", "path": "/items/0/flags", "value": ["usml_asterisk"]}])
	classified := _excess(false, 1, [{"op": "replace", "path": "/items/0/classification", "value": "SECRET"}])

	cn_30.found == {_finding([1], [1], 1, _sme)} with input as marked
	cn_30.found == {_finding([1], [1], 1, _sme)} with input as classified
}

test_cost_fires_at_the_level if {
	cn_30.found == {_finding([1], [], 7000000, _costly(7000000))} with input as _excess(false, 7000000, [])
	cn_30.found == set() with input as _excess(false, 6999999, [])
}

test_articles_count_together if {
	request := _excess(false, 6000000, [_second({"values": {"acquisition_cost_usd": 1000000}})])

	cn_30.found == {_finding([1, 2], [], 7000000, _costly(7000000))} with input as request
}

test_both_reasons_are_said if {
	request := _excess(true, 7000000, [_second({"values": {"acquisition_cost_usd": 0}})])

	cn_30.found == {_finding([1, 2], [1], 7000000, sprintf("%s and %s", [_sme, _costly(7000000)]))} with input as request
}

test_line_of_another_program_does_not_count if {
	request := _excess(true, 1, [_second({"program": "fms", "sme": true, "values": {"acquisition_cost_usd": 9000000}})])

	cn_30.found == {_finding([1], [1], 1, _sme)} with input as request
	cn_30.found == set() with input as testing.request([])
}

test_grant_and_sale_are_alike if {
	every authority in ["faa_516", "aeca_21"] {
		cn_30.found == {_finding([1], [1], 1, _sme)}
			with input as _excess(true, 1, [{"op": "add", "path": "/items/0/authority", "value": authority}])
	}
}

test_line_without_cost_is_not_evaluated if {
	cn_30.found == {{"unknown": {"items[0].values.acquisition_cost_usd"}}}
		with input as _excess(false, 1, [_remove("/items/0/values/acquisition_cost_usd")])
}

test_line_of_unknown_significance_is_not_evaluated if {
	cn_30.found == {{"unknown": {"items[0].sme"}}} with input as _excess(false, 1, [_remove("/items/0/sme")])
	cn_30.found == {{"unknown": {"items[0].flags"}}} with input as _excess(false, 1, [_remove("/items/0/flags")])
	cn_30.found == {{"unknown": {"items[0].classification"}}}
		with input as _excess(false, 1, [_remove("/items/0/classification")])
}

test_cost_decides_beside_unknown_significance if {
	cn_30.found == {_finding([1], [], 7000000, _costly(7000000))}
		with input as _excess(false, 7000000, [_remove("/items/0/sme")])
}

test_service_without_the_mark_is_not_significant if {
	request := _excess(false, 1, [_remove("/items/0/sme"), {"op": "replace", "path": "/items/0/type", "value": "service"}])

	cn_30.found == set() with input as request
}

test_transfer_of_excess_articles_is_not_notified_again if {
	request := testing.request([{"op": "replace", "path": "/items/0/program", "value": "eda"}])

	cn_30.found == set() with input as request
}

test_action_that_rides_on_a_transfer_is_notified if {
	cn_30.found == {_finding([], [], 7000000, _costly(7000000))} with input as _riding({"acquisition_cost_usd": 7000000}, [])
	cn_30.found == set() with input as _riding({"acquisition_cost_usd": 6999999}, [])
	cn_30.found == {_finding([], [], 0, _sme)} with input as _riding({"flags": ["sme"]}, [])
	cn_30.found == set() with input as _riding({"flags": ["manufactures_sme_abroad"]}, [])
}

test_action_of_another_kind_is_not if {
	request := testing.request([{"op": "add", "path": "/linked_actions", "value": [
		{"kind": "eda"},
		{"kind": "loa", "flags": ["sme"], "acquisition_cost_usd": 9000000},
	]}])

	cn_30.found == set() with input as request
}

test_action_on_an_exempt_transfer_is_not if {
	cn_30.found == set() with input as _riding({"flags": ["sme"]}, []) with data.lib.lines.exempt as {1}
}

test_without_a_level_every_article_is_notified if {
	request := _excess(false, 0, [])
	message := "Excess articles: $0 at acquisition (level $0). Notify Congress under FAA 516(f) before they are transferred."

	cn_30.found == {{
		"lines": [1],
		"message": message,
		"values": {"acquisition_cost_usd": 0, "level_usd": 0, "significant_lines": []},
	}} with input as request
		with data.tables.thresholds.entries as []
}

test_wait_of_thirty_days_runs if {
	request := _excess(true, 1, [])

	data.lib.notifications.required[{"provision": "faa_516f", "group": "any"}] with input as request
}
