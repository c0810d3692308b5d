package rules.notification.jordan_treatment_ended_test

import data.rules.notification.jordan_treatment_ended
import data.testing

_ended := {{
	"lines": [],
	"message": "Jordan's treatment as a partner ended on 2019-02-17: the standard levels and the wait of 30 days bind.",
	"values": {"ended_on": "2019-02-17"},
}}

_to(country, patches) := testing.request(array.concat(
	[{"op": "replace", "path": "/parties/1/country", "value": country}],
	patches,
))

_day(value) := {"op": "replace", "path": "/decision_date", "value": value}

test_jordan_is_no_partner_now if {
	jordan_treatment_ended.found == _ended with input as _to("JOR", [])
}

test_jordan_was_a_partner_on_the_last_day if {
	jordan_treatment_ended.found == set() with input as _to("JOR", [_day("2019-02-17")])
	jordan_treatment_ended.found == _ended with input as _to("JOR", [_day("2019-02-18")])
}

test_jordan_was_no_partner_yet_on_the_eve if {
	jordan_treatment_ended.found == set() with input as _to("JOR", [_day("2016-02-17")])
}

test_other_country_is_clear if {
	jordan_treatment_ended.found == set() with input as _to("BRA", [])
}

test_jordan_as_holder_is_clear if {
	request := testing.request([{"op": "replace", "path": "/parties/0/country", "value": "JOR"}])

	jordan_treatment_ended.found == set() with input as request
}

test_new_treatment_ends_the_finding if {
	row := {"valid_from": "2026-01-01", "valid_to": "9999-12-31", "values": {"country": "JOR"}}
	request := json.patch(_to("JOR", []), [{"op": "add", "path": "/overlay", "value": "again"}])

	jordan_treatment_ended.found == set() with input as request with data.overlay as {"again": {"nato5_partners": [row]}}
}

test_table_that_never_had_it_is_clear if {
	jordan_treatment_ended.found == set() with input as _to("JOR", []) with data.tables.nato5_partners.entries as []
}

test_recipient_of_unknown_country_is_not_evaluated if {
	request := testing.request([{"op": "remove", "path": "/parties/1/country"}])

	jordan_treatment_ended.found == {{"unknown": {"parties[1].country"}}} with input as request
}

test_recipient_of_unknown_country_in_earlier_years_is_clear if {
	request := testing.request([{"op": "remove", "path": "/parties/1/country"}, _day("2019-02-17")])

	jordan_treatment_ended.found == set() with input as request
}

test_request_without_a_live_line_is_clear if {
	jordan_treatment_ended.found == set() with input as _to("JOR", []) with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _to("JOR", []),
	"outcome": {
		"parties[].country": "unknown",
		"parties[].organization": "fires",
	},
}
