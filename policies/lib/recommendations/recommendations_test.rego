package lib.recommendations_test

import data.lib.recommendations
import data.testing.review

_refused(patches) := found if {
	found := recommendations.refused with input as review.asked("dasa_approver", "positions_in", "recommend", patches)
}

_opposed := review.put("/case/positions/1/result", "non_concur")

_result(word) := review.put("/act/recommend/result", word)

_carries(numbers) := review.put("/act/recommend/provisos", numbers)

test_recommendation_with_every_proviso_is_taken if {
	_refused([]) == set()
	_refused([review.put("/case/provisos", []), _carries([])]) == set()
	_refused([review.put("/case/provisos", []), _carries([]), _result("approve")]) == set()
	_refused([_result("deny"), _carries([])]) == set()
	_refused([_result("deny"), _opposed]) == set()
}

test_checks_are_answered_first if {
	every result in ["approve_with_provisos", "deny"] {
		_refused([_result(result), review.put("/case/answers", [])]) == {{
			"field": "recommend",
			"message": "Check end_user has no answer on lines 1: have the owner's office answer it (act worksheet).",
		}}
	}
}

test_every_proviso_is_carried if {
	_refused([_carries([])]) == {{
		"field": "recommend.provisos",
		"message": "recommend.provisos lacks the provisos 1 that offices asked for: carry all of 1.",
	}}
}

test_no_proviso_is_carried_that_there_is_not if {
	every result in ["approve_with_provisos", "deny"] {
		_refused([_result(result), _carries([1, 7])]) == {{
			"field": "recommend.provisos",
			"message": "recommend.provisos has the numbers 7, which are no provisos of this case: it has 1.",
		}}
	}
}

test_approval_without_provisos_carries_none if {
	_refused([_result("approve")]) == {{
		"field": "recommend.result",
		"message": "Recommendation approve carries no provisos: recommend approve_with_provisos.",
	}}
}

test_approval_does_not_stand_against_an_office if {
	every result in ["non_concur", "return_without_action"] {
		_refused([review.put("/case/positions/1/result", result)]) == {{
			"field": "recommend.result",
			"message": "Recommendation approve_with_provisos stands against the position of DTSA: have it changed, escalate it, or recommend deny.",
		}}
	}
}

test_arbitration_overrules_an_office if {
	escalated := review.put("/case/escalated", ["ATTR_SSG"])
	settled := review.put("/case/positions/-", {"office": "ATTR_SSG", "result": "concur", "person": "x"})

	_refused([_opposed, escalated, settled]) == set()
	count(_refused([_opposed, escalated])) == 1
	count(_refused([_opposed, settled])) == 1
}

test_approval_does_not_stand_against_a_check if {
	_refused([review.put("/case/answers/0/result", "bar")]) == {{
		"field": "recommend.result",
		"message": "Recommendation approve_with_provisos stands against check end_user, answered bar on lines 1: have it answered anew, or recommend deny.",
	}}
	_refused([review.put("/case/answers/0/result", "bar"), _result("deny")]) == set()
}
