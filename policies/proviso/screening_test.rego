package proviso_test

import data.proviso
import data.testing
import data.testing.rules

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
				"t.info": rules.rule("info", "info", {}),
				"t.refer": rules.rule("refer", "refer", {"tables": ["offices"]}),
			},
			"dispatch": {"transfer": {"all": {"t.info": true}, "fms": {"t.refer": true}, "dcs": {"t.not_asked": true}}},
			"gates": {"transfer": {"program": {"all": {"t": {"info": "t.info"}}, "fms": {"t": {"refer": "t.refer"}}}}},
			"tables": {"transfer": {}},
		}
		with data.rules as rules.found({"t.info": {rules.finding, rules.unknown}, "t.refer": {rules.unknown}})

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
		"ledgers": [],
		"related": {"total": [], "mde": []},
		"unverified_tables": set(),
	}
}

test_tables_read_with_unverified_rows_are_told if {
	catalogue := object.union(rules.catalogue, {
		"tables": {"transfer": {"all": {"mnna": true, "offices": true}}},
		"timeline": {"first_year": "2026", "last_year": "2026", "years": {"2026": [{
			"first": "2026-01-01", "last": "9999-12-31", "at": {},
			"unverified": {"mnna": true, "cspa_list": true},
		}]}},
	})
	answer := proviso.screening with input as testing.request([])
		with data.catalogue as catalogue
		with data.rules as rules.found({})

	answer.unverified_tables == {"mnna"}
}

test_batch_answers_each_request_in_its_place if {
	first := testing.request([])
	second := object.union(testing.request([]), {"version": 2})
	third := testing.request([{"op": "replace", "path": "/items/0/program", "value": "foreign"}])
	answers := proviso.batch with input as {"requests": [first, second, third]}
		with data.catalogue as rules.catalogue
		with data.rules as rules.found({"t.refer": {rules.finding}})

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

test_position_that_no_rule_would_find_gives_no_answer if {
	position := {"ledger": "eda_grant", "fiscal_year": 2026, "position": 1}

	proviso.screening with input as object.union(testing.request([]), {"ledgers": [position]})
	not proviso.screening with input as object.union(testing.request([]), {"ledgers": [object.union(position, {"fiscal_year": "2026"})]})
}

test_empty_input_gives_no_answer if {
	not proviso.screening with input as {}
}

test_rule_that_does_not_answer_gives_no_answer if {
	not proviso.screening with input as testing.request([])
		with data.catalogue as rules.catalogue
		with data.rules as json.remove(rules.found({}), ["/t/info/found"])
}

test_rule_that_is_not_there_gives_no_answer if {
	not proviso.screening with input as testing.request([])
		with data.catalogue as json.remove(rules.catalogue, ["/rules/t.info"])
		with data.rules as rules.found({})
}

test_table_that_is_not_there_gives_no_answer if {
	not proviso.screening with input as testing.request([])
		with data.catalogue as object.union(rules.catalogue, {"tables": {"transfer": {"all": {"no_such_table": true}}}})
		with data.rules as rules.found({})
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
		"transfer": {"all": {"a.a": true}, "fms": {"a.b": true}, "dcs": {"a.c": true}},
		"export": {"all": {"a.d": true}, "fms": {"a.e": true}},
	}}

	proviso.asked == {"a.a", "a.b"} with input as testing.request([]) with data.catalogue as catalogue
	proviso.asked == {"a.d", "a.e"}
		with input as testing.request([{"op": "replace", "path": "/phase", "value": "export"}])
		with data.catalogue as catalogue
}
