package rules.fms.readiness_certification_test

import data.rules.fms.readiness_certification
import data.testing

_export(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	],
	patches,
))

_request(patches) := _export(array.concat(
	[
		{"op": "add", "path": "/items/0/source", "value": "dod_stock"},
		{"op": "replace", "path": "/items/0/flags", "value": ["adverse_readiness_impact"]},
	],
	patches,
))

_paper(day) := {"op": "add", "path": "/documents/-", "value": {
	"kind": "readiness_certification", "signed_by": "Secretary", "signed_on": day,
}}

_finding := {
	"lines": [1],
	"message": "From stock, with an adverse impact on readiness: attach the certification of AECA 21(i), not older than a year.",
	"values": {},
}

test_certification_is_asked_for if {
	readiness_certification.found == {_finding} with input as _request([])
}

test_certification_counts_for_a_year if {
	readiness_certification.found == set() with input as _request([_paper("2025-06-01")])
	readiness_certification.found == {_finding} with input as _request([_paper("2025-05-31")])
	readiness_certification.found == set() with input as _request([_paper("2026-06-01")])
	readiness_certification.found == {_finding} with input as _request([_paper("2026-06-02")])
}

test_certification_of_a_leap_day_counts_to_the_28th if {
	day := {"op": "replace", "path": "/decision_date", "value": "2029-02-28"}
	next := {"op": "replace", "path": "/decision_date", "value": "2029-03-01"}

	readiness_certification.found == set() with input as _request([_paper("2028-02-29"), day])
	readiness_certification.found == {_finding} with input as _request([_paper("2028-02-29"), next])
}

test_year_ends_before_a_leap_day if {
	leap := {"op": "replace", "path": "/decision_date", "value": "2028-02-29"}

	readiness_certification.found == set() with input as _request([_paper("2027-03-01"), leap])
	readiness_certification.found == {_finding} with input as _request([_paper("2027-02-28"), leap])
}

test_without_a_row_no_certification_counts if {
	readiness_certification.found == {_finding} with input as _request([_paper("2026-06-01")]) with data.tables.clocks.entries as []
}

test_each_condition_alone_asks_for_nothing if {
	readiness_certification.found == set() with input as _request([{"op": "replace", "path": "/items/0/source", "value": "new_procurement"}])
	readiness_certification.found == set() with input as _request([{"op": "replace", "path": "/items/0/flags", "value": []}])
	readiness_certification.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "coop"}])
}

test_what_is_lacking_is_named if {
	readiness_certification.found == {{"unknown": {"items[0].source"}}} with input as _request([{"op": "remove", "path": "/items/0/source"}])
	readiness_certification.found == {{"unknown": {"items[0].flags"}}} with input as _request([{"op": "remove", "path": "/items/0/flags"}])
	readiness_certification.found == {{"unknown": {"documents[3].signed_on"}}}
		with input as _request([_paper("2026-06-01"), {"op": "remove", "path": "/documents/3/signed_on"}])
}

test_exempt_line_is_not_asked if {
	readiness_certification.found == set() with input as _request([]) with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([_paper("2026-06-02")]),
	"outcome": {
		"documents[].expires_on": "fires",
		"documents[].signed_on": "unknown",
		"items[].flags": "unknown",
		"items[].program": "silent",
		"items[].source": "unknown",
	},
}
