package lib.casework_test

import data.lib.casework
import data.testing.review

test_act_is_the_one_block_that_it_has if {
	casework.kind == "staff" with input as review.asked("state_officer", "received", "staff", [])
	casework.kind == "screen_of_record" with input as {"act": {"screen_of_record": {}}}
	not casework.kind with input as review.asked("state_officer", "received", "staff", [review.put("/act/close", {})])
	not casework.kind with input as review.asked("state_officer", "received", "staff", [{"op": "remove", "path": "/act/staff"}])
}

test_list_of_lines_that_is_empty_names_all if {
	casework.lines_of([]) == {1} with input as review.read("reviewer", "staffed")
	casework.lines_of([1, 2]) == {1, 2} with input as review.read("reviewer", "staffed")
}

test_lists_are_ordered_and_say_when_they_are_empty if {
	casework.listed({"b", "a"}) == "a, b"
	casework.listed(set()) == "none"
	casework.listed_numbers({10, 9}) == "9, 10"
	casework.listed_numbers(set()) == "none"
}

test_lifted_findings_are_left_out_of_codes_and_weighed if {
	denied := review.finding("eligibility.brooke", "deny")
	lifted := object.union(review.finding("eligibility.cspa", "refer"), {"lifted": true})
	document := object.union(review.read("reviewer", "staffed"), {"findings": [
		denied, lifted,
		review.finding("techsec.mildep_review", "refer"),
	]})

	casework.codes("deny") == {"eligibility.brooke"} with input as document
	casework.codes("refer") == {"techsec.mildep_review"} with input as document
	casework.referrals == {"eligibility.cspa"} with input as document
}
