# METADATA
# title: Form of a case
# description: |
#   Whether the input has what the review reads, in the form in which it is read. On any
#   other there is no answer: what a rule does not find would let an act through.
package lib.casefile

import data.lib.days

# METADATA
# description: True when the input of a review is of the known form.
default right := false

right if {
	_form(input.day, "day")
	_form(input.request.request_id, "text")
	_form(input.request.items, {"line": "whole"})
	_form(input.request.parties, {"roles": ["text"]})
	_form(input.findings, {"code": "text", "effect": "text", "lifted": "boolean", "lines": ["whole"], "message": "text"})
	_form(input.not_evaluated, ["text"])
	_form(input.countersigned, "boolean")
	_form(input.caller.id, "text")
	_form(input.caller.roles, ["text"])
	_person
	_case
	_act
}

# A member under another name would be one that no rule finds.
_case if {
	given := object.keys(input.case)
	count(object.keys(_members) - given) == 0
	count((given - object.keys(_members)) - object.keys(_optional)) == 0
	every member, form in _members { _form(input.case[member], form) }
	every member in object.keys(_optional) & given {
		_form([input.case[member]], _optional[member])
	}
}

_members := {
	"case_id": "text", "state": "text", "request_id": "text", "base_request_id": "text",
	"of_record": "boolean", "stale": "boolean", "decision_date": "day", "state_since": "day",
	"disposition": "text", "submitted_by": "text", "alerts": "whole",
	"offices": {"office": "text", "due_on": "day", "codes": ["text"]},
	"positions": {"office": "text", "result": "text", "person": "text"},
	"provisos": {"number": "whole", "code": "text", "lines": ["whole"], "offices": ["text"]},
	"checks": {"check": "text", "lines": ["whole"]},
	"answers": {"check": "text", "lines": ["whole"], "result": "text"},
	"escalated": ["text"],
	"notifications": {"provision": "text", "flags": ["text"]},
	"overrides": ["text"],
	"lines": {"line": "whole"},
	"delivered": {"line": "whole", "quantity": "whole"},
	"taken_back": {"line": "whole", "quantity": "whole"},
	"actors": {"person": "text", "kind": "text", "roles": ["text"]},
	"duties": {"code": "text"},
	"done": ["text"],
}

_optional := {
	"earliest_lawful": ["day"],
	"recommendation": {"result": "text", "person": "text"},
	"determination": {"result": "text", "on": "day"},
}

_person if not "person" in object.keys(input)

_person if _form([input.person], {"id": "text", "name": "text", "offices": ["text"], "roles": ["text"]})

_act if not "act" in object.keys(input)

_act if input.act == {"screen_of_record": {}}

_act if {
	_form([input.act], {
		"act_id": "text", "case_id": "text", "request_id": "text",
		"acted_on": "day", "office": "text", "reason": "text",
	})
	every name in object.keys(_needed) & object.keys(input.act) {
		_whole(input.act[name], _needed[name])
	}
	every path, form in _lists { _form(object.get(input.act, path, []), form) }
	every path, form in _papers {
		paper := object.get(input.act, path, null)
		_paper(paper, form)
	}
	every answer in object.get(input.act, ["worksheet", "answers"], []) {
		answer.result in {"clear", "proviso", "bar", "not_applicable"}
	}
}

_lists := {
	["staff", "also"]: ["text"],
	["position", "provisos"]: {"code": "text"},
	["worksheet", "answers"]: {"check": "text", "result": "text"},
	["recommend", "provisos"]: ["whole"],
	["determine", "provisos"]: ["whole"],
	["determine", "weighed"]: ["text"],
	["deliver", "lines"]: {"line": "whole", "quantity": "whole"},
	["deliver", "discrepancies"]: ["text"],
	["take_back", "lines"]: {"line": "whole", "quantity": "whole"},
	["incident", "lines"]: ["whole"],
}

_papers := {
	["determine", "instrument"]: {"reference": "text", "signed_on": "day"},
	["notify", "notification"]: {"provision": "text"},
}

_paper(null, _)

_paper(paper, form) if _form([paper], form)

# A block has what its act is about. Where a word decides what follows, it is one that
# does: an empty list of words takes any.
_whole(block, members) if {
	every member, words in members { _worded(block[member], words) }
}

_worded(_, words) if count(words) == 0

_worded(value, words) if value in words

_needed := {
	"assign": {"person": []},
	"return_without_action": {"remedy": []},
	"staff": {"question": []},
	"position": {"result": ["concur", "concur_with_provisos", "non_concur", "return_without_action"]},
	"worksheet": {"answers": []},
	"escalate": {"to": []},
	"recommend": {"result": ["approve", "approve_with_provisos", "deny"]},
	"intend": {"scope": []},
	"notify": {"notification": []},
	"override": {"code": [], "taken": [], "truth": [], "citation": []},
	"determine": {"result": ["consent", "deny"], "instrument": []},
	"reconsider": {"ground": []},
	"withdraw": {"ground": ["requester", "listing_event", "revoked"]},
	"lapse": {"until": []},
	"deliver": {"lines": []},
	"take_back": {"lines": [], "confirmed_by": []},
	"monitor": {"duty": [], "seen": []},
	"incident": {"kind": ["unauthorized_use", "unauthorized_transfer", "security_failure", "loss", "other"]},
	"close": {"outcome": []},
}

# Whether a value has a form: a word for one value, a list of one word for a list of
# such, an object for a list of objects that have at least these members.
_form(value, form) if _member(value, form)

_form(value, form) if {
	is_object(form)
	is_array(value)
	every entry in value {
		every member, inner in form { _member(entry[member], inner) }
	}
}

_member(value, form) if _is(value, form)

_member(value, form) if {
	is_array(form)
	is_array(value)
	every entry in value { _is(entry, form[0]) }
}

_is(value, "text") if {
	is_string(value)
	value != ""
}

_is(value, "day") if days.real(value)

_is(value, "boolean") if is_boolean(value)

_is(value, "whole") if {
	is_number(value)
	floor(value) == value
	value >= 0
}
