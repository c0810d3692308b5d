package rules.notification.new_sales_territory_test

import data.rules.notification.new_sales_territory
import data.testing

_to(countries) := testing.request([{"op": "add", "path": "/reexport_countries", "value": countries}])

test_country_outside_the_group_is_shown_on_a_transfer if {
	new_sales_territory.found == {{
		"lines": [],
		"message": "The right to pass the item on reaches outside NATO and its partners: BRA, UKR. The standard levels and the wait of 30 days bind; counsel confirms the wait.",
		"values": {"countries": {"BRA", "UKR"}},
	}} with input as _to(["UKR", "POL", "BRA", "AUS"])
}

test_country_outside_the_group_is_shown_on_an_export if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "add", "path": "/reexport_countries", "value": ["BRA"]},
	])

	new_sales_territory.found == {{
		"lines": [],
		"message": "The right to pass the item on reaches outside NATO and its partners: BRA. The standard levels bind; the wait follows the buyer.",
		"values": {"countries": {"BRA"}},
	}} with input as request
}

test_members_and_partners_are_inside if {
	new_sales_territory.found == set() with input as _to(["POL", "AUS", "JPN", "KOR", "ISR", "NZL"])
}

test_no_right_to_pass_on_is_clear if {
	new_sales_territory.found == set() with input as testing.request([])
}

test_member_is_outside_until_it_joins if {
	request := testing.request([
		{"op": "add", "path": "/reexport_countries", "value": ["SWE"]},
		{"op": "replace", "path": "/decision_date", "value": "2024-03-06"},
	])

	new_sales_territory.found == {{
		"lines": [],
		"message": "The right to pass the item on reaches outside NATO and its partners: SWE. The standard levels and the wait of 30 days bind; counsel confirms the wait.",
		"values": {"countries": {"SWE"}},
	}} with input as request
}

test_request_without_a_live_line_is_clear if {
	new_sales_territory.found == set() with input as _to(["BRA"]) with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _to(["BRA"]),
	"outcome": {
		"reexport_countries": "silent",
	},
}
