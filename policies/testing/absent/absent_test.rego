package testing.absent_test

import data.testing
import data.testing.absent

_rules := {"t": {
	"one": {"found": {{"lines": [1], "message": "It fires.", "values": {}}}},
	"one_test": {"absent": {"request": testing.request([]), "outcome": {"reason": "fires"}}},
	"two": {"found": {{"unknown": {"items[0].owner"}}}},
	"two_test": {"absent": {"request": testing.request([]), "outcome": {"items[].owner": "unknown"}}},
	"three": {"found": set()},
	"three_test": {"absent": {"request": testing.request([]), "outcome": {}}},
	"four": {"found": set()},
}}

test_rules_with_the_member_are_asked if {
	object.keys(absent.results) == {"t.one", "t.two", "t.three"} with data.rules as _rules
}

test_every_field_of_the_request_is_taken_away if {
	outcome := absent.results["t.one"].outcome with data.rules as _rules

	outcome.reason == "fires"
	outcome["items[].values.current_usd"] == "fires"
	outcome["items[].flags"] == "fires"
	outcome["parties[].roles"] == "fires"
	not outcome["parties[].roles[]"]
	not outcome.items
}

test_answer_is_unknown_only_for_the_field_that_it_names if {
	outcome := absent.results["t.two"].outcome with data.rules as _rules

	outcome["items[].owner"] == "unknown"
	outcome["items[].mde"] == "unknown otherwise"
}

test_rule_that_says_nothing_is_silent if {
	result := absent.results["t.three"] with data.rules as _rules

	result.sent == "silent"
	{said | some said in result.outcome} == {"silent"}
	result.changed == []
}

test_request_beside_each_rule_is_a_request if {
	count(absent.specs) > 0
	every spec in absent.specs {
		is_string(spec.request.request.phase)
		every outcome in spec.outcome { outcome in {"fires", "silent", "unknown", "unknown otherwise"} }
	}
}
