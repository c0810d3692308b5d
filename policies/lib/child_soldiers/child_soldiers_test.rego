package lib.child_soldiers_test

import data.lib.child_soldiers
import data.testing

_request(program, content) := testing.request([
	{"op": "replace", "path": "/phase", "value": "export"},
	{"op": "replace", "path": "/items/0/program", "value": program},
	{"op": "add", "path": "/assistance_content", "value": content},
	{"op": "add", "path": "/documents/-", "value": {"kind": "cspa_certification", "signed_on": "2026-06-01"}},
])

_excepted(program, content) := value if {
	value := child_soldiers.excepted[1] with input as _request(program, content)
}

test_training_and_supplies_are_excepted_under_both_programs if {
	every program in ["imet", "pko"] {
		every subject in ["ccmr", "diils", "nonlethal_supplies"] {
			_excepted(program, [subject]) == true
		}
	}
}

test_subjects_of_peacekeeping_are_excepted_under_pko_alone if {
	subjects := [
		"demobilization", "human_rights", "peacekeeping_preparation", "professionalization",
		"security_sector_reform",
	]
	every subject in subjects {
		_excepted("pko", [subject]) == true
		_excepted("imet", [subject]) == false
	}
}

test_content_lies_wholly_within_one_exception if {
	_excepted("pko", ["diils", "human_rights"]) == false
	_excepted("pko", ["human_rights", "other"]) == false
	_excepted("imet", ["diils", "other"]) == false
	_excepted("imet", []) == false
}

test_other_programs_have_no_exception if {
	every program in ["eda", "teams", "fms"] {
		_excepted(program, ["diils"]) == false
	}
}

test_financed_line_has_no_exception if {
	request := json.patch(_request("imet", ["diils"]), [{"op": "add", "path": "/request/items/0/funding", "value": "fmf_grant"}])

	child_soldiers.excepted == {1: false} with input as request
}

test_exception_is_certified if {
	late := json.patch(_request("imet", ["diils"]), [{"op": "replace", "path": "/request/documents/3/signed_on", "value": "2026-06-02"}])
	undated := json.patch(_request("imet", ["diils"]), [{"op": "remove", "path": "/request/documents/3/signed_on"}])

	child_soldiers.excepted == {1: false} with input as late
	child_soldiers.excepted == {1: {"documents[3].signed_on"}} with input as undated
}
