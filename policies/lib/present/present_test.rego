package lib.present_test

import data.lib.present
import data.testing

_present(patches) := json.patch(testing.request([]), patches)

test_service_that_says_what_the_request_says_is_right if {
	present.right == true with input as testing.request([])
}

test_wrong_phase_is_wrong if {
	present.right == false with input as _present([{"op": "replace", "path": "/present/phase", "value": {"export": true}}])
}

test_wrong_kind_is_wrong if {
	present.right == false with input as _present([{"op": "replace", "path": "/present/kind", "value": {"grant": true}}])
}

test_missing_program_is_wrong if {
	present.right == false with input as _present([{"op": "remove", "path": "/present/program/fms"}])
}

test_added_program_is_wrong if {
	present.right == false with input as _present([{"op": "add", "path": "/present/program/dcs", "value": true}])
}

test_missing_flag_is_wrong if {
	request := testing.request([{"op": "replace", "path": "/items/0/flags", "value": ["comsec"]}])

	present.right == true with input as request
	present.right == false with input as json.patch(request, [{"op": "remove", "path": "/present/flag/comsec"}])
}

test_missing_list_of_flags_must_be_said if {
	request := testing.request([{"op": "remove", "path": "/items/0/flags"}])

	present.right == true with input as request
	present.right == false with input as json.patch(request, [{"op": "remove", "path": "/present/flag/unknown"}])
}

test_wrong_munitions_list_is_wrong if {
	present.right == false with input as _present([{"op": "replace", "path": "/present/usml", "value": false}])
}

test_what_the_log_knows_must_be_said if {
	known := testing.with_record(testing.request([]), testing.custody([]))

	known.present.record == {"custody": true}
	testing.request([]).present.record == {}
	present.right == true with input as known
	present.right == false with input as json.patch(known, [{"op": "remove", "path": "/present/record/custody"}])
	present.right == false with input as json.patch(known, [{"op": "add", "path": "/present/record/related", "value": true}])
}

test_empty_record_says_nothing if {
	testing.with_record(testing.request([]), {"tree_size": 7, "custody": [], "related": {}}).present.record == {}
}

test_added_member_is_wrong if {
	present.right == false with input as _present([{"op": "add", "path": "/present/other", "value": true}])
}

test_request_that_says_nothing_is_wrong if {
	present.right == false with input as _present([{"op": "remove", "path": "/present"}])
	present.right == false with input as {}
}

test_programs_are_those_of_the_lines if {
	present.programs == {"all", "fms"} with input as testing.request([])
}

test_line_without_program_asks_only_the_rules_of_all if {
	present.programs == {"all"} with input as testing.request([{"op": "remove", "path": "/items/0/program"}])
}

test_linked_action_brings_its_program if {
	programs := {"loa": "fms", "licence": "dcs", "agreement": "dcs", "eda": "eda", "lease": "lease"}
	every kind, program in programs {
		present.programs == {"all", "foreign", program} with input as testing.request([
			{"op": "replace", "path": "/items/0/program", "value": "foreign"},
			{"op": "add", "path": "/linked_actions", "value": [{"kind": kind}]},
		])
	}
}

test_earlier_certification_brings_no_program if {
	present.programs == {"all", "fms"}
		with input as testing.request([{"op": "add", "path": "/linked_actions", "value": [{"kind": "certification"}]}])
}

test_military_financing_of_a_line_asks_its_rules if {
	every funding in {"fmf_grant", "fmf_loan"} {
		present.programs == {"all", "fmf", "fms"}
			with input as testing.request([{"op": "add", "path": "/items/0/funding", "value": funding}])
	}
}

test_military_financing_of_the_request_asks_its_rules if {
	every source in {"fmf_grant", "fmf_loan"} {
		present.programs == {"all", "fmf", "fms"} with input as testing.request([{
			"op": "add", "path": "/funding",
			"value": [{"source": source, "amount_usd": 1}],
		}])
	}
}

test_other_money_asks_no_more_rules if {
	present.programs == {"all", "fms"} with input as testing.request([
		{"op": "add", "path": "/items/0/funding", "value": "national"},
		{"op": "add", "path": "/funding", "value": [{"source": "dod", "amount_usd": 1}]},
	])
}

test_flags_are_those_of_all_lines if {
	present.flags == {"comsec", "unknown", "weapon"} with input as testing.request([
		{"op": "copy", "from": "/items/0", "path": "/items/1"},
		{"op": "copy", "from": "/items/0", "path": "/items/2"},
		{"op": "replace", "path": "/items/0/flags", "value": ["weapon"]},
		{"op": "replace", "path": "/items/1/flags", "value": ["comsec", "weapon"]},
		{"op": "remove", "path": "/items/2/flags"},
	])
}

test_line_that_may_be_on_the_munitions_list_counts if {
	present.usml == true with input as testing.request([{"op": "remove", "path": "/items/0/program"}])
	present.usml == true with input as testing.request([{"op": "replace", "path": "/items/0/program", "value": "foreign"}])
}

test_lines_under_the_export_administration_regulations_do_not_count if {
	present.usml == false with input as testing.request([{"op": "replace", "path": "/items/0/program", "value": "ear"}])
}

test_blocks_are_the_members_of_the_request if {
	present.derived.block == {name: true | some name, _ in testing.clean} with input as testing.request([])
}

test_lists_of_the_request_are_met_value_by_value if {
	request := testing.request([
		{"op": "add", "path": "/items/0/authority", "value": "aeca_21"},
		{"op": "add", "path": "/claims", "value": ["126.7"]},
		{"op": "add", "path": "/events", "value": [{"kind": "loss"}]},
		{"op": "add", "path": "/waivers", "value": [{"kind": "cspa"}]},
		{"op": "add", "path": "/linked_actions", "value": [{"kind": "loa"}]},
	])
	derived := present.derived with input as request

	derived.authority == {"aeca_21": true}
	derived.claim == {"126.7": true}
	derived.event == {"loss": true}
	derived.waiver == {"cspa": true}
	derived.linked == {"loa": true}
	derived.item_type == {"article": true}
	derived.document == {"request_letter": true, "eua": true, "retransfer_commitment": true}
	derived.role == {"requester": true, "holder": true, "recipient": true, "end_user": true}
	derived.money == {"national": true}
}

test_party_without_type_or_body_is_unknown if {
	request := testing.request([{"op": "remove", "path": "/parties/0/type"}])
	derived := present.derived with input as request

	derived.party_type == {"unknown": true, "government": true}
	derived.body == {"unknown": true, "military": true}
}

test_every_member_must_be_right if {
	every name, _ in testing.request([]).present {
		present.right == false with input as _present([{"op": "remove", "path": sprintf("/present/%s", [name])}])
	}
}
