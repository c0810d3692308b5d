package rules.pko.agreement_expired_test

import data.rules.pko.agreement_expired
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "pko"},
	],
	patches,
))

_paper(kind, members) := {
	"op": "add", "path": "/documents/-",
	"value": object.union({"kind": kind, "signed_on": "2020-01-01"}, members),
}

_finding(kind, day) := {
	"lines": [1],
	"message": sprintf("Document %s expired on %s: renew it before anything is furnished.", [kind, day]),
	"values": {"document": kind, "expires_on": day},
}

_expired := _paper("bpc_loa", {"expires_on": "2026-05-31"})

_denied := {_finding("bpc_loa", "2026-05-31")}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([_expired]),
	"outcome": {
		"documents[].expires_on": "silent",
		"items[].program": "silent",
	},
}

test_paper_counts_to_its_last_day if {
	every kind in ["interagency_agreement", "bpc_loa"] {
		after := _request([_paper(kind, {"expires_on": "2026-05-31"})])
		last := _request([_paper(kind, {"expires_on": "2026-06-01"})])

		agreement_expired.found == {_finding(kind, "2026-05-31")} with input as after
		agreement_expired.found == set() with input as last
	}
}

test_paper_without_a_last_day_has_not_expired if {
	agreement_expired.found == set() with input as _request([_paper("bpc_loa", {})])
}

test_each_expired_paper_is_found if {
	request := _request([_expired, _paper("interagency_agreement", {"expires_on": "2026-01-01"})])

	agreement_expired.found == _denied | {_finding("interagency_agreement", "2026-01-01")} with input as request
}

test_new_paper_beside_an_old_one_does_not_help if {
	agreement_expired.found == _denied with input as _request([_expired, _paper("bpc_loa", {"expires_on": "2027-01-01"})])
}

test_other_papers_are_not_asked if {
	agreement_expired.found == set() with input as _request([_paper("loa", {"expires_on": "2026-05-31"})])
	agreement_expired.found == set() with input as _request([
		_paper("bpc_loa", {}),
		_paper("loa", {"expires_on": "2026-05-31"}),
	])
}

test_other_program_is_clear if {
	agreement_expired.found == set() with input as _request([_expired, {"op": "replace", "path": "/items/0/program", "value": "map"}])
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "fms", "flags": []}

	agreement_expired.found == _denied with input as _request([_expired, {"op": "add", "path": "/items/-", "value": other}])
}

test_later_transfer_is_clear if {
	request := _request([
		_expired,
		{"op": "replace", "path": "/phase", "value": "transfer"},
		{"op": "replace", "path": "/kind", "value": "sale"},
	])

	agreement_expired.found == set() with input as request
}
