package lib.deliveries_test

import data.lib.deliveries
import data.testing.review

_of(kind, patches) := found if {
	found := deliveries.refused with input as review.asked("reviewer", "consented", kind, patches)
}

_alerts(kind, patches) := found if {
	found := deliveries.alerts with input as review.asked("reviewer", "consented", kind, patches)
}

_put(path, value) := review.put(sprintf("/case/%s", [path]), value)

_lines(act, lines) := review.put(sprintf("/act/%s/lines", [act]), lines)

_determined(members) := _put("determination", object.union({"result": "consent", "on": "2026-01-05"}, members))

test_delivery_within_the_consent_is_taken if {
	_of("deliver", []) == set()
	_of("deliver", [_lines("deliver", [{"line": 1, "quantity": 8}]), _determined({"until": "2026-06-02"})]) == set()
	_of("deliver", [_determined({"on": "2026-06-02"})]) == set()
}

test_delivery_above_the_consent_is_refused if {
	too_much := {{
		"field": "deliver.lines",
		"message": "Line 1: 2 delivered before and 9 now are more than the 10 of the consent: deliver no more, and report an incident where more went.",
	}}

	_of("deliver", [_lines("deliver", [{"line": 1, "quantity": 9}])]) == too_much
	_of("deliver", [_lines("deliver", [{"line": 1, "quantity": 4}, {"line": 1, "quantity": 5}])]) == too_much
	_of("deliver", [_put("delivered", []), _lines("deliver", [{"line": 1, "quantity": 11}])]) == {{
		"field": "deliver.lines",
		"message": "Line 1: 0 delivered before and 11 now are more than the 10 of the consent: deliver no more, and report an incident where more went.",
	}}
}

test_line_without_a_quantity_is_not_delivered if {
	{entry.field | some entry in _of("deliver", [_put("lines", [{"line": 1}]), _put("delivered", [])])} == {"deliver.lines"}
}

test_line_that_is_not_of_the_consent_is_refused if {
	_of("deliver", [_lines("deliver", [{"line": 1, "quantity": 1}, {"line": 2, "quantity": 1}])]) == {{
		"field": "deliver.lines[1].line",
		"message": "Line 2 is not of the consent: it has 1.",
	}}
	{entry.field | some entry in _of("take_back", [
		review.put("/request/permanence", "temporary"),
		_lines("take_back", [{"line": 2, "quantity": 1}]),
	])} == {"take_back.lines[0].line", "take_back.lines"}
}

test_delivery_is_made_while_the_consent_holds if {
	_of("deliver", [_determined({"until": "2026-06-01"})]) == {{
		"field": "acted_on",
		"message": "The consent held until 2026-06-01, the delivery is of 2026-06-02: report an incident.",
	}}
	_of("deliver", [_determined({"on": "2026-06-03"})]) == {{
		"field": "acted_on",
		"message": "The consent is of 2026-06-03, the delivery of 2026-06-02: report an incident.",
	}}
}

test_items_of_a_temporary_transfer_come_back if {
	_of("take_back", [review.put("/request/permanence", "temporary")]) == set()
	every kind in ["temporary", "mro", "exercise", "display"] {
		_of("take_back", [review.put("/request/kind", kind)]) == set()
	}
	_of("take_back", []) == {{
		"field": "take_back",
		"message": "Items of a transfer of kind sale that is permanent do not come back: record another request for their way.",
	}}
	_of("take_back", [{"op": "remove", "path": "/request/permanence"}]) == {{
		"field": "take_back",
		"message": "Items of a transfer of kind sale that is of no stated permanence do not come back: record another request for their way.",
	}}
}

test_no_more_comes_back_than_was_delivered if {
	temporary := review.put("/request/permanence", "temporary")

	_of("take_back", [temporary, _put("taken_back", [{"line": 1, "quantity": 1}])]) == set()
	_of("take_back", [temporary, _put("taken_back", [{"line": 1, "quantity": 2}])]) == {{
		"field": "take_back.lines",
		"message": "Line 1: 2 came back before and 1 now are more than the 2 delivered: correct the quantity.",
	}}
	_of("take_back", [temporary, _put("delivered", [])]) == {{
		"field": "take_back.lines",
		"message": "Line 1: 0 came back before and 1 now are more than the 0 delivered: correct the quantity.",
	}}
}

test_duty_is_one_of_the_case if {
	_of("monitor", []) == set()
	_of("monitor", [review.put("/act/monitor/duty", "eum.enhanced")]) == {{
		"field": "monitor.duty",
		"message": "Duty eum.enhanced is none of this case: it has eum.routine.",
	}}
}

test_incident_is_on_lines_of_the_request if {
	_of("incident", [_lines("incident", [1])]) == set()
	_of("incident", [_lines("incident", [1, 4])]) == {{
		"field": "incident.lines",
		"message": "incident.lines has 4, which the request has not: it has 1.",
	}}
}

test_alert_is_settled_while_it_is_open if {
	settled := review.put("/act/incident/settled", true)

	_of("incident", [settled, _put("alerts", 1)]) == set()
	_of("incident", [settled]) == {{
		"field": "incident.settled",
		"message": "No alert is open, so there is nothing to settle: leave incident.settled out.",
	}}
}

test_case_is_not_closed_while_an_alert_is_open if {
	_of("close", []) == set()
	_of("close", [_put("alerts", 2)]) == {{
		"field": "close",
		"message": "Open alerts: 2. Settle them (act incident with settled) first.",
	}}
}

test_incident_raises_an_alert_until_it_is_settled if {
	every kind, duty in {
		"unauthorized_use": "State weighs a report to Congress under AECA 3(c)",
		"unauthorized_transfer": "State weighs a report to Congress under AECA 3(e)",
		"security_failure": "State weighs a report to Congress under AECA 3(c)",
		"loss": "State and the owner's office learn what was lost, and whether others have it",
		"other": "State weighs what follows",
	} {
		_alerts("incident", [review.put("/act/incident/kind", kind)]) == [sprintf("DTSA reports %s on 2026-06-02: %s.", [
			replace(kind, "_", " "),
			duty,
		])]
	}
	_alerts("incident", [review.put("/act/incident/settled", true)]) == []
}

test_delivery_that_does_not_agree_raises_an_alert if {
	_alerts("deliver", [
		review.put("/act/deliver/discrepancies", ["A number differs."]),
		review.put("/act/deliver/partial", true),
	]) == ["Delivery does not agree with the papers: A number differs."]
}

test_last_delivery_that_leaves_something_raises_an_alert if {
	_alerts("deliver", []) == ["Line 1: the last delivery leaves 5 of 10 undelivered."]
	_alerts("deliver", [review.put("/act/deliver/partial", true)]) == []
	_alerts("deliver", [_lines("deliver", [{"line": 1, "quantity": 8}])]) == []
	_alerts("deliver", [_put("delivered", []), _put("lines", [{"line": 1, "quantity": 3}, {"line": 2, "quantity": 1}, {"line": 3}])]) == ["Line 2: the last delivery leaves 1 of 1 undelivered."]
}
