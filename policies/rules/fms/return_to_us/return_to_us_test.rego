package rules.fms.return_to_us_test

import data.rules.fms.return_to_us
import data.testing

_finding(lines, reasons) := {
	"lines": lines,
	"message": sprintf(
		"No return under AECA 21(m): %s. A purchase by contract is another way (document us_purchase_contract).",
		[concat("; ", reasons)],
	),
	"values": {"reasons": reasons},
}

_significant := "the item is significant military equipment"

_repairable := "its condition is repairable, not serviceable"

_no_need := "no funded need or other buyer's offer is on file (document dod_need)"

_need := {"kind": "dod_need", "signed_on": "2026-05-01"}

# A working item that is not significant and that is needed.
_return(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/kind", "value": "return_to_us"},
		{"op": "replace", "path": "/items/0/sme", "value": false},
		{"op": "add", "path": "/documents/-", "value": _need},
	],
	patches,
))

_remove(path) := {"op": "remove", "path": path}

_condition(name) := {"op": "replace", "path": "/items/0/condition", "value": name}

_sme := {"op": "replace", "path": "/items/0/sme", "value": true}

test_working_item_that_is_needed_may_return if {
	return_to_us.found == set() with input as _return([_condition("serviceable")])
}

test_significant_item_may_not if {
	return_to_us.found == {_finding([1], {_significant})} with input as _return([_sme])
}

test_item_that_does_not_work_may_not if {
	return_to_us.found == {_finding([1], {_repairable})} with input as _return([_condition("repairable")])
	return_to_us.found == {_finding([1], {"its condition is scrap, not serviceable"})} with input as _return([_condition("scrap")])
}

test_new_item_is_not_serviceable_as_the_rule_has_it if {
	return_to_us.found == {_finding([1], {"its condition is new, not serviceable"})} with input as _return([_condition("new")])
}

test_item_that_nobody_needs_may_not if {
	return_to_us.found == {_finding([1], {_no_need})} with input as _return([_remove("/documents/3")])
}

test_every_reason_is_named if {
	return_to_us.found == {_finding([1], {_significant, _repairable, _no_need})}
		with input as _return([_sme, _condition("repairable"), _remove("/documents/3")])
}

test_lines_of_one_reason_are_one_finding if {
	line := object.union(testing.clean.items[0], {"sme": false})
	request := _return([
		_condition("repairable"),
		{"op": "add", "path": "/items/-", "value": object.union(line, {"line": 2})},
		{"op": "add", "path": "/items/-", "value": object.union(line, {"line": 3, "condition": "repairable"})},
		{"op": "add", "path": "/items/-", "value": object.union(line, {"line": 4, "condition": "scrap"})},
	])

	return_to_us.found == {
		_finding([1, 3], {_repairable}),
		_finding([4], {"its condition is scrap, not serviceable"}),
	} with input as request
}

test_unknown_condition_or_significance_is_not_evaluated if {
	return_to_us.found == {{"unknown": {"items[0].condition"}}} with input as _return([_remove("/items/0/condition")])
	return_to_us.found == {{"unknown": {"items[0].sme"}}} with input as _return([_remove("/items/0/sme")])
}

test_need_without_a_day_of_signature_is_not_evaluated if {
	request := _return([_remove("/documents/3/signed_on")])

	return_to_us.found == {{"unknown": {"documents[3].signed_on"}}} with input as request
}

test_unknown_condition_does_not_matter_beside_another_reason if {
	return_to_us.found == {_finding([1], {_significant})} with input as _return([_sme, _remove("/items/0/condition")])
}

test_other_kind_is_no_return if {
	sale := {"op": "replace", "path": "/kind", "value": "sale"}

	return_to_us.found == set() with input as _return([sale, _sme])
	return_to_us.found == set() with input as _return([sale, _remove("/items/0/condition")])
}

test_item_of_another_program_returns_by_its_own_terms if {
	other := {"op": "replace", "path": "/items/0/program", "value": "map"}

	return_to_us.found == set() with input as _return([other, _sme])
	return_to_us.found == set() with input as _return([other, _remove("/items/0/condition")])
}

test_exempt_line_is_not_asked if {
	return_to_us.found == set() with input as _return([_sme]) with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _return([_sme]),
	"outcome": {
		"documents[].expires_on": "fires",
		"documents[].signed_on": "fires",
		"items[].classification": "fires",
		"items[].condition": "fires",
		"items[].flags": "fires",
		"items[].program": "silent",
		"items[].sme": "unknown",
	},
}
