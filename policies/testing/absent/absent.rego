# METADATA
# title: What an absent field does to a rule
# description: |
#   Each rule has beside its tests a request on which it fires, `absent.request`, and
#   what it says of that request once a field is not sent, `absent.outcome`. Here every
#   field of the request is taken away in turn, from each member of its list, and the
#   rule is asked again: it fires, is silent, is unknown for want of that field, or
#   unknown otherwise, where another field is lacking in its stead. What the log knows
#   beside that request (input.record) stays. The check of the policies compares. Not
#   part of the bundle.
package testing.absent

import data.testing

# METADATA
# description: What stands beside the tests, by code.
specs[sprintf("%s.%s", [subject, trim_suffix(test, "_test")])] := spec if {
	some subject, test
	spec := data.rules[subject][test].absent
}

# METADATA
# description: |
#   By code: what stands beside the test, what the rule says of the request as sent, by
#   field what it says without it, and the fields without which it says something else.
results[code] := result if {
	some code, spec in specs
	[subject, name] := split(code, ".")
	document := spec.request.request
	tables := object.get(spec, "tables", {})
	record := object.get(spec.request, "record", {})
	sent := _found(subject, name, document, tables, record)
	without := {field: found |
		some field, pointers in _fields(document)
		found := _found(subject, name, json.remove(document, pointers), tables, record)
	}
	result := {
		"expected": spec.outcome,
		"sent": _outcome(sent, ""),
		"outcome": {field: _outcome(found, field) | some field, found in without},
		"changed": [field | some field, found in without; found != sent],
	}
}

_found(subject, name, document, tables, record) := found if {
	request := object.union(testing.with_record(testing.from(document), record), {"overlay": "absent"})
	found := data.rules[subject][name].found with input as request with data.overlay as {"absent": tables}
}

# The fields of a document as request paths, each with its places.
_fields(document) := {field: places |
	leaves := {place: _path(path) |
		walk(document, [path, value])
		_leaf(value)
		not is_number(path[count(path) - 1]) # a member of such a list
		place := concat("/", [sprintf("%v", [part]) | some part in path])
	}
	some field in {field | some field in leaves}
	places := {place | some place, path in leaves; path == field}
}

# A value, or a list of values: what a request may leave out by itself.
_leaf(value) if {
	not is_object(value)
	not is_array(value)
} else if {
	is_array(value)
	every member in value { not is_object(member) }
}

_path(parts) := regex.replace(concat(".", [sprintf("%v", [part]) | some part in parts]), `\.\d+`, "[]")

_outcome(found, field) := "silent" if {
	found == set()
} else := "unknown" if {
	some answer in found
	some place in answer.unknown
	regex.replace(place, `\[\d+\]`, "[]") == field
} else := "fires" if {
	some answer in found
	not answer.unknown
} else := "unknown otherwise"
