package lib.confirmations_test

import data.lib.confirmations
import data.testing.review

_refused(role, confirmed) := found if {
	found := confirmations.refused with input as review.asked(role, "staffed", "confirm", [review.put("/act/confirm", confirmed)])
}

_paper(day) := {"kind": "eua", "signed_on": day}

test_papers_waivers_and_facts_are_confirmed if {
	_refused("reviewer", {"papers": [_paper("2026-06-02")], "waivers": [{"waiver": {"kind": "cspa", "signed_on": "2026-06-02"}}]}) == set()
	_refused("reviewer", {"papers": [{"kind": "eua"}]}) == set()
	_refused("reviewer", {"facts": [{"fact": "end_use.purpose"}]}) == set()
}

test_something_is_confirmed if {
	{entry.field | some entry in _refused("reviewer", {})} == {"confirm"}
}

test_paper_is_confirmed_once_it_is_signed if {
	message := "The paper is signed on 2026-06-03, after the day, 2026-06-02: confirm it when it is."

	_refused("reviewer", {"papers": [_paper("2026-06-01"), _paper("2026-06-03")]}) == {{"field": "confirm.papers[1]", "message": message}}
	_refused("reviewer", {"waivers": [{"waiver": {"kind": "cspa", "signed_on": "2026-06-03"}}]}) == {{
		"field": "confirm.waivers[0].waiver",
		"message": message,
	}}
}

test_state_alone_says_whether_it_would_transfer_itself if {
	_refused("state_officer", {"us_would_transfer": "yes"}) == set()
	_refused("reviewer", {"us_would_transfer": "yes"}) == {{
		"field": "confirm.us_would_transfer",
		"message": "Whether the United States would transfer the articles itself is for an officer of State to say: leave confirm.us_would_transfer out.",
	}}
}
