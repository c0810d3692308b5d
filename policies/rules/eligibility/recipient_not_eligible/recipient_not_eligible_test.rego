package rules.eligibility.recipient_not_eligible_test

import data.rules.eligibility.recipient_not_eligible
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/parties/1/country", "value": "VNM"},
	],
	patches,
))

_item(member, value) := {"op": "add", "path": sprintf("/items/0/%s", [member]), "value": value}

_gone(member) := {"op": "remove", "path": member}

_finding(recipient, lines) := {
	"lines": lines,
	"message": sprintf("Table fms_eligible has no row for %s on 2026-06-01: no sale, lease or financing without a finding of eligibility.", [recipient]),
	"values": {"recipient": recipient},
}

_denied := {_finding("VNM", [1])}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([
		_item("program", "teams"),
		_item("authority", "aeca_22"),
		_item("funding", "national"),
		{"op": "add", "path": "/parties/1/organization", "value": "AU"},
	]),
	"outcome": {
		"items[].authority": "unknown",
		"items[].funding": "fires",
		"items[].program": "silent",
		"parties[].country": "fires",
		"parties[].organization": "fires",
	},
}

test_sales_and_leases_are_denied if {
	every program in ["fms", "fmcs", "lease"] {
		recipient_not_eligible.found == _denied with input as _request([_item("program", program)])
	}
}

test_other_programs_are_clear if {
	every program in ["dcs", "drawdown", "imet", "incle", "loan", "map", "pko"] {
		recipient_not_eligible.found == set() with input as _request([_item("program", program)])
	}
}

test_excess_articles_are_denied_when_sold if {
	sold := _request([_item("program", "eda"), _item("authority", "aeca_21")])
	given := _request([_item("program", "eda"), _item("authority", "faa_516")])

	recipient_not_eligible.found == _denied with input as sold
	recipient_not_eligible.found == set() with input as given
	recipient_not_eligible.found == {{"unknown": {"items[0].authority"}}} with input as _request([_item("program", "eda")])
}

test_team_is_sold_by_its_authority if {
	every authority in ["aeca_21", "aeca_22", "aeca_30a"] {
		recipient_not_eligible.found == _denied with input as _request([_item("program", "teams"), _item("authority", authority)])
	}
	every authority in ["faa_541", "faa_551", "title_10"] {
		recipient_not_eligible.found == set() with input as _request([_item("program", "teams"), _item("authority", authority)])
	}
}

test_team_without_an_authority_is_sold_by_a_letter_of_offer if {
	team := _request([_item("program", "teams")])
	offered := _request([_item("program", "teams"), {"op": "add", "path": "/documents/-", "value": {"kind": "loa"}}])

	recipient_not_eligible.found == {{"unknown": {"items[0].authority"}}} with input as team
	recipient_not_eligible.found == _denied with input as offered
}

test_financed_line_is_denied if {
	every money in ["fmf_grant", "fmf_loan"] {
		request := _request([_item("program", "dcs"), _item("funding", money)])

		recipient_not_eligible.found == _denied with input as request
	}
}

test_financing_of_the_request_is_denied if {
	request := _request([
		_item("program", "dcs"),
		{"op": "add", "path": "/funding", "value": [{"source": "fmf_grant", "amount_usd": 1}]},
	])

	recipient_not_eligible.found == {_finding("VNM", [])} with input as request
}

test_linked_sale_or_lease_is_denied if {
	every kind in ["loa", "lease"] {
		request := _request([_item("program", "dcs"), {"op": "add", "path": "/linked_actions", "value": [{"kind": kind}]}])

		recipient_not_eligible.found == {_finding("VNM", [])} with input as request
	}
	licence := _request([_item("program", "dcs"), {"op": "add", "path": "/linked_actions", "value": [{"kind": "licence"}]}])
	recipient_not_eligible.found == set() with input as licence
}

test_recipient_with_a_row_is_clear if {
	recipient_not_eligible.found == set() with input as _request([{"op": "replace", "path": "/parties/1/country", "value": "LTU"}])
}

test_row_counts_to_its_last_day if {
	row := {"valid_from": "2020-01-01", "values": {"code": "VNM"}, "verified": true}

	recipient_not_eligible.found == set() with input as _request([])
		with data.tables.fms_eligible.entries as [object.union(row, {"valid_to": "2026-06-01"})]
	recipient_not_eligible.found == _denied with input as _request([])
		with data.tables.fms_eligible.entries as [object.union(row, {"valid_to": "2026-05-31"})]
}

test_organization_needs_its_own_row if {
	request := _request([
		{"op": "replace", "path": "/parties/1/country", "value": "BEL"},
		{"op": "add", "path": "/parties/1/organization", "value": "EU"},
	])

	recipient_not_eligible.found == {_finding("EU", [1])} with input as request
}

test_organization_with_a_row_is_clear if {
	recipient_not_eligible.found == set() with input as _request([
		_gone("/parties/1/country"),
		{"op": "add", "path": "/parties/1/organization", "value": "NSPA"},
	])
}

test_recipient_without_a_country_is_not_evaluated if {
	recipient_not_eligible.found == {{"unknown": {"parties[1].country"}}} with input as _request([_gone("/parties/1/country")])
}

test_country_does_not_matter_to_a_grant if {
	recipient_not_eligible.found == set() with input as _request([_gone("/parties/1/country"), _item("program", "pko")])
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "pko", "flags": []}

	recipient_not_eligible.found == _denied with input as _request([{"op": "add", "path": "/items/-", "value": other}])
}

test_line_without_a_program_is_not_asked if {
	recipient_not_eligible.found == set() with input as _request([_gone("/items/0/program")])
}

test_later_transfer_is_another_rule if {
	request := _request([
		{"op": "replace", "path": "/phase", "value": "transfer"},
		{"op": "replace", "path": "/kind", "value": "sale"},
	])

	recipient_not_eligible.found == set() with input as request
}
