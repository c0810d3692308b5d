package rules.techsec.depleted_uranium_test

import data.rules.techsec.depleted_uranium
import data.testing

_found(recipient) := {
	"lines": [1],
	"message": sprintf("Depleted-uranium rounds may not go to %s: neither a NATO member nor a major non-NATO ally nor Taiwan.", [recipient]),
	"values": {"recipient": recipient},
}

_rounds_to(country, patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/items/0/flags", "value": ["depleted_uranium", "ammunition"]},
		{"op": "replace", "path": "/parties/1/country", "value": country},
	],
	patches,
))

_no_country := {"op": "remove", "path": "/parties/1/country"}

_no_flags := {"op": "remove", "path": "/items/0/flags"}

test_recipient_outside_the_allies_is_denied if {
	depleted_uranium.found == {_found("IDN")} with input as _rounds_to("IDN", [])
}

test_nato_member_is_clear if {
	depleted_uranium.found == set() with input as _rounds_to("LTU", [])
}

test_major_ally_is_clear if {
	depleted_uranium.found == set() with input as _rounds_to("JPN", [])
}

test_taiwan_is_clear if {
	depleted_uranium.found == set() with input as _rounds_to("TWN", [])
}

test_ally_whose_designation_is_not_confirmed_is_denied if {
	depleted_uranium.found == {_found("SAU")} with input as _rounds_to("SAU", [])
}

test_former_ally_is_denied if {
	depleted_uranium.found == {_found("AFG")} with input as _rounds_to("AFG", [])
}

test_ally_on_the_last_day_of_its_designation_is_clear if {
	request := _rounds_to("AFG", [{"op": "replace", "path": "/decision_date", "value": "2022-09-23"}])

	depleted_uranium.found == set() with input as request
}

test_organization_is_denied if {
	request := _rounds_to("LTU", [_no_country, {"op": "add", "path": "/parties/1/organization", "value": "UN"}])

	depleted_uranium.found == {_found("UN")} with input as request
}

test_other_rounds_are_clear if {
	request := _rounds_to("IDN", [{"op": "replace", "path": "/items/0/flags", "value": ["ammunition"]}])

	depleted_uranium.found == set() with input as request
}

test_recipient_without_country_is_not_evaluated if {
	depleted_uranium.found == {{"unknown": {"parties[1].country"}}} with input as _rounds_to("IDN", [_no_country])
}

test_line_without_list_of_flags_is_not_evaluated if {
	depleted_uranium.found == {{"unknown": {"items[0].flags"}}} with input as _rounds_to("IDN", [_no_flags])
}

test_line_without_list_of_flags_to_an_ally_is_clear if {
	depleted_uranium.found == set() with input as _rounds_to("LTU", [_no_flags])
}

test_other_rounds_need_no_country if {
	request := _rounds_to("IDN", [_no_country, {"op": "replace", "path": "/items/0/flags", "value": []}])

	depleted_uranium.found == set() with input as request
}

test_exempt_line_is_not_asked if {
	depleted_uranium.found == set() with input as _rounds_to("IDN", [])
		with data.rules.routing.exempt_foreign_origin.found as {{"lines": [1]}}
}

test_first_provision_is_asked_too if {
	request := _rounds_to("IDN", [
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	])

	depleted_uranium.found == {_found("IDN")} with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _rounds_to("LTU", [_no_country, {"op": "add", "path": "/parties/1/organization", "value": "UN"}]),
	"outcome": {
		"items[].program": "fires",
		"items[].flags": "unknown",
		"parties[].country": "fires",
		"parties[].organization": "unknown otherwise",
	},
}

test_item_of_the_ear_is_not_asked_but_what_it_states_counts if {
	ear := {"op": "replace", "path": "/items/0/program", "value": "ear"}
	silent := testing.request([ear, {"op": "remove", "path": "/items/0/flags"}])
	stated := testing.request(array.concat([ear], [{"op": "add", "path": "/items/0/flags", "value": ["depleted_uranium"]}, {"op": "add", "path": "/parties/1/country", "value": "VEN"}]))

	depleted_uranium.found == set() with input as silent
	count(depleted_uranium.found) == 1 with input as stated
}
