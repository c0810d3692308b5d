package rules.eligibility.itar_d2_test

import data.rules.eligibility.itar_d2
import data.testing

test_holder_in_the_country_is_no_destination if {
	request := testing.request([{"op": "replace", "path": "/parties/0/country", "value": "LBN"}])

	itar_d2.found == set() with input as request
}

test_end_user_in_the_country_is_a_destination if {
	request := testing.request([
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "user", "roles": ["end_user"], "type": "private", "country": "LBN",
				"name": "Firm", "screened_on": "2026-06-01",
			},
		},
	])

	itar_d2.found == {_lebanon} with input as request
}

test_use_in_the_country_is_a_destination if {
	request := testing.request([{"op": "add", "path": "/end_use/country", "value": "LBN"}])

	itar_d2.found == {_lebanon} with input as request
}

test_foreign_forces_in_a_country_barred_for_its_forces_are_clear if {
	request := testing.request([{"op": "add", "path": "/end_use/country", "value": "ETH"}])

	itar_d2.found == set() with input as request
}

test_right_to_pass_on_reaches_the_forces if {
	request := testing.request([{"op": "add", "path": "/reexport_countries", "value": ["FRA", "ETH"]}])

	itar_d2.found == {_ethiopia} with input as request
}

test_right_to_pass_on_meets_no_beneficiary if {
	request := testing.request([
		{"op": "add", "path": "/reexport_countries", "value": ["LBN"]},
		{"op": "add", "path": "/claims", "value": ["126.1(t)"]},
	])

	itar_d2.found == {_lebanon} with input as request
}

test_government_line_at_first_provision_is_another_rule if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/parties/1/country", "value": "LBN"},
	])

	itar_d2.found == set() with input as request
}

test_licensed_line_at_first_provision_is_denied if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/parties/1/country", "value": "LBN"},
		{"op": "replace", "path": "/items/0/program", "value": "dcs"},
	])

	itar_d2.found == {_lebanon} with input as request
}

test_line_of_unknown_origin_at_first_provision_is_not_evaluated if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/parties/1/country", "value": "LBN"},
		{"op": "remove", "path": "/items/0/program"},
	])

	itar_d2.found == {{"unknown": {"items[0].program"}}} with input as request
}

test_item_under_the_export_administration_regulations_is_clear if {
	request := testing.request([
		{"op": "replace", "path": "/parties/1/country", "value": "LBN"},
		{"op": "replace", "path": "/items/0/program", "value": "ear"},
	])

	itar_d2.found == set() with input as request
}

test_foreign_made_line_counts_though_exempt if {
	request := testing.request([
		{"op": "replace", "path": "/parties/1/country", "value": "LBN"},
		{"op": "replace", "path": "/items/0/program", "value": "foreign"},
	])

	itar_d2.found == {_lebanon} with input as request
}

test_line_of_unknown_origin_is_not_evaluated if {
	request := testing.request([
		{"op": "replace", "path": "/parties/1/country", "value": "LBN"},
		{"op": "remove", "path": "/items/0/program"},
	])

	itar_d2.found == {{"unknown": {"items[0].program"}}} with input as request
}

test_recipient_without_country_is_not_evaluated if {
	itar_d2.found == {{"unknown": {"parties[1].country"}}} with input as testing.request([{"op": "remove", "path": "/parties/1/country"}])
}

test_recipient_and_end_user_without_country_are_not_evaluated if {
	request := testing.request([
		{"op": "remove", "path": "/parties/1/country"},
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "user", "roles": ["end_user"], "type": "private", "name": "Firm",
				"screened_on": "2026-06-01",
			},
		},
	])

	itar_d2.found == {{"unknown": {"parties[1].country", "parties[2].country"}}} with input as request
}

test_organization_without_country_is_in_none if {
	request := testing.request([
		{"op": "remove", "path": "/parties/1/country"},
		{"op": "add", "path": "/parties/1/organization", "value": "NATO"},
	])

	itar_d2.found == set() with input as request
}

test_each_line_is_judged_by_its_own_origin if {
	request := testing.request([
		{"op": "replace", "path": "/parties/1/country", "value": "LBN"},
		{"op": "add", "path": "/items/-", "value": {"line": 2, "type": "article", "flags": []}},
	])

	itar_d2.found == {_lebanon, {"unknown": {"items[1].program"}}} with input as request
}

test_other_countries_are_clear if {
	itar_d2.found == set() with input as testing.request([])
}

_in_lebanon(roles) := testing.request([{
	"op": "add", "path": "/parties/-",
	"value": {"id": "other", "roles": roles, "type": "private", "country": "LBN"},
}])

test_every_role_to_which_a_line_goes_is_a_destination if {
	every role in ["recipient", "end_user", "consignee", "contractor", "trainee", "occupant"] {
		itar_d2.found == {_lebanon} with input as _in_lebanon([role])
	}
}

test_roles_that_help_a_line_on_are_no_destination if {
	every role in ["requester", "applicant", "freight_forwarder", "broker", "agent", "carrier", "employer", "funder"] {
		itar_d2.found == set() with input as _in_lebanon([role])
	}
}

test_every_type_of_beneficiary_meets_its_exception if {
	exceptions := [
		["LBN", "government", "126.1(t)"],
		["RUS", "us_government", "126.1(l)(1)"],
		["SDN", "international_org", "126.1(v)(1)"],
		["SSD", "private", "126.1(w)(3)"],
		["ZWE", "individual", "126.1(s)"],
	]

	every exception in exceptions {
		request := testing.request([
			{"op": "replace", "path": "/parties/1/country", "value": exception[0]},
			{"op": "replace", "path": "/parties/1/type", "value": exception[1]},
			{"op": "add", "path": "/claims", "value": [exception[2]]},
		])
		itar_d2.found == set() with input as request
	}
}
