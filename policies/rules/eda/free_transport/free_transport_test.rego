package rules.eda.free_transport_test

import data.rules.eda.free_transport
import data.testing

_aid := "IMET and FMF of the year below $10000000"

_paper := "a determination of national interest, developing country and space (document transport_determination)"

_weight := "at most 50000 lb"

_finding(unmet) := {
	"lines": [1],
	"message": sprintf("The United States are to pay the transport of a grant, and this is not met: %s. Let the recipient pay.", [concat("; ", unmet)]),
	"values": {"unmet": unmet, "aid_level_usd": 10000000, "weight_limit_lb": 50000},
}

_clauses := ["national_interest", "developing_country", "space_available"]

_moved(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/items/0/program", "value": "eda"},
		{"op": "add", "path": "/items/0/authority", "value": "faa_516"},
		{"op": "add", "path": "/eda", "value": {"transport_paid_by": "usg", "weight_lb": 50000}},
		{"op": "replace", "path": "/documents", "value": [{
			"kind": "transport_determination",
			"signed_on": "2026-04-02",
			"clauses": _clauses,
		}]},
	],
	patches,
))

_replace(path, value) := {"op": "replace", "path": path, "value": value}

_remove(path) := {"op": "remove", "path": path}

_with_aid(request, usd) := object.union(request, {"ledgers": [
	{"ledger": "eda_transport", "fiscal_year": 2026, "country": "LTU", "position": usd},
	{"ledger": "eda_transport", "fiscal_year": 2026, "country": "GRC", "position": 90000000},
	{"ledger": "eda_transport", "fiscal_year": 2025, "country": "LTU", "position": 90000000},
]})

_heavy := _replace("/eda/weight_lb", 50001)

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _moved([_heavy]),
	"outcome": {
		"documents[].clauses": "fires",
		"documents[].expires_on": "fires",
		"documents[].signed_on": "fires",
		"eda.transport_paid_by": "unknown",
		"eda.weight_lb": "unknown",
		"items[].authority": "unknown",
		"items[].program": "silent",
		"parties[].country": "fires",
		"parties[].organization": "fires",
	},
}

test_transport_that_meets_all_is_paid if {
	free_transport.found == set() with input as _moved([])
	free_transport.found == set() with input as _with_aid(_moved([]), 9999999)
}

test_weight_above_the_limit_is_denied if {
	free_transport.found == {_finding([_weight])} with input as _moved([_heavy])
}

test_aid_at_the_level_is_denied if {
	free_transport.found == {_finding([_aid])} with input as _with_aid(_moved([]), 10000000)
}

test_each_clause_of_one_determination_is_needed if {
	every i in [0, 1, 2] {
		free_transport.found == {_finding([_paper])} with input as _moved([_remove(sprintf("/documents/0/clauses/%d", [i]))])
	}
	free_transport.found == {_finding([_paper])} with input as _moved([_remove("/documents/0")])
}

test_all_that_is_not_met_is_said if {
	free_transport.found == {_finding([_aid, _paper, _weight])}
		with input as _with_aid(_moved([_heavy, _remove("/documents/0")]), 10000000)
}

test_recipient_that_pays_is_clear if {
	free_transport.found == set() with input as _moved([_heavy, _replace("/eda/transport_paid_by", "recipient")])
}

test_sale_is_not_asked if {
	free_transport.found == set() with input as _moved([_heavy, _replace("/items/0/authority", "aeca_21")])
}

test_what_is_not_sent_is_not_evaluated if {
	free_transport.found == {{"unknown": {"eda.transport_paid_by"}}} with input as _moved([_heavy, _remove("/eda/transport_paid_by")])
	free_transport.found == {{"unknown": {"eda.weight_lb"}}} with input as _moved([_remove("/eda/weight_lb")])
	free_transport.found == {{"unknown": {"documents[0].signed_on"}}} with input as _moved([_remove("/documents/0/signed_on")])
	free_transport.found == {{"unknown": {"parties[1].country"}}} with input as _moved([_remove("/parties/1/country")])
	free_transport.found == {{"unknown": {"items[0].authority"}}} with input as _moved([_heavy, _remove("/items/0/authority")])
	free_transport.found == {{"unknown": {"eda.transport_paid_by", "eda.weight_lb"}}} with input as _moved([_remove("/eda")])
}

test_payer_does_not_matter_where_all_is_met if {
	free_transport.found == set() with input as _moved([_remove("/eda/transport_paid_by")])
}

test_without_limits_nothing_is_paid if {
	free_transport.found == {{
		"lines": [1],
		"message": "The United States are to pay the transport of a grant, and this is not met: IMET and FMF of the year below $0; at most 0 lb. Let the recipient pay.",
		"values": {
			"unmet": ["IMET and FMF of the year below $0", "at most 0 lb"],
			"aid_level_usd": 0,
			"weight_limit_lb": 0,
		},
	}} with input as _moved([])
		with data.tables.limits.entries as []
		with data.tables.thresholds.entries as []
}

_look := {{"ledger": "eda_transport", "fiscal_year": 2026, "country": "LTU", "amount": 0, "levels": [10000000]}}

test_aid_is_looked_at_and_not_posted if {
	free_transport.posts == _look with input as _moved([])
}

test_transport_that_may_be_paid_is_a_look_too if {
	every path, field in {"/items/0/authority": "items[0].authority", "/eda/transport_paid_by": "eda.transport_paid_by"} {
		request := _moved([_remove(path)])
		free_transport.posts == _look with input as request
		free_transport.found == set() with input as _with_aid(request, 9999999)
		free_transport.found == {{"unknown": {field}}} with input as _with_aid(request, 10000000)
	}
}

test_nothing_is_looked_at_where_nothing_is_paid if {
	every change in [
		_replace("/eda/transport_paid_by", "recipient"),
		_replace("/items/0/authority", "aeca_21"),
		_replace("/items/0/program", "fms"),
		_remove("/parties/1/country"),
	] {
		free_transport.posts == set() with input as _moved([change])
	}
	free_transport.posts == set() with input as _moved([]) with data.lib.lines.exempt as {1}
}
