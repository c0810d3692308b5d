package rules.fmf.fms_default_test

import data.rules.fmf.fms_default
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
	"message": "Commercial contracts are the exception for financing: foreign military sales are the default.",
	"values": {},
}

_patches := [{"op": "add", "path": "/financing", "value": {"channel": "commercial"}}]

test_it_is_found if {
	fms_default.found == {_finding([1])} with input as _financed(_patches)
}

test_money_of_the_whole_request_names_no_line if {
	whole := {"op": "add", "path": "/funding", "value": [{"source": "fmf_loan", "amount_usd": 1}]}

	fms_default.found == {_finding([])} with input as _export(array.concat(_patches, [whole]))
}

test_other_money_is_not_asked if {
	fms_default.found == set() with input as _export(_patches)
}

test_exempt_line_is_not_asked if {
	fms_default.found == set() with input as _financed(_patches) with data.lib.lines.exempt as {1}
}

test_sale_by_the_government_is_the_default if {
	fms_default.found == set() with input as _financed([{"op": "add", "path": "/financing", "value": {"channel": "fms"}}])
	fms_default.found == {{"unknown": {"financing.channel"}}} with input as _financed([])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _financed(_patches),
	"outcome": {
		"financing.channel": "unknown",
		"items[].funding": "silent",
	},
}
