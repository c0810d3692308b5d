package rules.notification.relief_nato_arrangement_test

import data.rules.notification.relief_nato_arrangement
import data.testing

_relieved := {{
	"lines": [1],
	"message": "Holder and recipient are NATO members, or NATO, under an arrangement of AECA 3(d)(4)(C): no certification is due, but consent is.",
	"values": {},
}}

_arranged(kind, patches) := testing.request(array.concat(
	[{"op": "add", "path": "/arrangement", "value": {"kind": kind}}],
	patches,
))

_serviced(patches) := _arranged("nato_cross_servicing", patches)

_country(party, code) := {"op": "replace", "path": sprintf("/parties/%d/country", [party]), "value": code}

_organization(party, code) := [
	{"op": "remove", "path": sprintf("/parties/%d/country", [party])},
	{"op": "replace", "path": sprintf("/parties/%d/type", [party]), "value": "international_org"},
	{"op": "add", "path": sprintf("/parties/%d/organization", [party]), "value": code},
]

_remove(path) := {"op": "remove", "path": path}

test_cross_servicing_among_members_is_relieved if {
	relief_nato_arrangement.found == _relieved with input as _serviced([])
}

test_lead_nation_that_was_certified_is_relieved if {
	relief_nato_arrangement.found == _relieved with input as _arranged("nato_lead_nation_certified", [])
}

test_other_arrangement_is_not_relieved if {
	every kind in ["bilateral", "other"] {
		relief_nato_arrangement.found == set() with input as _arranged(kind, [])
	}
}

test_no_arrangement_is_not_relieved if {
	relief_nato_arrangement.found == set() with input as testing.request([])
}

test_nato_itself_is_relieved_on_either_side if {
	every party in [0, 1] {
		relief_nato_arrangement.found == _relieved with input as _serviced(_organization(party, "NSPA"))
	}
}

test_other_organization_is_not_relieved if {
	relief_nato_arrangement.found == set() with input as _serviced(_organization(1, "EU"))
}

test_partner_is_not_relieved_on_either_side if {
	every party in [0, 1] {
		every country in ["AUS", "JPN", "KOR", "ISR", "NZL"] {
			relief_nato_arrangement.found == set() with input as _serviced([_country(party, country)])
		}
	}
}

test_member_is_not_relieved_before_it_joins if {
	request := _serviced([
		_country(1, "SWE"),
		{"op": "replace", "path": "/decision_date", "value": "2024-03-06"},
	])

	relief_nato_arrangement.found == set() with input as request
}

test_firm_in_a_member_country_is_not_relieved if {
	every type in ["private", "individual"] {
		request := _serviced([{"op": "replace", "path": "/parties/1/type", "value": type}])

		relief_nato_arrangement.found == set() with input as request
	}
}

test_request_outside_state_consent_needs_no_relief if {
	request := _serviced([{"op": "replace", "path": "/items/0/program", "value": "ear"}])

	relief_nato_arrangement.found == set() with input as request
}

test_exempt_lines_need_no_relief if {
	relief_nato_arrangement.found == set() with input as _serviced([]) with data.lib.lines.exempt as {1}
}

test_request_without_a_holder_is_not_relieved if {
	relief_nato_arrangement.found == set() with input as _serviced([_remove("/parties/0")])
}

test_country_that_is_not_given_is_not_evaluated if {
	relief_nato_arrangement.found == {{"unknown": {"parties[0].country"}}} with input as _serviced([_remove("/parties/0/country")])
}

test_type_that_is_not_given_is_not_evaluated if {
	relief_nato_arrangement.found == {{"unknown": {"parties[1].type"}}} with input as _serviced([_remove("/parties/1/type")])
}

test_country_that_is_not_given_beside_a_partner_is_clear if {
	request := _serviced([_remove("/parties/0/country"), _country(1, "AUS")])

	relief_nato_arrangement.found == set() with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _serviced([]),
	"outcome": {
		"arrangement.kind": "silent",
		"items[].program": "fires",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
		"parties[].type": "unknown",
	},
}
