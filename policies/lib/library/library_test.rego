package lib.library_test

import data.lib.library
import data.testing.review

_refused(proviso) := found if {
	position := {"result": "concur_with_provisos", "provisos": [proviso]}
	found := library.refused with input as review.asked("reviewer", "staffed", "position", [
		review.put("/act/position", position),
		review.put("/findings/-", object.union(review.finding("proviso.return_temporary", "proviso"), {"lines": []})),
		review.put("/findings/-", object.union(review.finding("proviso.security", "proviso"), {"lifted": true})),
		review.put("/request/items/1", {"line": 2}),
	])
}

test_every_parameter_of_the_table_is_known if {
	every row in data.tables.proviso_library.entries {
		row.values.parameter in {"none", "day", "text"}
		contains(row.values.text, "{parameter}") == row.values.parameter != "none"
		row.values.review_code in {
			"", "expiry", "return_temporary", "sanitize", "configuration",
			"no_technical_data", "demilitarize", "in_country_only",
		}
	}
}

test_every_code_of_the_request_has_a_proviso if {
	{row.values.review_code | some row in data.tables.proviso_library.entries} == {
		"", "expiry", "return_temporary", "sanitize", "configuration",
		"no_technical_data", "demilitarize", "in_country_only",
	}
}

test_provisos_as_the_library_has_them_are_taken if {
	_refused({"code": "sanitize"}) == set()
	_refused({"code": "expiry", "parameter": "2026-06-03", "lines": [1, 2]}) == set()
	_refused({"code": "configuration", "parameter": "M113A2"}) == set()
	_refused({"code": "other", "parameter": "Paint them blue."}) == set()
}

test_code_that_is_not_in_the_library_is_refused if {
	_refused({"code": "expires"}) == {{
		"field": "position.provisos[0].code",
		"message": "Proviso expires is not in table proviso_library: use one of its codes, or other with the words as parameter.",
	}}
}

_wrong(code, parameter, what) := {{
	"field": "position.provisos[0].parameter",
	"message": sprintf("Proviso %s has parameter '%s': %s.", [code, parameter, what]),
}}

test_parameter_is_what_the_text_leaves_open if {
	day := "its text leaves a day open, so send one as YYYY-MM-DD, after the day of the act"

	_refused({"code": "sanitize", "parameter": "all"}) == _wrong("sanitize", "all", "its text leaves nothing open, so send none")
	_refused({"code": "configuration"}) == _wrong("configuration", "", "its text leaves words open, so send them")
	_refused({"code": "other"}) == _wrong("other", "", "its text leaves words open, so send them")
	_refused({"code": "expiry"}) == _wrong("expiry", "", day)
	every parameter in ["next year", "2027-02-29", "2026-06-02"] {
		_refused({"code": "expiry", "parameter": parameter}) == _wrong("expiry", parameter, day)
	}
}

test_line_that_is_not_there_is_refused if {
	_refused({"code": "sanitize", "lines": [2, 3]}) == {{
		"field": "position.provisos[0].lines",
		"message": "Proviso sanitize names lines 3, which the request has not: it has 1, 2.",
	}}
}

_contradicts(code, against) := {{
	"field": "position.provisos[0]",
	"message": sprintf("Proviso %s contradicts %s: leave it out, or name lines on which that was not found.", [code, against]),
}}

test_proviso_against_a_finding_is_refused if {
	_refused({"code": "transfer_on_permitted", "parameter": "Latvia"}) == _contradicts("transfer_on_permitted", "proviso.no_retransfer")
	_refused({"code": "keep_after_period", "lines": [2]}) == _contradicts("keep_after_period", "proviso.return_temporary")
}

test_proviso_for_other_lines_or_against_what_was_lifted_is_taken if {
	_refused({"code": "transfer_on_permitted", "parameter": "Latvia", "lines": [2]}) == set()
	_refused({"code": "own_security_standard"}) == set()
	_refused({"code": "technical_data_released", "parameter": "Operator manual"}) == set()
}

test_offices_may_differ_on_days_and_words if {
	codes := library.disputable with input as review.read("reviewer", "staffed")

	{"expiry", "configuration"} - codes == set()
	codes & {"sanitize", "other"} == set()
}
