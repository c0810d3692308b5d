package lib.positions_test

import data.lib.positions
import data.testing.review

_position(patches) := review.asked("reviewer", "staffed", "position", patches)

_refused(document) := found if found := positions.refused with input as document

_disagreements(document) := found if found := positions.disagreements with input as document

_proviso(code, parameter) := {"code": code, "parameter": parameter}

test_position_of_an_office_that_was_asked_is_taken if {
	_refused(_position([])) == set()
	_refused(_position([review.put("/act/position", {"result": "concur_with_provisos", "provisos": [{"code": "sanitize"}]})])) == set()
}

test_office_that_was_not_asked_has_no_position if {
	_refused(_position([review.put("/act/office", "SCO")])) == {{
		"field": "office",
		"message": "Office SCO was not asked for its position; asked were DASA_DEC, DSCA, DTSA: have an officer of State staff the case to it.",
	}}
	every document in [
		review.asked("reviewer", "staffed", "worksheet", [review.put("/case/offices", [])]),
		review.asked("dasa_approver", "positions_in", "recommend", [review.put("/case/offices", [])]),
	] {
		_refused(document) == {{
			"field": "office",
			"message": "Office DASA_DEC was not asked for its position; asked were none: have an officer of State staff the case to it.",
		}}
	}
}

test_provisos_come_with_the_position_that_has_them if {
	_refused(_position([review.put("/act/position/result", "concur_with_provisos")])) == {{
		"field": "position.provisos",
		"message": "Position concur_with_provisos names no proviso: send them in position.provisos, or concur.",
	}}
	every result in ["concur", "non_concur", "return_without_action"] {
		_refused(_position([review.put("/act/position", {"result": result, "provisos": [{"code": "sanitize"}]})])) == {{
			"field": "position.provisos",
			"message": sprintf("Position %s has 1 provisos: only concur_with_provisos has any.", [result]),
		}}
	}
}

test_what_is_wrong_with_a_proviso_is_wrong_with_the_position if {
	{entry.field | some entry in _refused(_position([review.put("/act/position", {
		"result": "concur_with_provisos",
		"provisos": [{"code": "sanitize"}, {"code": "no_such"}],
	})]))} == {"position.provisos[1].code"}
}

test_positions_are_in_when_every_office_has_answered if {
	positions.all_in({"DTSA"}, {"DTSA", "DSCA"})
	not positions.all_in({"DTSA", "NSA"}, {"DTSA", "DSCA"})
	not positions.all_in(set(), {"DTSA"})
}

test_offices_that_agree_do_not_disagree if _disagreements(review.read("reviewer", "staffed")) == []

test_offices_disagree_when_some_concur_and_others_do_not if {
	every result in ["non_concur", "return_without_action"] {
		_disagreements(_position([review.put("/act/position/result", result)])) == [{"about": "result", "offices": ["DTSA"]}]
	}
	_disagreements(json.patch(review.read("reviewer", "staffed"), [review.put("/case/positions", [{
		"office": "DTSA",
		"result": "non_concur",
		"person": "x",
	}])])) == []
}

test_later_position_takes_the_place_of_the_earlier if {
	_disagreements(_position([review.put("/case/positions/1/result", "non_concur")])) == []
}

test_offices_disagree_on_one_proviso_with_other_parameters if {
	asked := {"number": 2, "code": "configuration", "parameter": "M113A3", "lines": [1], "offices": ["DSCA"]}
	same := object.union(asked, {"parameter": "M113A2"})
	read := review.read("reviewer", "staffed")

	_disagreements(json.patch(read, [review.put("/case/provisos/-", asked)])) == [{
		"about": "proviso", "code": "configuration",
		"offices": ["DSCA", "DTSA"],
	}]
	_disagreements(json.patch(read, [review.put("/case/provisos/-", same)])) == []
	_disagreements(json.patch(read, [review.put("/case/provisos/-", object.union(asked, {"offices": ["DTSA"]}))])) == []
}

test_provisos_of_a_position_take_the_place_of_those_before if {
	asked := {"number": 2, "code": "expiry", "parameter": "2027-01-01", "lines": [], "offices": ["DSCA"]}
	position := {"result": "concur_with_provisos", "provisos": [_proviso("expiry", "2027-02-01")]}

	_disagreements(_position([review.put("/case/provisos/-", asked), review.put("/act/position", position)])) == [{
		"about": "proviso", "code": "expiry",
		"offices": ["DSCA", "DTSA"],
	}]
	_disagreements(_position([
		review.put("/case/provisos/-", object.union(asked, {"offices": ["DTSA"]})),
		review.put("/act/position", position),
	])) == []
}

test_provisos_in_other_words_are_two_provisos if {
	asked := {"number": 2, "code": "other", "parameter": "Blue.", "lines": [], "offices": ["DSCA"]}
	other := object.union(asked, {"number": 3, "parameter": "Green.", "offices": ["DTSA"]})

	_disagreements(json.patch(review.read("reviewer", "staffed"), [
		review.put("/case/provisos/-", asked),
		review.put("/case/provisos/-", other),
		review.put("/case/provisos/-", {"number": 4, "code": "sanitize", "lines": [], "offices": ["DSCA"]}),
	])) == []
}

_opposed := review.put("/case/positions/1/result", "non_concur")

_escalation(patches) := found if {
	found := positions.escalation_refused with input as review.asked("dasa_approver", "positions_in", "escalate", patches)
}

test_disagreement_goes_to_arbitration if _escalation([_opposed]) == set()

test_disagreement_goes_to_no_other_office if {
	_escalation([_opposed, review.put("/act/escalate/to", "DTSA")]) == {{
		"field": "escalate.to",
		"message": "Office DTSA of escalate.to settles no disagreements: name ATTR_SSG.",
	}}
}

test_disagreement_goes_up_once if {
	_escalation([_opposed, review.put("/case/escalated", ["ATTR_SSG"])]) == {{
		"field": "escalate.to",
		"message": "Office ATTR_SSG of escalate.to has the disagreement already: wait for its position.",
	}}
}

test_nothing_goes_up_while_offices_agree if {
	_escalation([]) == {{"field": "", "message": "Offices do not disagree, so there is nothing to escalate."}}
}

test_arbitration_settles_when_it_concurs if {
	every result in ["concur", "concur_with_provisos"] {
		positions.settled with input as json.patch(review.read("reviewer", "positions_in"), [
			review.put("/case/escalated", ["ATTR_SSG"]),
			review.put("/case/positions/-", {"office": "ATTR_SSG", "result": result, "person": "x"}),
		])
	}
	not positions.settled with input as json.patch(review.read("reviewer", "positions_in"), [
		review.put("/case/escalated", ["ATTR_SSG"]),
		review.put("/case/positions/-", {"office": "ATTR_SSG", "result": "non_concur", "person": "x"}),
	])
	not positions.settled with input as review.read("reviewer", "positions_in")
}
