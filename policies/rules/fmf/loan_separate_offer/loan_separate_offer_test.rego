package rules.fmf.loan_separate_offer_test

import data.rules.fmf.loan_separate_offer
import data.testing

_export(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	],
	patches,
))

_line(number, funding) := object.union(testing.clean.items[0], {"line": number, "funding": funding})

_request(items, patches) := _export(array.concat([{"op": "replace", "path": "/items", "value": items}], patches))

_finding(numbers, sources) := {
	"lines": numbers,
	"message": sprintf("Loan money stands beside other money (%s): it needs an offer of its own, DSCA splits the case.", [concat(", ", sources)]),
	"values": {"sources": sources},
}

_put(sources) := {"op": "add", "path": "/funding", "value": [{"source": source, "amount_usd": 1} | some source in sources]}

test_loan_beside_other_money_is_referred if {
	loan_separate_offer.found == {_finding([1], ["fmf_grant", "fmf_loan"])}
		with input as _request([_line(1, "fmf_loan"), _line(2, "fmf_grant")], [])
	loan_separate_offer.found == {_finding([1], ["fmf_loan", "national"])}
		with input as _request([_line(1, "fmf_loan"), object.remove(_line(2, ""), ["funding"])], [])
}

test_money_of_the_whole_request_counts if {
	plain := object.remove(_line(1, ""), ["funding"])

	loan_separate_offer.found == {_finding([], ["fmf_loan", "third_party"])} with input as _request([plain], [_put(["fmf_loan", "third_party"])])
	loan_separate_offer.found == set() with input as _request([plain], [_put(["fmf_loan"])])
	loan_separate_offer.found == {_finding([1], ["dod", "fmf_loan"])} with input as _request([_line(1, "fmf_loan")], [_put(["dod"])])
}

test_line_that_names_no_money_is_national_where_another_line_names_the_loan if {
	loan_separate_offer.found == {_finding([1], ["fmf_loan", "national"])}
		with input as _request([_line(1, "fmf_loan"), object.remove(_line(2, ""), ["funding"])], [_put(["fmf_loan"])])
}

test_loan_alone_is_not if {
	loan_separate_offer.found == set() with input as _request([_line(1, "fmf_loan"), _line(2, "fmf_loan")], [])
}

test_grant_beside_other_money_is_not if {
	loan_separate_offer.found == set() with input as _request([_line(1, "fmf_grant"), _line(2, "national")], [])
}

test_exempt_line_is_not_asked if {
	loan_separate_offer.found == set() with input as _request([_line(1, "fmf_loan"), _line(2, "fmf_grant")], [])
		with data.lib.lines.exempt as {1, 2}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([_line(1, "fmf_loan"), _line(2, "fmf_grant")], []),
	"outcome": {
		"items[].funding": "silent",
	},
}
