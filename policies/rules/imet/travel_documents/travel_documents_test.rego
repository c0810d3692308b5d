package rules.imet.travel_documents_test

import data.rules.imet.travel_documents
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "imet"},
		{"op": "replace", "path": "/items/0/type", "value": "training"},
		{"op": "add", "path": "/documents/-", "value": {"kind": "travel_order", "signed_on": "2026-04-15"}},
		{"op": "add", "path": "/documents/-", "value": {"kind": "english_level", "signed_on": "2026-04-15"}},
		{"op": "add", "path": "/documents/-", "value": {"kind": "medical_cover", "signed_on": "2026-04-15"}},
	],
	patches,
))

_finding(kinds, text) := {
	"lines": [1],
	"message": sprintf("Due before the student travels and not on file: %s. Send them as documents.", [text]),
	"values": {"documents": kinds},
}

_expired(i) := {"op": "add", "path": sprintf("/documents/%d/expires_on", [i]), "value": "2026-05-31"}

_unsigned(i) := {"op": "remove", "path": sprintf("/documents/%d/signed_on", [i])}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([_expired(3)]),
	"outcome": {
		"documents[].expires_on": "silent",
		"documents[].signed_on": "fires",
		"items[].program": "silent",
	},
}

test_all_three_are_enough if {
	travel_documents.found == set() with input as _request([])
}

test_each_paper_is_asked if {
	every i, kind in {3: "travel_order", 4: "english_level", 5: "medical_cover"} {
		travel_documents.found == {_finding({kind}, kind)} with input as _request([{"op": "remove", "path": sprintf("/documents/%d", [i])}])
	}
}

test_missing_papers_are_named_together if {
	all := {"english_level", "medical_cover", "travel_order"}

	travel_documents.found == {_finding(all, "english_level, medical_cover, travel_order")} with input as _request([{"op": "remove", "path": "/documents"}])
}

test_paper_counts_from_its_first_day_to_its_last if {
	travel_documents.found == {_finding({"travel_order"}, "travel_order")} with input as _request([_expired(3)])
	travel_documents.found == set() with input as _request([{"op": "add", "path": "/documents/3/expires_on", "value": "2026-06-01"}])
	travel_documents.found == set() with input as _request([{"op": "replace", "path": "/documents/3/signed_on", "value": "2026-06-01"}])
	travel_documents.found == {_finding({"travel_order"}, "travel_order")} with input as _request([{"op": "replace", "path": "/documents/3/signed_on", "value": "2026-06-02"}])
}

test_day_of_signature_is_needed if {
	travel_documents.found == {{"unknown": {"documents[4].signed_on"}}} with input as _request([_unsigned(4)])
}

test_day_of_signature_does_not_matter_beside_a_missing_paper if {
	travel_documents.found == {_finding({"travel_order"}, "travel_order")} with input as _request([_unsigned(4), {"op": "remove", "path": "/documents/3"}])
}

test_other_program_is_clear if {
	travel_documents.found == set() with input as _request([_expired(3), {"op": "replace", "path": "/items/0/program", "value": "dcs"}])
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "fms", "flags": []}

	travel_documents.found == {_finding({"travel_order"}, "travel_order")} with input as _request([_expired(3), {"op": "add", "path": "/items/-", "value": other}])
}

test_later_transfer_is_clear if {
	request := _request([
		_expired(3),
		{"op": "replace", "path": "/phase", "value": "transfer"},
		{"op": "replace", "path": "/kind", "value": "sale"},
	])

	travel_documents.found == set() with input as request
}
