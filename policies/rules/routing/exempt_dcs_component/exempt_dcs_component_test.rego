package rules.routing.exempt_dcs_component_test

import data.rules.routing.exempt_dcs_component
import data.testing

_component(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/items/0/program", "value": "dcs"},
		{"op": "replace", "path": "/items/0/acquisition_ref", "value": "050123456"},
		{"op": "replace", "path": "/items/0/sme", "value": false},
		{"op": "replace", "path": "/items/0/flags", "value": ["incorporated_component", "no_reexport_restriction"]},
		{"op": "add", "path": "/items/0/values/contract_price_usd", "value": 99999999},
		{"op": "add", "path": "/transferred_on", "value": "2026-05-01"},
		{"op": "add", "path": "/component_notice_on", "value": "2026-05-31"},
	],
	patches,
))

_exempt := {
	"lines": [1],
	"message": "A licensed component built into a foreign article may pass to this recipient without prior approval. The notice to DDTC came on 2026-05-31.",
	"values": {
		"notice_days": 30,
		"transferred_on": "2026-05-01",
		"component_notice_on": "2026-05-31",
		"notice_due_on": "2026-05-31",
	},
}

_remove(path) := {"op": "remove", "path": path}

_replace(path, value) := {"op": "replace", "path": path, "value": value}

_add(path, value) := {"op": "add", "path": path, "value": value}

_nato := [
	_remove("/parties/1/country"),
	_add("/parties/1/organization", "NSPA"),
	_replace("/parties/1/type", "international_org"),
]

_second(fields) := _add("/items/-", object.union(testing.clean.items[0], fields))

_fits(patches) if {
	exempt_dcs_component.found == {_exempt} with input as _component(patches)
}

_clear(patches) if {
	exempt_dcs_component.found == set() with input as _component(patches)
}

_lacks(patches, fields) if {
	exempt_dcs_component.found == {{"unknown": fields}} with input as _component(patches)
}

test_component_below_the_level_is_exempt if {
	_fits([])
}

test_contract_at_the_level_is_not_exempt if {
	_clear([_replace("/items/0/values/contract_price_usd", 100000000)])
}

test_lines_of_one_contract_count_together if {
	_clear([_second({"line": 2, "program": "dcs", "values": {"contract_price_usd": 1}})])
}

test_lines_of_other_origin_do_not_count if {
	_fits([_second({"line": 2, "program": "fms", "values": {"contract_price_usd": 1}})])
}

test_agency_of_nato_counts if {
	_fits(_nato)
}

test_set_without_nato_leaves_the_agency_out if {
	exempt_dcs_component.found == set() with input as _component(_nato)
		with data.tables.country_sets.entries as [{
			"valid_from": "2020-01-01", "valid_to": "9999-12-31", "verified": true,
			"values": {"set": "component_123_9e", "nato_members": true, "nato_organization": false, "countries": []},
		}]
}

test_other_organization_does_not_count if {
	_clear(array.concat(_nato, [_replace("/parties/1/organization", "UN")]))
}

test_other_country_does_not_count if {
	_clear([_replace("/parties/1/country", "BRA")])
}

test_firm_in_a_member_country_does_not_count if {
	_clear([_replace("/parties/1/type", "private")])
}

test_paragraph_of_the_licence_counts if {
	_fits([_remove("/items/0/acquisition_ref"), _add("/items/0/prior_authorization", "126.4(a)(2)")])
}

test_treaty_exemptions_do_not_count if {
	every paragraph in ["126.16", "126.17(a)"] {
		_clear([_add("/items/0/prior_authorization", paragraph)])
	}
}

test_component_without_any_authorization_is_not_exempt if {
	_clear([_remove("/items/0/acquisition_ref")])
}

test_significant_military_equipment_is_not_exempt if {
	_clear([_replace("/items/0/sme", true)])
}

test_missile_technology_is_not_exempt if {
	_clear([_replace("/items/0/mtcr", "category_i")])
}

test_item_that_is_no_component_is_not_exempt if {
	_clear([_replace("/items/0/flags", ["no_reexport_restriction"])])
}

test_restriction_in_the_approval_ends_the_exemption if {
	_clear([_replace("/items/0/flags", ["incorporated_component"])])
}

test_end_user_in_a_proscribed_country_ends_the_exemption if {
	_clear([_add("/parties/-", {"id": "user", "roles": ["end_user"], "type": "government", "country": "CHN"})])
}

test_use_in_a_proscribed_country_ends_the_exemption if {
	_clear([_add("/end_use/country", "LBN")])
}

test_use_in_another_country_leaves_it if {
	_fits([_add("/end_use/country", "POL")])
}

test_late_notice_ends_the_exemption if {
	_clear([_replace("/component_notice_on", "2026-06-01")])
}

test_change_of_use_is_not_exempt if {
	_clear([_replace("/kind", "change_of_end_use")])
}

test_first_provision_is_not_exempt if {
	_clear([_replace("/phase", "export")])
}

test_government_line_is_not_exempt if {
	_clear([_replace("/items/0/program", "fms"), _add("/linked_actions", [{"kind": "licence"}])])
}

test_component_without_contract_price_is_not_evaluated if {
	_lacks([_remove("/items/0/values/contract_price_usd")], {"items[0].values.contract_price_usd"})
}

test_known_price_at_the_level_decides_beside_an_unknown_one if {
	_clear([
		_second({"line": 2, "program": "dcs"}),
		_replace("/items/0/values/contract_price_usd", 100000000),
	])
}

test_level_that_the_table_does_not_hold_exempts_nobody if {
	exempt_dcs_component.found == set() with input as _component([])
		with data.tables.thresholds.entries as []
}

test_component_that_may_be_significant_is_not_evaluated if {
	_lacks([_remove("/items/0/sme")], {"items[0].sme"})
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

test_restriction_decides_beside_an_unknown if {
	_clear([_remove("/items/0/sme"), _replace("/items/0/flags", ["incorporated_component"])])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _component([
		_add("/end_use/country", "LTU"),
		_add("/items/0/prior_authorization", "050123456"),
	]),
	"outcome": {
		"component_notice_on": "silent",
		"end_use.country": "fires",
		"items[].acquisition_ref": "fires",
		"items[].classification": "unknown",
		"items[].flags": "unknown",
		"items[].mtcr": "unknown",
		"items[].prior_authorization": "fires",
		"items[].program": "silent",
		"items[].sme": "unknown",
		"items[].values.contract_price_usd": "unknown",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
		"parties[].type": "unknown",
		"transferred_on": "fires",
	},
}
