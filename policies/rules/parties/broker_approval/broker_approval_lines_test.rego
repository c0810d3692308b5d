package rules.parties.broker_approval_test

import data.rules.parties.broker_approval
import data.testing

test_item_outside_the_list_is_clear if {
	request := testing.request([_broker, {"op": "replace", "path": "/items/0/usml", "value": "X(a)"}])

	broker_approval.found == set() with input as request
}

test_category_that_begins_alike_is_another if {
	request := testing.request([_broker, {"op": "replace", "path": "/items/0/usml", "value": "V(a)"}])

	broker_approval.found == set() with input as request
}

test_paragraph_that_begins_alike_is_another if {
	request := testing.request([_broker, {"op": "replace", "path": "/items/0/usml", "value": "II(e)"}])

	broker_approval.found == set() with input as request
}

test_subparagraph_of_a_listed_paragraph if {
	request := testing.request([_broker, {"op": "replace", "path": "/items/0/usml", "value": "I(a)(1)"}])

	broker_approval.found == {_missing("us_person", "2022-06-01")} with input as request
}

test_listed_category_as_a_whole if {
	request := testing.request([_broker, {"op": "replace", "path": "/items/0/usml", "value": "VII"}])

	broker_approval.found == {_missing("us_person", "2022-06-01")} with input as request
}

test_listed_paragraph_itself if {
	request := testing.request([_broker, {"op": "replace", "path": "/items/0/usml", "value": "II(a)"}])

	broker_approval.found == {_missing("us_person", "2022-06-01")} with input as request
}

test_category_without_paragraph_may_hold_a_listed_one if {
	request := testing.request([_broker, {"op": "replace", "path": "/items/0/usml", "value": "IV"}])

	broker_approval.found == {{"unknown": {"items[0].usml"}}} with input as request
}

test_entry_of_the_list_is_needed if {
	broker_approval.found == {{"unknown": {"items[0].usml"}}} with input as testing.request([_broker, {"op": "remove", "path": "/items/0/usml"}])
}

test_entry_of_the_list_is_not_needed_with_an_approval if {
	request := testing.request([
		_broker,
		{"op": "remove", "path": "/items/0/usml"},
		{
			"op": "add", "path": "/documents/-",
			"value": {
				"kind": "broker_approval", "party": "broker", "signed_on": "2026-01-01",
			},
		},
	])

	broker_approval.found == set() with input as request
}

test_line_that_may_have_no_entry_is_clear_without_one if {
	every type in ["service", "training", "construction"] {
		request := testing.request([
			_broker,
			{"op": "remove", "path": "/items/0/usml"},
			{"op": "replace", "path": "/items/0/type", "value": type},
		])

		broker_approval.found == set() with input as request
	}
}

test_service_with_a_listed_entry_needs_it if {
	request := testing.request([_broker, {"op": "replace", "path": "/items/0/type", "value": "service"}])

	broker_approval.found == {_missing("us_person", "2022-06-01")} with input as request
}

test_item_under_the_export_administration_regulations_is_clear if {
	request := testing.request([_broker, {"op": "replace", "path": "/items/0/program", "value": "ear"}])

	broker_approval.found == set() with input as request
}

test_foreign_article_wholly_within_the_group_is_clear if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "foreign"},
		{"op": "replace", "path": "/items/0/usml", "value": "X(a)"},
		_broker,
	])

	broker_approval.found == set() with input as request
}

test_foreign_article_of_the_list_wholly_within_the_group if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "foreign"},
		_broker,
	])

	broker_approval.found == {_missing("us_person", "2022-06-01")} with input as request
}

test_foreign_article_for_a_country_outside_the_group if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "foreign"},
		{"op": "replace", "path": "/items/0/usml", "value": "X(a)"},
		_broker,
		{"op": "replace", "path": "/parties/1/country", "value": "BRA"},
	])

	broker_approval.found == {_missing("us_person", "2022-06-01")} with input as request
}

test_foreign_article_for_an_agency_of_nato_is_within_the_group if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "foreign"},
		{"op": "replace", "path": "/items/0/usml", "value": "X(a)"},
		_broker,
		{"op": "remove", "path": "/parties/1/country"},
		{"op": "add", "path": "/parties/1/organization", "value": "NSPA"},
	])

	broker_approval.found == set() with input as request
}

test_foreign_article_for_another_organization_is_outside_the_group if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "foreign"},
		{"op": "replace", "path": "/items/0/usml", "value": "X(a)"},
		_broker,
		{"op": "remove", "path": "/parties/1/country"},
		{"op": "add", "path": "/parties/1/organization", "value": "UN"},
	])

	broker_approval.found == {_missing("us_person", "2022-06-01")} with input as request
}

test_foreign_article_used_outside_the_group if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "foreign"},
		{"op": "replace", "path": "/items/0/usml", "value": "X(a)"},
		_broker,
		{"op": "add", "path": "/end_use/country", "value": "BRA"},
	])

	broker_approval.found == {_missing("us_person", "2022-06-01")} with input as request
}

test_foreign_article_that_may_leave_the_group if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "foreign"},
		{"op": "replace", "path": "/items/0/usml", "value": "X(a)"},
		_broker,
		{"op": "add", "path": "/reexport_countries", "value": ["FRA", "BRA"]},
	])

	broker_approval.found == {_missing("us_person", "2022-06-01")} with input as request
}

test_foreign_article_with_a_right_inside_the_group_is_clear if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "foreign"},
		{"op": "replace", "path": "/items/0/usml", "value": "X(a)"},
		_broker,
		{"op": "add", "path": "/reexport_countries", "value": ["FRA", "JPN"]},
	])

	broker_approval.found == set() with input as request
}

test_country_of_every_party_is_needed_for_the_group if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "foreign"},
		{"op": "replace", "path": "/items/0/usml", "value": "X(a)"},
		_broker,
		{"op": "remove", "path": "/parties/1/country"},
	])

	broker_approval.found == {{"unknown": {"parties[1].country"}}} with input as request
}

test_line_of_unknown_origin_is_not_evaluated if {
	request := testing.request([_broker, {"op": "remove", "path": "/items/0/program"}])

	broker_approval.found == {{"unknown": {"items[0].program"}}} with input as request
}

test_lines_that_need_it_alone_are_named if {
	request := testing.request([
		_broker,
		{
			"op": "add", "path": "/items/-",
			"value": {
				"line": 2, "type": "article", "program": "fms", "flags": [], "usml": "X(a)",
			},
		},
	])

	broker_approval.found == {_missing("us_person", "2022-06-01")} with input as request
}

test_exempt_line_is_not_asked if {
	request := testing.request([_broker])

	broker_approval.found == set() with input as request
		with data.lib.lines.live as []
}
