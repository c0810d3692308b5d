package rules.parties.broker_approval_test

import data.rules.parties.broker_approval
import data.testing

test_approval_of_the_decision_date if {
	request := testing.request([
		_broker,
		{
			"op": "add", "path": "/documents/-",
			"value": {
				"kind": "broker_approval", "party": "broker", "signed_on": "2026-06-01",
			},
		},
	])

	broker_approval.found == set() with input as request
}

test_approval_of_four_years_ago if {
	request := testing.request([
		_broker,
		{
			"op": "add", "path": "/documents/-",
			"value": {
				"kind": "broker_approval", "party": "broker", "signed_on": "2022-06-01",
			},
		},
	])

	broker_approval.found == set() with input as request
}

test_approval_a_day_older_is_spent if {
	request := testing.request([
		_broker,
		{
			"op": "add", "path": "/documents/-",
			"value": {
				"kind": "broker_approval", "party": "broker", "signed_on": "2022-05-31",
			},
		},
	])

	broker_approval.found == {_missing("us_person", "2022-06-01")} with input as request
}

test_approval_that_expired if {
	request := testing.request([
		_broker,
		{
			"op": "add", "path": "/documents/-",
			"value": {
				"kind": "broker_approval", "party": "broker", "signed_on": "2024-06-01",
				"expires_on": "2026-05-31",
			},
		},
	])

	broker_approval.found == {_missing("us_person", "2022-06-01")} with input as request
}

test_approval_of_another_party if {
	request := testing.request([
		_broker,
		{
			"op": "add", "path": "/documents/-",
			"value": {
				"kind": "broker_approval", "party": "recipient", "signed_on": "2026-01-01",
			},
		},
	])

	broker_approval.found == {_missing("us_person", "2022-06-01")} with input as request
}

test_approval_of_nobody if {
	request := testing.request([
		_broker,
		{
			"op": "add", "path": "/documents/-",
			"value": {
				"kind": "broker_approval", "signed_on": "2026-01-01",
			},
		},
	])

	broker_approval.found == {_missing("us_person", "2022-06-01")} with input as request
}

test_other_paper_of_the_broker if {
	request := testing.request([
		_broker,
		{
			"op": "add", "path": "/documents/-",
			"value": {
				"kind": "eua", "party": "broker", "signed_on": "2026-01-01",
			},
		},
	])

	broker_approval.found == {_missing("us_person", "2022-06-01")} with input as request
}

test_day_of_the_approval_is_needed if {
	request := testing.request([
		_broker,
		{"op": "add", "path": "/documents/-", "value": {"kind": "broker_approval", "party": "broker"}},
	])

	broker_approval.found == {{"unknown": {"documents[3].signed_on"}}} with input as request
}

test_leap_day_counts_back_to_a_leap_day if {
	request := testing.request([
		_broker,
		{"op": "replace", "path": "/decision_date", "value": "2028-02-29"},
	])

	broker_approval.found == {_missing("us_person", "2024-02-29")} with input as request
}
