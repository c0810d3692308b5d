package rules.routing.rules_incomplete_test

import data.rules.routing.rules_incomplete
import data.testing

_finding(lines, phase, programs, words) := {
	"lines": lines,
	"message": sprintf(
		"Phase %s: this policy has no complete set of rules for %s. A person must judge what the law asks of it.",
		[phase, words],
	),
	"values": {"phase": phase, "programs": programs},
}

_of_program(name) := {"op": "replace", "path": "/items/0/program", "value": name}

_second(members) := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], members)}

_linked(kind) := {"op": "add", "path": "/linked_actions", "value": [{"kind": kind}]}

_fmf := _finding([1], "transfer", ["fmf"], "fmf (foreign military financing)")

_uncovered_on_transfers := {
	"teams": "training teams",
	"fmcs": "design and construction services",
	"imet": "military education and training",
	"loan": "loans of equipment",
	"pko": "peacekeeping assistance",
	"incle": "narcotics control and law enforcement assistance",
	"dcs": "commercially licensed items",
	"ear": "items under the Export Administration Regulations",
}

test_clean_request_is_covered if {
	rules_incomplete.found == set() with input as testing.request([])
}

test_covered_programs_are_not_referred_on_transfers if {
	every program in ["fms", "eda", "map", "drawdown", "lease", "coop", "title10", "special"] {
		rules_incomplete.found == set() with input as testing.request([_of_program(program)])
	}
}

test_uncovered_program_is_referred_on_transfers if {
	every program, what in _uncovered_on_transfers {
		finding := _finding([1], "transfer", [program], sprintf("%s (%s)", [program, what]))
		rules_incomplete.found == {finding} with input as testing.request([_of_program(program)])
	}
}

test_first_provision_is_referred_whatever_the_program if {
	request := testing.request([{"op": "replace", "path": "/phase", "value": "export"}])

	rules_incomplete.found == {_finding([1], "export", ["all"], "all (first provision, whatever the program)")} with input as request
}

test_only_the_lines_concerned_are_named if {
	request := testing.request([_second({"line": 2, "program": "pko"}), _second({"line": 3, "program": "dcs"})])
	words := "dcs (commercially licensed items), pko (peacekeeping assistance)"

	rules_incomplete.found == {_finding([2, 3], "transfer", ["dcs", "pko"], words)} with input as request
}

test_exempt_line_needs_no_rule if {
	rules_incomplete.found == set() with input as testing.request([_of_program("foreign")])
	rules_incomplete.found == set() with input as testing.request([_of_program("dcs")])
		with data.rules.routing.exempt_dcs_component.found as {{"lines": [1]}}
}

test_foreign_line_with_content_of_the_munitions_list_is_referred if {
	request := testing.request([
		_of_program("foreign"),
		{"op": "replace", "path": "/items/0/flags", "value": ["contains_usml"]},
	])
	words := "foreign (foreign-made items that no exemption covers)"

	rules_incomplete.found == {_finding([1], "transfer", ["foreign"], words)} with input as request
}

test_money_of_a_line_counts_as_its_program if {
	every funding in ["fmf_grant", "fmf_loan"] {
		rules_incomplete.found == {_fmf} with input as testing.request([{"op": "add", "path": "/items/0/funding", "value": funding}])
	}
	rules_incomplete.found == set() with input as testing.request([{"op": "add", "path": "/items/0/funding", "value": "national"}])
}

test_money_of_the_request_counts_without_a_line if {
	request := testing.request([{"op": "add", "path": "/funding", "value": [{"source": "fmf_grant", "amount_usd": 1}]}])

	rules_incomplete.found == {object.union(_fmf, {"lines": []})} with input as request
}

test_money_of_exempt_lines_needs_no_rule if {
	request := testing.request([
		_of_program("foreign"),
		{"op": "add", "path": "/funding", "value": [{"source": "fmf_grant", "amount_usd": 1}]},
	])

	rules_incomplete.found == set() with input as request
}

test_money_of_an_exempt_line_needs_no_rule_beside_a_live_one if {
	request := testing.request([
		_of_program("foreign"),
		{"op": "add", "path": "/items/0/funding", "value": "fmf_grant"},
		_second({"line": 2}),
	])

	rules_incomplete.found == set() with input as request
}

test_other_money_of_the_request_is_covered if {
	request := testing.request([{"op": "add", "path": "/funding", "value": [{"source": "national", "amount_usd": 1}]}])

	rules_incomplete.found == set() with input as request
}

test_every_linked_action_is_referred if {
	finding := _finding([], "transfer", ["linked"], "linked (other U.S. actions that ride on the request)")

	every kind in ["loa", "licence", "agreement", "eda", "lease", "certification"] {
		rules_incomplete.found == {finding} with input as testing.request([_linked(kind)])
	}
	rules_incomplete.found == {finding} with input as testing.request([_linked("loa"), _of_program("foreign")])
}

test_empty_list_of_linked_actions_is_none if {
	rules_incomplete.found == set() with input as testing.request([{"op": "add", "path": "/linked_actions", "value": []}])
}

test_line_without_a_program_is_left_to_the_rule_on_its_origin if {
	rules_incomplete.found == set() with input as testing.request([{"op": "remove", "path": "/items/0/program"}])
}

test_program_is_covered_from_the_day_on_which_its_row_ends if {
	row := {"valid_from": "2020-01-01", "valid_to": "2026-05-31", "verified": true, "values": {
		"phase": "transfer",
		"program": "dcs",
		"what": "commercially licensed items",
	}}

	rules_incomplete.found == set() with input as testing.request([_of_program("dcs")])
		with data.tables.uncovered.entries as [row]
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_of_program("dcs"), {"op": "add", "path": "/items/0/funding", "value": "fmf_grant"}]),
	"outcome": {
		"items[].funding": "fires",
		"items[].program": "fires",
	},
}
