package rules.routing.exempt_fms_component_test

import data.rules.routing.exempt_fms_component
import data.testing

_component(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/items/0/sme", "value": false},
		{"op": "replace", "path": "/items/0/flags", "value": ["incorporated_component", "not_36b_notifiable"]},
		{"op": "add", "path": "/transferred_on", "value": "2026-05-01"},
		{"op": "add", "path": "/component_notice_on", "value": "2026-05-31"},
	],
	patches,
))

_exempt := "A component built into a foreign article may pass to this government without consent."

_noticed(day) := {
	"lines": [1],
	"message": sprintf("%s The notice to the U.S. Government came on %s.", [_exempt, day]),
	"values": {
		"notice_days": 30,
		"transferred_on": "2026-05-01",
		"component_notice_on": day,
		"notice_due_on": "2026-05-31",
	},
}

_remove(path) := {"op": "remove", "path": path}

_replace(path, value) := {"op": "replace", "path": path, "value": value}

_clear(patches) if {
	exempt_fms_component.found == set() with input as _component(patches)
}

_lacks(patches, fields) if {
	exempt_fms_component.found == {{"unknown": fields}} with input as _component(patches)
}

test_notice_on_the_last_day_is_in_time if {
	exempt_fms_component.found == {_noticed("2026-05-31")} with input as _component([])
}

test_notice_one_day_late_fails if {
	_clear([_replace("/component_notice_on", "2026-06-01")])
}

test_notice_can_still_be_given_on_the_last_day if {
	exempt_fms_component.found == {{
		"lines": [1],
		"message": sprintf("%s The notice to the U.S. Government is due by 2026-06-01 (field component_notice_on).", [_exempt]),
		"values": {"notice_days": 30, "transferred_on": "2026-05-02", "notice_due_on": "2026-06-01"},
	}} with input as _component([_remove("/component_notice_on"), _replace("/transferred_on", "2026-05-02")])
}

test_notice_cannot_be_given_after_the_last_day if {
	_clear([_remove("/component_notice_on")])
}

test_transfer_to_come_has_its_notice_ahead if {
	exempt_fms_component.found == {{
		"lines": [1],
		"message": sprintf("%s The notice to the U.S. Government is due within 30 days after the transfer (field component_notice_on).", [_exempt]),
		"values": {"notice_days": 30},
	}} with input as _component([_remove("/component_notice_on"), _remove("/transferred_on")])
}

test_notice_before_the_transfer_counts if {
	exempt_fms_component.found == {{
		"lines": [1],
		"message": sprintf("%s The notice to the U.S. Government came on 2026-05-31.", [_exempt]),
		"values": {"notice_days": 30, "component_notice_on": "2026-05-31"},
	}} with input as _component([_remove("/transferred_on")])
}

test_partner_counts if {
	exempt_fms_component.found == {_noticed("2026-05-31")} with input as _component([_replace("/parties/1/country", "JPN")])
}

test_other_countries_do_not_count if {
	_clear([_replace("/parties/1/country", "BRA")])
}

test_member_counts_from_the_day_of_its_accession if {
	_clear([
		_replace("/parties/1/country", "SWE"),
		_replace("/transferred_on", "2024-03-01"),
		_replace("/component_notice_on", "2024-03-02"),
		_replace("/decision_date", "2024-03-06"),
	])
}

test_nato_itself_is_not_named if {
	_clear([
		_remove("/parties/1/country"),
		{"op": "add", "path": "/parties/1/organization", "value": "NATO"},
		_replace("/parties/1/type", "international_org"),
	])
}

test_firm_in_a_member_country_does_not_count if {
	_clear([_replace("/parties/1/type", "private")])
}

test_listed_country_does_not_count if {
	exempt_fms_component.found == set() with input as _component([])
		with data.tables.state_sponsors_of_terrorism.entries as [{
			"valid_from": "2020-01-01", "valid_to": "9999-12-31",
			"values": {"country": "LTU"}, "verified": true,
		}]
}

test_significant_military_equipment_is_not_exempt if {
	_clear([_replace("/items/0/sme", true)])
}

test_classified_component_is_not_exempt if {
	_clear([_replace("/items/0/classification", "SECRET")])
}

test_missile_technology_is_not_exempt if {
	_clear([_replace("/items/0/mtcr", "category_ii")])
}

test_item_that_is_no_component_is_not_exempt if {
	_clear([_replace("/items/0/flags", ["not_36b_notifiable"])])
}

test_item_that_would_be_notified_is_not_exempt if {
	_clear([_replace("/items/0/flags", ["incorporated_component"])])
}

test_item_given_away_is_not_exempt if {
	_clear([
		_replace("/items/0/program", "eda"),
		{"op": "add", "path": "/linked_actions", "value": [{"kind": "loa"}]},
	])
}

test_change_of_use_is_not_exempt if {
	_clear([_replace("/kind", "change_of_end_use")])
}

test_first_provision_is_not_exempt if {
	_clear([_replace("/phase", "export")])
}

test_set_that_the_table_does_not_hold_exempts_nobody if {
	exempt_fms_component.found == set() with input as _component([])
		with data.tables.country_sets.entries as []
}

test_component_that_may_be_significant_is_not_evaluated if {
	_lacks([_remove("/items/0/sme")], {"items[0].sme"})
}

test_component_that_may_be_classified_is_not_evaluated if {
	_lacks([_remove("/items/0/classification")], {"items[0].classification"})
}

test_component_without_flags_is_not_evaluated if {
	_lacks([_remove("/items/0/flags")], {"items[0].flags"})
}

test_component_without_marking_is_not_evaluated if {
	_lacks([_remove("/items/0/mtcr")], {"items[0].mtcr"})
}

test_recipient_without_country_is_not_evaluated if {
	_lacks([_remove("/parties/1/country")], {"parties[1].country"})
}

test_recipient_without_type_is_not_evaluated if {
	_lacks([_remove("/parties/1/type")], {"parties[1].type"})
}

test_late_notice_decides_beside_an_unknown if {
	_clear([_remove("/items/0/sme"), _replace("/component_notice_on", "2026-06-01")])
}

test_line_beside_the_component_is_not_exempt if {
	exempt_fms_component.found == {_noticed("2026-05-31")} with input as _component([{
		"op": "add", "path": "/items/-",
		"value": object.union(testing.clean.items[0], {"line": 2}),
	}])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _component([]),
	"outcome": {
		"component_notice_on": "silent",
		"items[].classification": "unknown",
		"items[].flags": "unknown",
		"items[].mtcr": "unknown",
		"items[].program": "silent",
		"items[].sme": "unknown",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
		"parties[].type": "unknown",
		"transferred_on": "fires",
	},
}
