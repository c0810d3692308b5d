package proviso_overrides_test

import data.proviso
import data.testing
import data.testing.rules

_answer(overrides, codes) := answer if {
	answer := proviso.screening with input as object.union(testing.request([]), {"overrides": overrides})
		with data.catalogue as rules.catalogue
		with data.rules as rules.found(rules.fired(codes))
}

_found(code, effect, lifted) := object.union(rules.finding, {"code": code, "effect": effect, "lifted": lifted})

test_denial_whose_fact_state_corrected_is_a_referral if {
	answer := _answer(["t.deny"], {"t.deny"})

	answer.findings == {_found("t.deny", "refer", true)}
	answer.disposition == "human_review"
}

test_override_of_one_denial_lifts_no_other if {
	answer := _answer(["t.deny"], {"t.deny", "t.lifted_by_waiver"})

	answer.findings == {_found("t.deny", "refer", true), _found("t.lifted_by_waiver", "deny", false)}
	answer.disposition == "deny"
}

test_override_of_a_rule_that_is_silent_adds_nothing if {
	answer := _answer(["t.deny"], {"t.info"})

	answer.findings == {_found("t.info", "info", false)}
	answer.disposition == "approvable_with_provisos"
}

test_request_without_overrides_lifts_nothing if {
	_answer([], {"t.deny"}).findings == {_found("t.deny", "deny", false)}
}

test_overrides_that_are_none_give_no_answer if {
	every overrides in [null, "t.deny", {"t.deny": true}, [1], ["t.none"], ["t.refer"], ["t.missing"], ["t.deny", "t.info"]] {
		not _answer(overrides, {"t.deny"})
	}
}

test_wait_of_congress_is_not_overridden if {
	not _answer(["notification.wait_not_elapsed"], {"notification.wait_not_elapsed"})
}
