# METADATA
# title: Who may act
# description: |
#   Whether the person may do the act: by role, by office, and by what the same person
#   did on the case before. A person wears one hat on a case. Nobody is taken for a
#   person without an own certificate, or a countersignature that a case system carries.
package lib.permits

import data.lib.casework
import data.lib.tables

# METADATA
# description: What the person may do on the case now.
may contains kind if {
	_known_person
	some kind, roles in casework.acts
	some role, terms in roles
	role in input.person.roles
	input.case.state in terms.states
	some office in _offices_held
	_of_class(terms.office, office)
	_asked(terms, office)
	not _conflicts(kind, role, office)
}

# METADATA
# description: The roles in which the person may do the act.
acting := {candidate.role | some candidate in _able_as}

# METADATA
# description: |
#   The states in which the act is done: by the person, or where the person may not do
#   it at all, by anybody.
states := {state |
	some role in acting
	some state in casework.acts[casework.kind][role].states
} if {
	count(acting) > 0
} else := {state | some _, terms in casework.acts[casework.kind]; some state in terms.states}

# METADATA
# description: Why the person may not do the act, each with the field of the act.
refused contains {"field": "", "message": message} if {
	not _known_person
	message := "Nobody is known to act: a person acts with an own certificate, or countersigns an act that a case system sends."
}

refused contains {"field": "", "message": message} if {
	_known_person
	input.countersigned == true
	input.caller.id != input.person.id
	not "case_system" in input.caller.roles
	message := sprintf("Caller %s carries a countersigned act without the role case_system: send it through a case system, or without a countersignature by the person.", [input.caller.id])
}

refused contains {"field": "", "message": message} if {
	_known_person
	input.countersigned == false
	input.caller.id != input.person.id
	message := sprintf("Caller %s is not %s: have the person countersign the act.", [input.caller.id, input.person.id])
}

refused contains {"field": "office", "message": message} if {
	_known_person
	not _holds_office
	message := sprintf("%s does not act for office %s, but for %s.", [_name, input.act.office, casework.listed(_offices_held)])
}

refused contains {"field": "", "message": message} if {
	_known_person
	count(_roles) == 0
	message := sprintf("Act %s is for %s; %s has %s.", [
		casework.kind,
		casework.listed(object.keys(casework.acts[casework.kind])),
		_name,
		casework.listed(input.person.roles),
	])
}

refused contains {"field": field, "message": message} if {
	_known_person
	count(_roles) > 0
	_holds_office
	count(_candidates) == 0
	field := object.get({true: "office"}, "office" in object.keys(input.act), "")
	message := sprintf("As %s nobody does act %s for %s: %s.", [
		casework.listed(_roles),
		casework.kind,
		casework.listed(_acting),
		casework.listed({_classes[casework.acts[casework.kind][role].office] | some role in _roles}),
	])
}

refused contains {"field": "", "message": message} if {
	_known_person
	count(_candidates) > 0
	count(_able_as) == 0
	message := sprintf("%s is %s on this case already and can't be %s: somebody else does act %s.", [
		_name,
		casework.listed(_worn),
		casework.listed({_hat(casework.kind, candidate.role, candidate.office) | some candidate in _candidates}),
		casework.kind,
	])
}

_known_person if {
	input.person.id != ""
	input.person.name != ""
}

_name := object.get(input, ["person", "name"], "")

_offices_held := {office | some office in input.person.offices}

_holds_office if count(_acting - _offices_held) == 0

# A screening of record names no office: the person acts for any that it has.
_acting := {input.act.office} if {
	"office" in object.keys(input.act)
} else := _offices_held

# The roles of the person that do the act.
_roles := {role | some role, _ in casework.acts[casework.kind]; role in input.person.roles}

_candidates contains {"role": role, "office": office} if {
	some role in _roles
	some office in (_acting & _offices_held)
	_of_class(casework.acts[casework.kind][role].office, office)
}

_able_as := {candidate |
	some candidate in _candidates
	not _conflicts(casework.kind, candidate.role, candidate.office)
}

_asked(terms, _) if terms.asked == false

_asked(terms, office) if {
	terms.asked == true
	office in casework.asked
}

_of_class("any", _)

_of_class(class, office) if office in _offices[class]

_of_class("submitter", _) if input.person.id == input.case.submitted_by

_classes := {
	"any": "it is done for any office",
	"state": "it is done for an office of State that consents",
	"owner": "it is done for the office that reviews for an owner",
	"post": "it is done for a security cooperation office",
	"submitter": "it is done by whoever sent the request",
}

_offices := {class: offices |
	some class, roles in {"state": {"consent", "decide"}, "owner": {"mildep_review"}, "post": {"post"}}
	offices := {row.office | some row in _table; row.role in roles}
}

_table := tables.in_force("offices")

# Hats: whoever wore one on the case wears no other. To name who works on a case is no
# part in judging it.
_conflicts(kind, role, office) if {
	kind != "assign"
	count(_worn - {_hat(kind, role, office)}) > 0
}

_hat(_, "state_officer", _) := "state"

_hat(_, "dasa_approver", _) := "recommender"

_hat(_, "requester", _) := "submitter"

_hat(kind, "reviewer", office) := "post" if {
	kind in {"deliver", "take_back", "monitor", "incident"}
	_of_class("post", office)
} else := sprintf("reviewer:%s", [office])

_worn contains "submitter" if input.person.id == input.case.submitted_by

_worn contains hat if {
	some actor in input.case.actors
	actor.person == input.person.id
	actor.kind != "assign"
	hat := _worn_in(actor)
}

# Whoever sent a request of the case stays a submitter when somebody else amends it.
_worn_in(actor) := "submitter" if {
	actor.kind == "screening"
} else := "state" if {
	actor.kind == "screening_of_record"
} else := hats[0] if {
	# An officer who also reviews for the same office was an officer.
	could := _could(actor)
	hats := [hat | some hat in array.concat(["state", "recommender", "submitter", "post"], sort(could)); hat in could]
} else := "in another part"

# The roles that the person had when acting, as far as they do the act for the office.
_could(actor) := {_hat(actor.kind, role, actor.office) |
	some role, terms in casework.acts[actor.kind]
	role in actor.roles
	_was_of_class(terms.office, actor.office)
}

_was_of_class("submitter", _)

_was_of_class(class, office) if {
	class != "submitter"
	_of_class(class, office)
}
