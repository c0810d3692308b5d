package rules.routing.dcs_component_notice_test

import data.rules.routing.dcs_component_notice
import data.testing

_component(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/items/0/program", "value": "dcs"},
		{"op": "replace", "path": "/items/0/sme", "value": false},
		{"op": "replace", "path": "/items/0/flags", "value": ["incorporated_component", "no_reexport_restriction"]},
		{"op": "add", "path": "/items/0/values/contract_price_usd", "value": 200000},
		{"op": "add", "path": "/transferred_on", "value": "2026-05-01"},
	],
	patches,
))

_finding(given) := {
	"lines": [1],
	"message": sprintf(
		"The notice of this component's transfer on 2026-05-01 was due to DDTC by 2026-05-31; %s. Without it prior approval was required.",
		[given],
	),
	"values": {"notice_days": 30, "transferred_on": "2026-05-01", "notice_due_on": "2026-05-31"},
}

test_notice_that_never_came_is_missing if {
	dcs_component_notice.found == {_finding("none is stated (field component_notice_on)")} with input as _component([])
}

test_notice_one_day_late_is_missing if {
	finding := object.union(_finding("it came on 2026-06-01"), {"values": {"component_notice_on": "2026-06-01"}})
	request := _component([{"op": "add", "path": "/component_notice_on", "value": "2026-06-01"}])

	dcs_component_notice.found == {finding} with input as request
}

test_notice_on_the_last_day_is_enough if {
	request := _component([{"op": "add", "path": "/component_notice_on", "value": "2026-05-31"}])

	dcs_component_notice.found == set() with input as request
}

test_transfer_to_come_needs_no_notice_yet if {
	dcs_component_notice.found == set() with input as _component([{"op": "remove", "path": "/transferred_on"}])
}

test_line_that_another_exemption_covers_needs_no_notice if {
	request := _component([
		{"op": "replace", "path": "/kind", "value": "exercise"},
		{"op": "add", "path": "/flags/-", "value": "possession_retained"},
		{"op": "add", "path": "/flags/-", "value": "no_us_territory"},
	])

	dcs_component_notice.found == set() with input as request
}

test_line_that_no_exemption_fits_needs_no_notice if {
	request := _component([{"op": "replace", "path": "/items/0/mtcr", "value": "category_i"}])

	dcs_component_notice.found == set() with input as request
}

test_line_that_the_exemption_may_fit_is_not_evaluated if {
	request := _component([{"op": "remove", "path": "/items/0/values/contract_price_usd"}])

	dcs_component_notice.found == {{"unknown": {"items[0].values.contract_price_usd"}}} with input as request
}

test_first_provision_is_not_asked if {
	request := _component([{"op": "replace", "path": "/phase", "value": "export"}])

	dcs_component_notice.found == set() with input as request
}

test_line_without_flags_is_not_evaluated if {
	request := _component([{"op": "remove", "path": "/items/0/flags"}])

	dcs_component_notice.found == {{"unknown": {"items[0].flags"}}} with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _component([
		{"op": "add", "path": "/component_notice_on", "value": "2026-06-01"},
		{"op": "add", "path": "/end_use/country", "value": "LTU"},
		{"op": "add", "path": "/items/0/prior_authorization", "value": "050123456"},
	]),
	"outcome": {
		"component_notice_on": "fires",
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
		"transferred_on": "silent",
	},
}
