package lib.casefile_test

import data.lib.casefile
import data.testing.review

_right(patches) if casefile.right with input as json.patch(review.asked("state_officer", "received", "staff", []), patches)

_with(kind, patches) if casefile.right with input as review.asked("state_officer", "received", kind, patches)

_gone(path) := {"op": "remove", "path": path}

test_input_of_the_known_form_is_right if {
	_right([])
	_right([_gone("/act")])
	_right([_gone("/person")])
	_right([review.put("/act", {"screen_of_record": {}})])
	_right([review.put("/case/earliest_lawful", "2026-07-01"), review.put("/case/recommendation", {"result": "deny", "person": "x"})])
	_right([review.put("/case/determination", {"result": "consent", "on": "2026-01-05"})])
	every kind in object.keys(review.blocks) { _with(kind, []) }
}

test_input_that_lacks_something_is_not_right if {
	every path in {
		"/day", "/request/request_id", "/request/items", "/request/parties", "/findings", "/not_evaluated",
		"/countersigned", "/caller/id", "/caller/roles", "/case", "/person/name", "/person/offices", "/findings/0/lifted",
	} {
		not _right([_gone(path)])
	}
	not casefile.right with input as {}
}

test_case_that_lacks_a_member_or_has_an_unknown_one_is_not_right if {
	every member in object.keys(review.case([])) {
		not _right([_gone(sprintf("/case/%s", [member]))])
		not _right([review.put(sprintf("/case/%s", [member]), null)])
	}
	not _right([review.put("/case/earliest", "2026-07-01")])
	not _right([review.put("/case/earliest_lawful", "soon")])
	not _right([review.put("/case/determination", {"result": "consent"})])
	not _right([review.put("/case/alerts", 1.5)])
	not _right([review.put("/case/alerts", -1)])
	not _right([review.put("/case/lines/0", "1")])
}

test_day_is_one_of_the_calendar if {
	every value in ["2026-02-29", "2 June 2026", 20260602, "0000-00-00"] {
		not _right([review.put("/day", value)])
	}
	_right([review.put("/day", "2028-02-29")])
}

test_act_that_lacks_what_it_is_about_is_not_right if {
	every member in {"act_id", "case_id", "request_id", "acted_on", "office", "reason"} {
		not _right([_gone(sprintf("/act/%s", [member]))])
	}
	not _with("determine", [_gone("/act/determine/result")])
	not _with("determine", [_gone("/act/determine/instrument")])
	not _with("determine", [_gone("/act/determine/instrument/signed_on")])
	not _with("notify", [_gone("/act/notify/notification/provision")])
	not _with("deliver", [_gone("/act/deliver/lines")])
	not _with("deliver", [_gone("/act/deliver/lines/0/quantity")])
	not _with("monitor", [_gone("/act/monitor/duty")])
}

test_word_that_decides_nothing_is_not_right if {
	not _with("position", [review.put("/act/position/result", "maybe")])
	not _with("recommend", [review.put("/act/recommend/result", "consent")])
	not _with("determine", [review.put("/act/determine/result", "approve")])
	not _with("withdraw", [review.put("/act/withdraw/ground", "")])
	not _with("incident", [review.put("/act/incident/kind", "theft")])
	not _with("worksheet", [review.put("/act/worksheet/answers/0/result", "yes")])
}
