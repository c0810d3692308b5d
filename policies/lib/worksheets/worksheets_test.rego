package lib.worksheets_test

import data.lib.worksheets
import data.testing.review

_read(patches) := json.patch(review.read("reviewer", "staffed"), patches)

_answer(check, lines, result) := {"check": check, "lines": lines, "result": result}

_open(patches) := found if found := worksheets.open with input as _read(patches)

_barred(patches) := found if found := worksheets.barred with input as _read(patches)

_refused(answer) := found if {
	found := worksheets.refused with input as review.asked("reviewer", "staffed", "worksheet", [
		review.put("/act/worksheet/answers", [object.union(answer, {"reason": "So."})]),
	])
}

test_checks_are_those_of_the_findings_on_their_lines if {
	worksheets.asked == [
		{"check": "release_baseline", "lines": [1], "codes": ["techsec.mildep_review"]},
		{"check": "end_user", "lines": [1, 2], "codes": ["parties.caatsa", "techsec.mildep_review"]},
		{"check": "mtcr", "lines": [2], "codes": ["techsec.mtcr_category_ii"]},
		{"check": "capability", "lines": [1], "codes": ["eligibility.qme_review"]},
	] with input as _read([
		review.put("/request/items/1", {"line": 2}),
		review.put("/findings/-", object.union(review.finding("parties.caatsa", "refer"), {"lines": []})),
		review.put("/findings/-", object.union(review.finding("techsec.mtcr_category_ii", "refer"), {"lines": [2]})),
	])
}

test_request_without_findings_has_no_checks if {
	worksheets.asked == [] with input as _read([review.put("/findings", [])])
}

test_answers_to_what_is_asked_are_taken if {
	every lines in [[], [1]] { _refused(_answer("end_user", lines, "bar")) == set() }
	_refused({"check": "end_user", "result": "clear"}) == set()
}

test_check_that_is_not_asked_has_no_answer if {
	_refused(_answer("comsec", [], "clear")) == {{
		"field": "worksheet.answers[0].check",
		"message": "Check comsec is not asked on this case; asked are end_user.",
	}}
}

test_line_on_which_a_check_is_not_asked_has_no_answer if {
	_refused(_answer("end_user", [1, 2], "clear")) == {{
		"field": "worksheet.answers[0].lines",
		"message": "Check end_user is not asked on lines 2; it is asked on 1.",
	}}
}

_many(last) := [
	review.put("/request/items", [{"line": line} | some line in numbers.range(1, 300)]),
	review.put("/findings", [object.union(review.finding("techsec.mtcr_category_ii", "refer"), {"lines": numbers.range(1, last)})]),
]

test_check_on_many_lines_is_asked_on_all if {
	[{"check": "mtcr", "lines": numbers.range(1, 200), "codes": ["techsec.mtcr_category_ii"]}] == worksheets.asked with input as _read(_many(200))
	[{"check": "mtcr", "lines": [], "codes": ["techsec.mtcr_category_ii"]}] == worksheets.asked with input as _read(_many(201))
}

test_check_without_lines_is_open_on_all if {
	two := review.put("/request/items/1", {"line": 2})

	_open([two, review.put("/case/checks/0/lines", [])]) == {"end_user": {2}}
}

test_check_that_was_asked_again_on_other_lines_is_open_on_both if {
	again := review.put("/case/checks/-", {"check": "end_user", "lines": [2, 3]})

	_open([again]) == {"end_user": {2, 3}}
}

test_check_is_open_until_every_line_has_an_answer if {
	two := review.put("/case/checks/0/lines", [1, 2])

	_open([]) == {}
	_open([two]) == {"end_user": {2}}
	_open([two, review.put("/case/answers/0/lines", [])]) == {}
	_open([review.put("/case/answers", [])]) == {"end_user": {1}}
	_open([review.put("/case/answers/0/check", "comsec")]) == {"end_user": {1}}
}

test_last_answer_counts if {
	bar := _answer("end_user", [1], "bar")

	_barred([]) == {}
	_barred([review.put("/case/answers/-", bar)]) == {"end_user": {1}}
	_barred([review.put("/case/answers/0", bar), review.put("/case/answers/-", _answer("end_user", [], "not_applicable"))]) == {}
}
