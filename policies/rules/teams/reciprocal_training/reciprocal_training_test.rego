package rules.teams.reciprocal_training_test

import data.rules.teams.reciprocal_training
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "teams"},
		{"op": "replace", "path": "/items/0/type", "value": "training"},
		{"op": "add", "path": "/items/0/authority", "value": "aeca_30a"},
	],
	patches,
))

_missing := {{
	"lines": [1],
	"message": "Training in exchange under AECA 30A: send the agreement on equal value within a year, else reimbursement (document reciprocal_training_agreement).",
	"values": {},
}}

_second(members) := {"op": "add", "path": "/items/-", "value": object.union({"line": 2, "type": "training", "program": "teams", "flags": []}, members)}

_paper(members) := {
	"op": "add", "path": "/documents/-",
	"value": object.union({"kind": "reciprocal_training_agreement"}, members),
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([_paper({"signed_on": "2026-05-01", "expires_on": "2026-05-31"})]),
	"outcome": {
		"documents[].expires_on": "silent",
		"documents[].reference": "fires",
		"documents[].signed_on": "fires",
		"items[].authority": "unknown",
		"items[].program": "silent",
		"items[].values.full_cost_usd": "fires",
	},
}

test_request_without_the_paper_lacks_it if {
	reciprocal_training.found == _missing with input as _request([])
	reciprocal_training.found == _missing with input as _request([{"op": "remove", "path": "/documents"}])
}

test_paper_on_file_is_enough if {
	reciprocal_training.found == set() with input as _request([_paper({"signed_on": "2026-06-01"})])
	reciprocal_training.found == _missing with input as _request([_paper({"signed_on": "2026-06-02"})])
}

test_paper_counts_to_its_last_day if {
	last := _request([_paper({"signed_on": "2026-01-01", "expires_on": "2026-06-01"})])
	after := _request([_paper({"signed_on": "2026-01-01", "expires_on": "2026-05-31"})])

	reciprocal_training.found == set() with input as last
	reciprocal_training.found == _missing with input as after
}

test_day_of_signature_is_needed if {
	reciprocal_training.found == {{"unknown": {"documents[3].signed_on"}}} with input as _request([_paper({})])
}

test_one_paper_on_file_decides if {
	reciprocal_training.found == set() with input as _request([_paper({}), _paper({"signed_on": "2026-06-01"})])
}

test_other_authority_is_clear if {
	reciprocal_training.found == set() with input as _request([{"op": "replace", "path": "/items/0/authority", "value": "aeca_22"}])
	reciprocal_training.found == _missing with input as _request([_second({"authority": "title_10"})])
}

test_authority_is_needed if {
	reciprocal_training.found == {{"unknown": {"items[0].authority"}}} with input as _request([{"op": "remove", "path": "/items/0/authority"}])
}

test_authority_of_a_line_does_not_matter_beside_one_that_exchanges if {
	reciprocal_training.found == _missing with input as _request([_second({})])
}

test_authority_does_not_matter_beside_the_agreement if {
	reciprocal_training.found == set() with input as _request([
		{"op": "remove", "path": "/items/0/authority"},
		_paper({"signed_on": "2026-06-01"}),
	])
}

test_other_program_is_clear if {
	reciprocal_training.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "dcs"}])
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "fms", "flags": []}

	reciprocal_training.found == _missing with input as _request([{"op": "add", "path": "/items/-", "value": other}])
}

test_later_transfer_is_clear if {
	request := _request([
		{"op": "replace", "path": "/phase", "value": "transfer"},
		{"op": "replace", "path": "/kind", "value": "sale"},
	])

	reciprocal_training.found == set() with input as request
}

_agreement(reference) := _paper({"signed_on": "2026-06-01", "reference": reference})

_worth(line, usd) := {"op": "add", "path": sprintf("/items/%d/values/full_cost_usd", [line]), "value": usd}

test_value_is_posted_to_the_agreement if {
	second := _second({"authority": "aeca_30a", "values": {"full_cost_usd": 6}})
	third := _second({"line": 3, "authority": "aeca_22", "values": {"full_cost_usd": 9}})

	reciprocal_training.posts == {{"ledger": "exchange_30a", "reference": "RT-1", "amount": 11, "levels": []}}
		with input as _request([_agreement("RT-1"), _worth(0, 5), second, third])
}

test_nothing_is_posted_without_an_agreement_or_an_exchange if {
	every changes in [
		[_paper({"signed_on": "2026-06-01"})],
		[_paper({"signed_on": "2026-06-02", "reference": "RT-1"})],
		[_paper({"reference": "RT-1"})],
		[_agreement("RT-1"), {"op": "replace", "path": "/documents/3/kind", "value": "exchange_agreement"}],
		[_agreement("RT-1"), {"op": "replace", "path": "/items/0/authority", "value": "aeca_22"}],
		[_agreement("RT-1"), {"op": "replace", "path": "/items/0/program", "value": "dcs"}],
		[_agreement("RT-1"), {"op": "replace", "path": "/phase", "value": "transfer"}],
	] {
		reciprocal_training.posts == set() with input as _request(array.concat([_worth(0, 5)], changes))
	}
}
