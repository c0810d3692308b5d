package rules.fmf.backfill_report_test

import data.rules.fmf.backfill_report
import data.testing

_financed(patches) := testing.request(array.concat([{"op": "add", "path": "/items/0/funding", "value": "fmf_grant"}], patches))

_finding(numbers) := {
	"lines": numbers,
	"message": "If consent is given: the holder reports each delivery to the country for which the financing was given.",
	"values": {},
}

_patches := [{"op": "add", "path": "/financing", "value": {"backfill_for": "UKR"}}]

test_it_is_found if {
	backfill_report.found == {_finding([1])} with input as _financed(_patches)
}

test_money_of_the_whole_request_names_no_line if {
	whole := {"op": "add", "path": "/funding", "value": [{"source": "fmf_loan", "amount_usd": 1}]}

	backfill_report.found == {_finding([])} with input as testing.request(array.concat(_patches, [whole]))
}

test_other_money_is_not_asked if {
	backfill_report.found == set() with input as testing.request(_patches)
}

test_exempt_line_is_not_asked if {
	backfill_report.found == set() with input as _financed(_patches) with data.lib.lines.exempt as {1}
}

test_other_financing_has_no_such_report if {
	backfill_report.found == set() with input as _financed([])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _financed(_patches),
	"outcome": {
		"financing.backfill_for": "silent",
		"items[].funding": "silent",
	},
}
