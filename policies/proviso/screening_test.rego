package proviso_test

import data.proviso
import data.testing

_finding := {"lines": [1], "message": "It fires.", "values": {"n": 1}}

_unknown := {"unknown": {"items[0].owner"}}

# A catalogue of one rule for each effect, each asked of every transfer; a test says
# which of them fire.
_catalogue := {
	"rules": {
		"t.deny": _rule("deny", "deny", {}),
		"t.lifted_by_waiver": _rule("lifted_by_waiver", "deny", {"lifted_by": {"list": "waivers", "kind": "cspa"}}),
		"t.lifted_by_document": _rule("lifted_by_document", "deny", {"lifted_by": {"list": "documents", "kind": "vessel_law"}}),
		"t.missing": _rule("missing", "missing_document", {}),
		"t.missing_at_release": _rule("missing_at_release", "missing_document", {"due_at_release": ["transfer"]}),
		"t.notification": _rule("notification", "congressional_notification", {}),
		"t.refer": _rule("refer", "refer", {}),
		"t.proviso": _rule("proviso", "proviso", {}),
		"t.info": _rule("info", "info", {}),
		"notification.wait_not_elapsed": object.union(
			_rule("wait_not_elapsed", "deny", {}),
			{"subject": "notification"},
		),
		"techsec.mildep_review": object.union(_rule("mildep_review", "refer", {}), {"subject": "techsec"}),
	},
	"dispatch": {
		"transfer": {
			"all": [
				"t.deny", "t.lifted_by_waiver", "t.lifted_by_document", "t.missing",
				"t.missing_at_release", "t.notification", "t.refer", "t.proviso", "t.info",
				"notification.wait_not_elapsed", "techsec.mildep_review",
			],
			"dcs": ["t.not_asked"],
		},
		"export": {"all": ["t.info"]},
	},
}

_rule(name, effect, members) := object.union(
	{
		"subject": "t", "name": name, "effect": effect,
		"lifted_by": null, "due_at_release": [], "tables": [],
	},
	members,
)

_silent := {
	"t": {name: {"found": set()} |
		some name in {
			"deny", "lifted_by_waiver", "lifted_by_document", "missing", "missing_at_release",
			"notification", "refer", "proviso", "info",
		}
	},
	"notification": {"wait_not_elapsed": {"found": set()}},
	"techsec": {"mildep_review": {"found": set()}},
}

# The rules with what some of them found.
_found(answers) := object.union_n(array.concat([_silent], [answer |
	some code, found in answers
	[subject, name] := split(code, ".")
	answer := {subject: {name: {"found": found}}}
]))

_disposition_of(request, answers) := value if {
	value := proviso.disposition with input as request
		with data.catalogue as _catalogue
		with data.rules as _found(answers)
}

_fired(codes) := {code: {_finding} | some code in codes}

_disposition(codes) := _disposition_of(testing.request([]), _fired(codes))

_exempt(codes) := _disposition_of(
	testing.request([]),
	object.union({"routing.exempt_fms_component": {_finding}}, _fired(codes)),
)

_waiver := {"op": "add", "path": "/waivers", "value": [{"kind": "cspa", "signed_on": "2026-05-01"}]}

_document := {"op": "add", "path": "/documents/-", "value": {"kind": "vessel_law", "signed_on": "2026-05-01"}}

test_clean_request_is_approvable if {
	answer := proviso.screening with input as testing.request([])

	answer.disposition == "approvable_with_provisos"
	answer.not_evaluated == set()
	answer.routes == {"STATE_PM_RSAT"}
}

test_answer_is_complete if {
	answer := proviso.screening with input as testing.request([])
		with data.catalogue as {
			"rules": {
				"t.info": _rule("info", "info", {}),
				"t.refer": _rule("refer", "refer", {"tables": ["offices"]}),
			},
			"dispatch": {"transfer": {"all": ["t.info"], "fms": ["t.refer"], "dcs": ["t.not_asked"]}},
		}
		with data.rules as _found({"t.info": {_finding, _unknown}, "t.refer": {_unknown}})

	answer == {
		"version": 1,
		"disposition": "hold_missing_documents",
		"findings": {{
			"code": "t.info", "effect": "info", "lifted": false,
			"lines": [1], "message": "It fires.", "values": {"n": 1},
		}},
		"not_evaluated": {
			{"code": "t.info", "fields": {"items[0].owner"}},
			{"code": "t.refer", "fields": {"items[0].owner"}},
		},
		"asked": {"t.info", "t.refer"},
		"routes": {"STATE_PM_RSAT"},
		"clocks": set(),
	}
}

test_batch_answers_each_request_in_its_place if {
	first := testing.request([])
	second := object.union(testing.request([]), {"version": 2})
	third := testing.request([{"op": "replace", "path": "/items/0/program", "value": "foreign"}])
	answers := proviso.batch with input as {"requests": [first, second, third]}
		with data.catalogue as _catalogue
		with data.rules as _found({"t.refer": {_finding}})

	[[answer.position, answer.result.disposition, answer.result.routes] | some answer in answers] == [
		[0, "human_review", {"STATE_PM_RSAT"}],
		[2, "human_review", set()],
	]
}

# What gives no answer.

test_unknown_version_gives_no_answer if {
	not proviso.screening with input as object.union(testing.request([]), {"version": 2})
}

test_missing_version_gives_no_answer if {
	not proviso.screening with input as object.remove(testing.request([]), ["version"])
}

test_wrong_summary_of_the_request_gives_no_answer if {
	not proviso.screening with input as object.union(testing.request([]), {"present": {"program": {"dcs": true}}})
}

test_empty_input_gives_no_answer if {
	not proviso.screening with input as {}
}

test_rule_that_does_not_answer_gives_no_answer if {
	not proviso.screening with input as testing.request([])
		with data.catalogue as _catalogue
		with data.rules as json.remove(_found({}), ["/t/info/found"])
}

test_rule_that_is_not_there_gives_no_answer if {
	not proviso.screening with input as testing.request([])
		with data.catalogue as json.remove(_catalogue, ["/rules/t.info"])
		with data.rules as _found({})
}

test_table_that_is_not_there_gives_no_answer if {
	not proviso.screening with input as testing.request([])
		with data.catalogue as json.patch(_catalogue, [{"op": "replace", "path": "/rules/t.info/tables", "value": ["no_such_table"]}])
		with data.rules as _found({})
}

test_request_that_asks_no_rule_gives_no_answer if {
	request := testing.request([])

	not proviso.screening with input as request with data.catalogue as {"rules": {}, "dispatch": {"transfer": {}}}
	proviso.disposition == "deny" with input as request
		with data.catalogue as {"rules": {}, "dispatch": {"transfer": {}}}
}

# Which rules are asked.

test_rules_of_the_phase_and_of_the_programs_are_asked if {
	catalogue := {"rules": {}, "dispatch": {
		"transfer": {"all": ["a.a"], "fms": ["a.b"], "dcs": ["a.c"]},
		"export": {"all": ["a.d"], "fms": ["a.e"]},
	}}

	proviso.asked == {"a.a", "a.b"} with input as testing.request([]) with data.catalogue as catalogue
	proviso.asked == {"a.d", "a.e"}
		with input as testing.request([{"op": "replace", "path": "/phase", "value": "export"}])
		with data.catalogue as catalogue
}

# The dispositions in their order, each before all that come after it.

test_denial_goes_before_everything if {
	_disposition({"t.deny"}) == "deny"
	_disposition({"t.deny", "t.missing", "notification.wait_not_elapsed", "t.refer"}) == "deny"
	_exempt({"t.deny"}) == "deny"
}

test_denial_goes_before_what_is_not_evaluated if {
	_disposition_of(testing.request([]), {"t.deny": {_finding, _unknown}}) == "deny"
}

test_request_of_exempt_lines_needs_no_consent if {
	_exempt(set()) == "no_usg_consent_needed"
}

test_exempt_lines_need_no_consent_whatever_informs if {
	_exempt({"t.info", "t.proviso", "t.notification", "techsec.mildep_review"}) == "no_usg_consent_needed"
}

test_exempt_lines_need_no_consent_whatever_only_informs_and_is_not_evaluated if {
	_disposition_of(testing.request([]), {
		"routing.exempt_fms_component": {_finding},
		"t.info": {_unknown},
		"t.proviso": {_unknown},
	}) == "no_usg_consent_needed"
}

test_each_exemption_covers_its_lines if {
	exemptions := {"exempt_fms_component", "exempt_dcs_component", "exempt_foreign_origin", "exempt_deployment"}
	every name in exemptions {
		_disposition_of(testing.request([]), {sprintf("routing.%s", [name]): {_finding}}) == "no_usg_consent_needed"
	}
}

test_line_that_is_not_exempt_keeps_the_request_in_review if {
	request := testing.request([
		{"op": "copy", "from": "/items/0", "path": "/items/1"},
		{"op": "replace", "path": "/items/1/line", "value": 2},
	])

	_disposition_of(request, {"routing.exempt_fms_component": {_finding}}) == "approvable_with_provisos"
}

test_exempt_lines_with_something_missing_are_held if {
	_exempt({"t.missing"}) == "hold_missing_documents"
	_exempt({"t.missing_at_release"}) == "hold_missing_documents"
	_disposition_of(testing.request([]), {
		"routing.exempt_fms_component": {_finding},
		"t.deny": {_unknown},
	}) == "hold_missing_documents"
}

test_exempt_lines_with_a_referral_are_reviewed if {
	_exempt({"t.refer"}) == "human_review"
}

test_missing_paper_holds_before_notification_and_review if {
	_disposition({"t.missing"}) == "hold_missing_documents"
	_disposition({"t.missing", "notification.wait_not_elapsed"}) == "hold_missing_documents"
	_disposition({"t.missing", "t.refer", "t.missing_at_release"}) == "hold_missing_documents"
}

test_rule_that_lacks_a_field_holds if {
	every code in {"t.deny", "t.missing", "t.missing_at_release", "t.notification", "t.refer"} {
		_disposition_of(testing.request([]), {code: {_unknown}}) == "hold_missing_documents"
	}
}

test_rule_that_lacks_a_field_holds_before_notification_and_review if {
	_disposition_of(testing.request([]), {
		"t.notification": {_unknown},
		"notification.wait_not_elapsed": {_finding},
		"t.refer": {_finding},
	}) == "hold_missing_documents"
}

test_information_and_provisos_that_lack_a_field_hold_nothing if {
	_disposition_of(testing.request([]), {"t.info": {_unknown}, "t.proviso": {_unknown}}) == "approvable_with_provisos"
}

test_wait_that_runs_goes_before_review if {
	_disposition({"notification.wait_not_elapsed"}) == "cn_required"
	_disposition({"notification.wait_not_elapsed", "t.refer"}) == "cn_required"
	_disposition({"notification.wait_not_elapsed", "t.missing_at_release"}) == "cn_required"
}

test_notification_whose_wait_has_run_needs_no_more if {
	_disposition({"t.notification"}) == "approvable_with_provisos"
}

test_referral_goes_before_a_paper_due_at_release if {
	_disposition({"t.refer"}) == "human_review"
	_disposition({"t.refer", "t.missing_at_release"}) == "human_review"
}

test_baseline_referral_alone_is_no_review if {
	_disposition({"techsec.mildep_review"}) == "approvable_with_provisos"
	_disposition({"techsec.mildep_review", "t.refer"}) == "human_review"
}

test_paper_due_at_release_holds_when_nothing_else_does if {
	_disposition({"t.missing_at_release"}) == "hold_missing_documents"
	_disposition({"t.missing_at_release", "techsec.mildep_review"}) == "hold_missing_documents"
}

test_paper_due_at_release_of_another_phase_holds_at_once if {
	value := proviso.disposition with input as testing.request([])
		with data.catalogue as json.patch(_catalogue, [{
			"op": "replace", "path": "/rules/t.missing_at_release/due_at_release", "value": ["export"],
		}])
		with data.rules as _found(_fired({"t.missing_at_release", "notification.wait_not_elapsed"}))

	value == "hold_missing_documents"
}

test_nothing_in_the_way_is_approvable if {
	_disposition(set()) == "approvable_with_provisos"
	_disposition({"t.info", "t.proviso"}) == "approvable_with_provisos"
}

# What lifts a denial.

test_denial_is_a_referral_while_its_waiver_is_on_file if {
	codes := _fired({"t.lifted_by_waiver"})

	_disposition_of(testing.request([]), codes) == "deny"
	_disposition_of(testing.request([_waiver]), codes) == "human_review"
}

test_denial_is_a_referral_while_its_document_is_on_file if {
	codes := _fired({"t.lifted_by_document"})

	_disposition_of(testing.request([]), codes) == "deny"
	_disposition_of(testing.request([_document]), codes) == "human_review"
}

test_waiver_of_another_kind_lifts_nothing if {
	request := testing.request([_waiver, {"op": "replace", "path": "/waivers/0/kind", "value": "aeca_40g"}])

	_disposition_of(request, _fired({"t.lifted_by_waiver"})) == "deny"
}

test_waiver_signed_later_lifts_nothing if {
	request := testing.request([_waiver, {"op": "replace", "path": "/waivers/0/signed_on", "value": "2026-06-02"}])

	_disposition_of(request, _fired({"t.lifted_by_waiver"})) == "deny"
}

test_waiver_without_day_of_signature_lifts_nothing if {
	request := testing.request([_waiver, {"op": "remove", "path": "/waivers/0/signed_on"}])

	_disposition_of(request, _fired({"t.lifted_by_waiver"})) == "deny"
}

test_lifted_denial_keeps_its_code if {
	findings := proviso.findings with input as testing.request([_waiver])
		with data.catalogue as _catalogue
		with data.rules as _found(_fired({"t.lifted_by_waiver", "t.deny"}))

	findings == {
		object.union(_finding, {"code": "t.lifted_by_waiver", "effect": "refer", "lifted": true}),
		object.union(_finding, {"code": "t.deny", "effect": "deny", "lifted": false}),
	}
}

test_waiver_for_one_denial_lifts_no_other if {
	_disposition_of(testing.request([_waiver]), _fired({"t.lifted_by_waiver", "t.deny"})) == "deny"
}
