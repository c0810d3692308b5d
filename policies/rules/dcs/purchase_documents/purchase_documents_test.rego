package rules.dcs.purchase_documents_test

import data.rules.dcs.purchase_documents
import data.testing

_missing(lines) := {
	"lines": lines,
	"message": "No document of the purchase is on file: attach the order, contract or letter of intent (document purchase_document).",
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

_paper(members) := _add("/documents/-", object.union({"kind": "purchase_document", "signed_on": "2026-06-01"}, members))

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _dcs([]),
	"outcome": {
		"documents[].expires_on": "fires",
		"documents[].signed_on": "fires",
		"items[].program": "silent",
	},
}

test_sale_needs_its_document if {
	purchase_documents.found == {_missing([1])} with input as _dcs([])
	purchase_documents.found == {_missing([1])} with input as _dcs([_remove("/permanence")])
}

test_other_kinds_need_none if {
	every kind in ["grant", "temporary", "mro", "change_of_end_use"] {
		purchase_documents.found == set() with input as _dcs([_replace("/kind", kind)])
	}
}

test_exempt_line_is_clear if {
	purchase_documents.found == set() with input as _dcs([]) with data.lib.lines.exempt as {1}
}

test_first_provision_is_not_asked if {
	purchase_documents.found == set() with input as _dcs([_replace("/phase", "export"), _replace("/kind", "new")])
}

test_paper_on_file_is_enough if {
	purchase_documents.found == set() with input as _dcs([_paper({})])
	purchase_documents.found == set() with input as _dcs([_paper({"expires_on": "2026-06-01"})])
}

test_paper_that_expired_or_is_signed_later_is_none if {
	purchase_documents.found == {_missing([1])} with input as _dcs([_paper({"expires_on": "2026-05-31"})])
	purchase_documents.found == {_missing([1])} with input as _dcs([_paper({"signed_on": "2026-06-02"})])
}

test_paper_without_day_of_signature_is_not_evaluated if {
	request := _dcs([_paper({}), _remove("/documents/3/signed_on")])

	purchase_documents.found == {{"unknown": {"documents[3].signed_on"}}} with input as request
}

test_line_of_another_program_is_not_named if {
	purchase_documents.found == {_missing([1])} with input as _dcs([_second({})])
	purchase_documents.found == {_missing([1])} with input as _dcs([_second({}), _remove("/items/1/program")])
	purchase_documents.found == set() with input as _dcs([_replace("/items/0/program", "fms")])
}
