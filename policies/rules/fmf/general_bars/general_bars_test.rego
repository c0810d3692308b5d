package rules.fmf.general_bars_test

import data.rules.fmf.general_bars
import data.testing

_export(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	],
	patches,
))

_financed(patches) := _export(array.concat([{"op": "add", "path": "/items/0/funding", "value": "fmf_grant"}], patches))

_finding(numbers) := {
	"lines": numbers,
	"message": "Financing is assistance: the bars on units, child soldiers, default and human rights apply.",
	"values": {},
}

_patches := []

test_it_is_found if {
	general_bars.found == {_finding([1])} with input as _financed(_patches)
}

test_money_of_the_whole_request_names_no_line if {
	whole := {"op": "add", "path": "/funding", "value": [{"source": "fmf_loan", "amount_usd": 1}]}

	general_bars.found == {_finding([])} with input as _export(array.concat(_patches, [whole]))
}

test_other_money_is_not_asked if {
	general_bars.found == set() with input as _export(_patches)
}

test_exempt_line_is_not_asked if {
	general_bars.found == set() with input as _financed(_patches) with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _financed(_patches),
	"outcome": {
		"items[].funding": "silent",
	},
}
