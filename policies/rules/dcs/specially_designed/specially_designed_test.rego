package rules.dcs.specially_designed_test

import data.rules.dcs.specially_designed
import data.testing

_found(lines, entries) := {
	"lines": lines,
	"message": "Specially designed: caught unless one of the five releases of 22 CFR 120.41(b) applies; record which.",
	"values": {"entries": entries},
}

_replace(path, value) := {"op": "replace", "path": path, "value": value}

_add(path, value) := {"op": "add", "path": path, "value": value}

_remove(path) := {"op": "remove", "path": path}

_second(members) := _add("/items/-", object.union(testing.clean.items[0], object.union({"line": 2}, members)))

_designed(patches) := testing.request(array.concat([_replace("/items/0/flags", ["specially_designed"])], patches))

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _designed([]),
	"outcome": {
		"items[].flags": "unknown",
		"items[].program": "fires",
		"items[].usml": "fires",
	},
}

test_catch_all_entry_is_told if {
	specially_designed.found == {_found([1], {"VII(b)"})} with input as _designed([])
	specially_designed.found == {_found([1], set())} with input as _designed([_remove("/items/0/usml")])
	specially_designed.found == {_found([1], {"VII(b)"})} with input as _designed([_remove("/items/0/program")])
}

test_first_provision_is_asked_too if {
	specially_designed.found == {_found([1], {"VII(b)"})} with input as _designed([_replace("/phase", "export"), _replace("/kind", "new")])
}

test_other_items_are_clear if {
	specially_designed.found == set() with input as testing.request([])
	specially_designed.found == {_found([1], {"VII(b)"})} with input as _designed([_second({"usml": "XI(a)"})])
}

test_line_of_the_ear_is_clear if {
	specially_designed.found == set() with input as _designed([_replace("/items/0/program", "ear")])
	specially_designed.found == set()
		with input as _designed([_replace("/items/0/program", "ear"), _remove("/items/0/flags")])
}

test_line_without_flags_is_not_evaluated if {
	specially_designed.found == {{"unknown": {"items[0].flags"}}} with input as _designed([_remove("/items/0/flags")])
}
