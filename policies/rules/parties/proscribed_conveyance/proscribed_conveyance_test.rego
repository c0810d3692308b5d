package rules.parties.proscribed_conveyance_test

import data.rules.parties.proscribed_conveyance
import data.testing

_barred_ship(country) := _barred_ships(country, {"ship"})

_barred_ships(country, names) := {
	"lines": [1],
	"message": sprintf(
		"Conveyances of %s (%s) are barred by 22 CFR 126.1(b) from carrying defense articles: name another carrier.",
		[country, concat(", ", names)],
	),
	"values": {"parties": names, "country": country},
}

_ship := {
	"op": "add", "path": "/parties/-",
	"value": {
		"id": "ship", "roles": ["conveyance_operator"], "type": "private", "country": "CHN",
		"name": "Firm", "screened_on": "2026-06-01",
	},
}

test_operator_of_a_denied_country if {
	proscribed_conveyance.found == {_barred_ship("CHN")} with input as testing.request([_ship])
}

test_owner_of_a_country_with_exceptions if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "ship", "roles": ["conveyance_owner"], "type": "private", "country": "LBN",
				"name": "Firm", "screened_on": "2026-06-01",
			},
		},
	])

	proscribed_conveyance.found == {_barred_ship("LBN")} with input as request
}

test_owners_that_are_alike_stand_in_one_finding if {
	request := testing.request([
		_ship,
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "boat", "roles": ["conveyance_owner"], "type": "private", "country": "CHN",
				"name": "Firm", "screened_on": "2026-06-01",
			},
		},
	])

	proscribed_conveyance.found == {_barred_ships("CHN", {"boat", "ship"})} with input as request
}

test_foreign_made_line_counts_though_exempt if {
	request := testing.request([_ship, {"op": "replace", "path": "/items/0/program", "value": "foreign"}])

	proscribed_conveyance.found == {_barred_ship("CHN")} with input as request
}

test_claimed_exception_that_is_met_is_clear if {
	request := testing.request([
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "ship", "roles": ["conveyance_operator"], "type": "government",
				"country": "LBN", "name": "Firm", "screened_on": "2026-06-01",
			},
		},
		{"op": "add", "path": "/claims", "value": ["126.1(t)"]},
	])

	proscribed_conveyance.found == set() with input as request
}

test_claimed_exception_of_other_beneficiaries_is_not_met if {
	request := testing.request([
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "ship", "roles": ["conveyance_operator"], "type": "private", "country": "LBN",
				"name": "Firm", "screened_on": "2026-06-01",
			},
		},
		{"op": "add", "path": "/claims", "value": ["126.1(t)"]},
	])

	proscribed_conveyance.found == {_barred_ship("LBN")} with input as request
}

test_non_lethal_exception_needs_the_list_of_flags if {
	request := testing.request([
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "ship", "roles": ["conveyance_operator"], "type": "private", "country": "NIC",
				"name": "Firm", "screened_on": "2026-06-01",
			},
		},
		{"op": "add", "path": "/claims", "value": ["126.1(p)"]},
		{"op": "remove", "path": "/items/0/flags"},
	])

	proscribed_conveyance.found == {{"unknown": {"items[0].flags"}}} with input as request
}

test_private_ship_of_a_country_barred_for_its_forces_is_clear if {
	request := testing.request([
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "ship", "roles": ["conveyance_operator"], "type": "private", "country": "ETH",
				"name": "Firm", "screened_on": "2026-06-01",
			},
		},
	])

	proscribed_conveyance.found == set() with input as request
}

test_ship_of_forces_that_are_barred if {
	request := testing.request([
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "ship", "roles": ["conveyance_operator"], "type": "government",
				"country": "ETH", "name": "Firm", "screened_on": "2026-06-01", "body": "military",
			},
		},
	])

	proscribed_conveyance.found == {_barred_ship("ETH")} with input as request
}

test_cyprus_is_clear_on_the_last_day_of_the_suspension if {
	request := testing.request([
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "ship", "roles": ["conveyance_operator"], "type": "private", "country": "CYP",
				"name": "Firm", "screened_on": "2026-06-01",
			},
		},
		{"op": "replace", "path": "/decision_date", "value": "2026-09-30"},
	])

	proscribed_conveyance.found == set() with input as request
}

test_cyprus_is_barred_the_day_after_the_suspension if {
	request := testing.request([
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "ship", "roles": ["conveyance_operator"], "type": "private", "country": "CYP",
				"name": "Firm", "screened_on": "2026-06-01",
			},
		},
		{"op": "replace", "path": "/decision_date", "value": "2026-10-01"},
	])

	proscribed_conveyance.found == {_barred_ship("CYP")} with input as request
}

test_other_countries_are_clear if {
	request := testing.request([
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "ship", "roles": ["conveyance_operator"], "type": "private", "country": "DNK",
				"name": "Firm", "screened_on": "2026-06-01",
			},
		},
	])

	proscribed_conveyance.found == set() with input as request
}

test_other_roles_own_no_conveyance if {
	request := testing.request([
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "ship", "roles": ["carrier"], "type": "private", "country": "CHN",
				"name": "Firm", "screened_on": "2026-06-01",
			},
		},
	])

	proscribed_conveyance.found == set() with input as request
}

test_country_of_the_conveyance_is_needed if {
	request := testing.request([_ship, {"op": "remove", "path": "/parties/2/country"}])

	proscribed_conveyance.found == {{"unknown": {"parties[2].country"}}} with input as request
}

test_line_of_unknown_origin_is_not_evaluated if {
	proscribed_conveyance.found == {{"unknown": {"items[0].program"}}} with input as testing.request([_ship, {"op": "remove", "path": "/items/0/program"}])
}

test_item_under_the_export_administration_regulations_is_clear if {
	request := testing.request([_ship, {"op": "replace", "path": "/items/0/program", "value": "ear"}])

	proscribed_conveyance.found == set() with input as request
}

test_lines_of_the_munitions_list_alone_are_named if {
	request := testing.request([
		_ship,
		{
			"op": "add", "path": "/items/-",
			"value": {
				"line": 2, "type": "article", "program": "ear", "flags": [],
			},
		},
	])

	proscribed_conveyance.found == {_barred_ship("CHN")} with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([
		_ship,
		{"op": "replace", "path": "/parties/2/country", "value": "LBY"},
		{"op": "add", "path": "/claims", "value": ["126.1(k)(2)"]},
		{"op": "replace", "path": "/items/0/flags", "value": ["nonlethal"]},
		{"op": "add", "path": "/parties/2/body", "value": "non_government"},
	]),
	"outcome": {
		"claims": "fires",
		"items[].flags": "fires",
		"items[].program": "unknown",
		"parties[].body": "fires",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
		"parties[].type": "unknown",
	},
}
