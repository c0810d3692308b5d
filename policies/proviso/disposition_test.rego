package proviso_disposition_test

import data.proviso
import data.testing
import data.testing.rules

_exempt(codes) := rules.disposition_of(
	testing.request([]),
	object.union({"routing.exempt_fms_component": {rules.finding}}, rules.fired(codes)),
)

_waiver := {"op": "add", "path": "/waivers", "value": [{"kind": "cspa", "signed_on": "2026-05-01"}]}

_document := {"op": "add", "path": "/documents/-", "value": {"kind": "vessel_law", "signed_on": "2026-05-01"}}

# The dispositions in their order, each before all that come after it.

test_denial_goes_before_everything if {
	rules.disposition({"t.deny"}) == "deny"
	rules.disposition({"t.deny", "t.missing", "notification.wait_not_elapsed", "t.refer"}) == "deny"
	_exempt({"t.deny"}) == "deny"
}

test_denial_goes_before_what_is_not_evaluated if {
	rules.disposition_of(testing.request([]), {"t.deny": {rules.finding, rules.unknown}}) == "deny"
}

test_request_of_exempt_lines_needs_no_consent if {
	_exempt(set()) == "no_usg_consent_needed"
}

test_exempt_lines_need_no_consent_whatever_informs if {
	_exempt({"t.info", "t.proviso", "t.notification", "techsec.mildep_review"}) == "no_usg_consent_needed"
}

test_exempt_lines_need_no_consent_whatever_only_informs_and_is_not_evaluated if {
	rules.disposition_of(testing.request([]), {
		"routing.exempt_fms_component": {rules.finding},
		"t.info": {rules.unknown},
		"t.proviso": {rules.unknown},
	}) == "no_usg_consent_needed"
}

test_each_exemption_covers_its_lines if {
	exemptions := {"exempt_fms_component", "exempt_dcs_component", "exempt_foreign_origin", "exempt_deployment"}
	every name in exemptions {
		rules.disposition_of(testing.request([]), {sprintf("routing.%s", [name]): {rules.finding}}) == "no_usg_consent_needed"
	}
}

test_line_that_is_not_exempt_keeps_the_request_in_review if {
	request := testing.request([
		{"op": "copy", "from": "/items/0", "path": "/items/1"},
		{"op": "replace", "path": "/items/1/line", "value": 2},
	])

	rules.disposition_of(request, {"routing.exempt_fms_component": {rules.finding}}) == "approvable_with_provisos"
}

test_exempt_lines_with_something_missing_are_held if {
	_exempt({"t.missing"}) == "hold_missing_documents"
	_exempt({"t.missing_at_release"}) == "hold_missing_documents"
	rules.disposition_of(testing.request([]), {
		"routing.exempt_fms_component": {rules.finding},
		"t.deny": {rules.unknown},
	}) == "hold_missing_documents"
}

test_exempt_lines_with_a_referral_are_reviewed if {
	_exempt({"t.refer"}) == "human_review"
}

test_missing_paper_holds_before_notification_and_review if {
	rules.disposition({"t.missing"}) == "hold_missing_documents"
	rules.disposition({"t.missing", "notification.wait_not_elapsed"}) == "hold_missing_documents"
	rules.disposition({"t.missing", "t.refer", "t.missing_at_release"}) == "hold_missing_documents"
}

test_rule_that_lacks_a_field_holds if {
	every code in {"t.deny", "t.missing", "t.missing_at_release", "t.notification", "t.refer"} {
		rules.disposition_of(testing.request([]), {code: {rules.unknown}}) == "hold_missing_documents"
	}
}

test_rule_that_lacks_a_field_holds_before_notification_and_review if {
	rules.disposition_of(testing.request([]), {
		"t.notification": {rules.unknown},
		"notification.wait_not_elapsed": {rules.finding},
		"t.refer": {rules.finding},
	}) == "hold_missing_documents"
}

test_information_and_provisos_that_lack_a_field_hold_nothing if {
	rules.disposition_of(testing.request([]), {"t.info": {rules.unknown}, "t.proviso": {rules.unknown}}) == "approvable_with_provisos"
}

test_wait_that_runs_goes_before_review if {
	rules.disposition({"notification.wait_not_elapsed"}) == "cn_required"
	rules.disposition({"notification.wait_not_elapsed", "t.refer"}) == "cn_required"
	rules.disposition({"notification.wait_not_elapsed", "t.missing_at_release"}) == "cn_required"
}

test_notification_whose_wait_has_run_needs_no_more if {
	rules.disposition({"t.notification"}) == "approvable_with_provisos"
}

test_referral_goes_before_a_paper_due_at_release if {
	rules.disposition({"t.refer"}) == "human_review"
	rules.disposition({"t.refer", "t.missing_at_release"}) == "human_review"
}

test_baseline_referral_alone_is_no_review if {
	rules.disposition({"techsec.mildep_review"}) == "approvable_with_provisos"
	rules.disposition({"techsec.mildep_review", "t.refer"}) == "human_review"
}

test_paper_due_at_release_holds_when_nothing_else_does if {
	rules.disposition({"t.missing_at_release"}) == "hold_missing_documents"
	rules.disposition({"t.missing_at_release", "techsec.mildep_review"}) == "hold_missing_documents"
}

test_paper_due_at_release_of_another_phase_holds_at_once if {
	value := proviso.disposition with input as testing.request([])
		with data.catalogue as json.patch(rules.catalogue, [{
			"op": "replace", "path": "/rules/t.missing_at_release/due_at_release", "value": ["export"],
		}])
		with data.rules as rules.found(rules.fired({"t.missing_at_release", "notification.wait_not_elapsed"}))

	value == "hold_missing_documents"
}

test_nothing_in_the_way_is_approvable if {
	rules.disposition(set()) == "approvable_with_provisos"
	rules.disposition({"t.info", "t.proviso"}) == "approvable_with_provisos"
}

# What lifts a denial.

test_denial_is_a_referral_while_its_waiver_is_on_file if {
	codes := rules.fired({"t.lifted_by_waiver"})

	rules.disposition_of(testing.request([]), codes) == "deny"
	rules.disposition_of(testing.request([_waiver]), codes) == "human_review"
}

test_denial_is_a_referral_while_its_document_is_on_file if {
	codes := rules.fired({"t.lifted_by_document"})

	rules.disposition_of(testing.request([]), codes) == "deny"
	rules.disposition_of(testing.request([_document]), codes) == "human_review"
}

test_waiver_of_another_kind_lifts_nothing if {
	request := testing.request([_waiver, {"op": "replace", "path": "/waivers/0/kind", "value": "aeca_40g"}])

	rules.disposition_of(request, rules.fired({"t.lifted_by_waiver"})) == "deny"
}

test_waiver_signed_later_lifts_nothing if {
	request := testing.request([_waiver, {"op": "replace", "path": "/waivers/0/signed_on", "value": "2026-06-02"}])

	rules.disposition_of(request, rules.fired({"t.lifted_by_waiver"})) == "deny"
}

test_waiver_without_day_of_signature_lifts_nothing if {
	request := testing.request([_waiver, {"op": "remove", "path": "/waivers/0/signed_on"}])

	rules.disposition_of(request, rules.fired({"t.lifted_by_waiver"})) == "deny"
}

test_lifted_denial_keeps_its_code if {
	findings := proviso.findings with input as testing.request([_waiver])
		with data.catalogue as rules.catalogue
		with data.rules as rules.found(rules.fired({"t.lifted_by_waiver", "t.deny"}))

	findings == {
		object.union(rules.finding, {"code": "t.lifted_by_waiver", "effect": "refer", "lifted": true}),
		object.union(rules.finding, {"code": "t.deny", "effect": "deny", "lifted": false}),
	}
}

test_waiver_for_one_denial_lifts_no_other if {
	rules.disposition_of(testing.request([_waiver]), rules.fired({"t.lifted_by_waiver", "t.deny"})) == "deny"
}
