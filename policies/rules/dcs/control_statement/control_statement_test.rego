package rules.dcs.control_statement_test

import data.rules.dcs.control_statement
import data.testing

_missing(lines) := {
	"lines": lines,
	"message": "The destination control statement is not on file: attach the invoice that carries it (document control_statement).",
	"values": {},
}

_replace(path, value) := {"op": "replace", "path": path, "value": value}

_add(path, value) := {"op": "add", "path": path, "value": value}

_remove(path) := {"op": "remove", "path": path}

_dcs(patches) := testing.request(array.concat(
	[_replace("/items/0/program", "dcs")],
	patches,
))

_second(members) := _add("/items/-", object.union(testing.clean.items[0], object.union({"line": 2}, members)))

_paper(members) := _add("/documents/-", object.union({"kind": "control_statement", "signed_on": "2026-06-01"}, members))

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _dcs([]),
	"outcome": {
		"documents[].expires_on": "fires",
		"documents[].signed_on": "fires",
		"items[].program": "silent",
	},
}

test_articles_that_move_need_the_statement_at_release if {
	every kind in ["sale", "grant", "temporary", "disposal"] {
		control_statement.found == {_missing([1])} with input as _dcs([_replace("/kind", kind)])
	}
	control_statement.rule.due_at_release == ["transfer"]
}

test_kind_that_moves_nothing_needs_none if {
	every kind in ["change_of_end_use", "return_to_us"] {
		control_statement.found == set() with input as _dcs([_replace("/kind", kind)])
	}
}

test_what_is_not_tangible_needs_none if {
	every type in ["technical_data", "software", "service", "training"] {
		control_statement.found == set() with input as _dcs([_replace("/items/0/type", type)])
	}
	control_statement.found == {_missing([1])} with input as _dcs([_second({"program": "dcs", "type": "software"})])
}

test_exempt_line_is_clear if {
	control_statement.found == set() with input as _dcs([]) with data.lib.lines.exempt as {1}
}

test_first_provision_is_not_asked if {
	control_statement.found == set() with input as _dcs([_replace("/phase", "export"), _replace("/kind", "new")])
}

test_paper_on_file_is_enough if {
	control_statement.found == set() with input as _dcs([_paper({})])
	control_statement.found == set() with input as _dcs([_paper({"expires_on": "2026-06-01"})])
}

test_paper_that_expired_or_is_signed_later_is_none if {
	control_statement.found == {_missing([1])} with input as _dcs([_paper({"expires_on": "2026-05-31"})])
	control_statement.found == {_missing([1])} with input as _dcs([_paper({"signed_on": "2026-06-02"})])
}

test_paper_without_day_of_signature_is_not_evaluated if {
	request := _dcs([_paper({}), _remove("/documents/3/signed_on")])

	control_statement.found == {{"unknown": {"documents[3].signed_on"}}} with input as request
}

test_line_of_another_program_is_not_named if {
	control_statement.found == {_missing([1])} with input as _dcs([_second({})])
	control_statement.found == {_missing([1])} with input as _dcs([_second({}), _remove("/items/1/program")])
	control_statement.found == set() with input as _dcs([_replace("/items/0/program", "fms")])
}
