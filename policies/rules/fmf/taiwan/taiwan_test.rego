package rules.fmf.taiwan_test

import data.rules.fmf.taiwan
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
	"message": "Taiwan: loans and guaranties of FY2023 to FY2027 up to $2 billion, commercial contracts, 15 percent spent locally.",
	"values": {},
}

_patches := [{"op": "replace", "path": "/parties/1/country", "value": "TWN"}]

test_it_is_found if {
	taiwan.found == {_finding([1])} with input as _financed(_patches)
}

test_money_of_the_whole_request_names_no_line if {
	whole := {"op": "add", "path": "/funding", "value": [{"source": "fmf_loan", "amount_usd": 1}]}

	taiwan.found == {_finding([])} with input as _export(array.concat(_patches, [whole]))
}

test_other_money_is_not_asked if {
	taiwan.found == set() with input as _export(_patches)
}

test_exempt_line_is_not_asked if {
	taiwan.found == set() with input as _financed(_patches) with data.lib.lines.exempt as {1}
}

test_other_recipients_are_not_told if {
	taiwan.found == set() with input as _financed([])
	taiwan.found == {{"unknown": {"parties[1].country"}}} with input as _financed([{"op": "remove", "path": "/parties/1/country"}])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _financed(_patches),
	"outcome": {
		"items[].funding": "silent",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
	},
}
