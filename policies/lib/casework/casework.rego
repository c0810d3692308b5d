# METADATA
# title: Cases and acts
# description: |
#   The states of a case and the acts on it: which role does what, for which class of
#   office, in which state. Whether a person may do an act is in permits, what an act
#   must hold in the libraries of the acts.
package lib.casework

# METADATA
# description: The states that a case can be in.
states := undetermined | {"consented", "denied", "delivered", "closed", "withdrawn", "lapsed"}

# METADATA
# description: The states in which State has not decided.
undetermined := {
	"received", "returned_without_action", "staffed", "positions_in", "recommended",
	"intended", "notified", "amended", "reconsideration",
}

# METADATA
# description: |
#   Every act: the roles that do it, and for each the class of the office acted for
#   (classes of permits), the states in which it is done, and whether the office must
#   have been asked for its position.
acts := {
	"assign": {
		"state_officer": _by("state", _open),
		"reviewer": _by("any", _open),
	},
	"return_without_action": {"state_officer": _by("state", {"received", "staffed", "positions_in", "amended", "reconsideration"})},
	"staff": {"state_officer": _by("state", {"received", "amended", "reconsideration", "staffed", "positions_in"})},
	"position": {"reviewer": _by_asked("any", {"staffed", "positions_in"})},
	"worksheet": {"reviewer": _by_asked("owner", {"staffed", "positions_in"})},
	"confirm": {
		"state_officer": _by("state", undetermined),
		"reviewer": _by("any", undetermined),
	},
	"escalate": {
		"state_officer": _by("state", {"staffed", "positions_in"}),
		"dasa_approver": _by("owner", {"staffed", "positions_in"}),
	},
	"recommend": {"dasa_approver": _by_asked("owner", {"positions_in"})},
	"screen_of_record": {"state_officer": _by("state", {"positions_in", "recommended", "intended", "notified"})},
	"intend": {"state_officer": _by("state", {"recommended"})},
	"notify": {"state_officer": _by("state", {"intended", "notified"})},
	"override": {"state_officer": _by("state", undetermined)},
	"determine": {"state_officer": _by("state", {"positions_in", "recommended", "intended", "notified"})},
	"reconsider": {"state_officer": _by("state", {"denied", "returned_without_action"})},
	"withdraw": {
		"state_officer": _by("state", undetermined | {"consented"}),
		"requester": _by("submitter", undetermined),
	},
	"lapse": {"state_officer": _by("state", {"consented"})},
	"deliver": {
		"state_officer": _by("state", {"consented"}),
		"reviewer": _by("post", {"consented"}),
	},
	"take_back": {
		"state_officer": _by("state", {"consented", "delivered"}),
		"reviewer": _by("post", {"consented", "delivered"}),
	},
	"monitor": {
		"state_officer": _by("state", {"consented", "delivered"}),
		"reviewer": _by("post", {"consented", "delivered"}),
	},
	"incident": {
		"state_officer": _by("state", _after_consent),
		"dasa_approver": _by("owner", _after_consent),
		"reviewer": _by("any", _after_consent),
	},
	"close": {"state_officer": _by("state", {"delivered", "denied", "withdrawn", "lapsed", "returned_without_action"})},
}

# METADATA
# description: The act of the input; undefined where it holds no block, or several.
kind := blocks[0] if count(blocks) == 1

# METADATA
# description: The blocks that the act has beside what every act has.
blocks := [name | some name in sort(object.keys(input.act)); not name in _of_every_act]

# METADATA
# description: Offices that were asked for their positions.
asked := {entry.office | some entry in input.case.offices}

# METADATA
# description: Offices whose positions are in.
answered := {position.office | some position in input.case.positions}

# METADATA
# description: The numbers of the lines of the request.
numbers := {item.line | some item in input.request.items}

# METADATA
# description: The lines that a list names, or all where it names none.
lines_of(named) := numbers if {
	count(named) == 0
} else := {line | some line in named}

# METADATA
# description: The codes of what the newest screening found with an effect, lifted ones left out.
codes(effect) := {finding.code | some finding in input.findings; finding.effect == effect; finding.lifted == false}

# METADATA
# description: |
#   The codes that a consent weighs: every referral, lifted denials among them, but for
#   the review by the owner, which every case has.
referrals := {finding.code | some finding in input.findings; finding.effect == "refer"} - {"techsec.mildep_review"}

# METADATA
# description: Words as a sentence lists them.
listed(words) := concat(", ", sort(words)) if {
	count(words) > 0
} else := "none"

# METADATA
# description: Numbers as a sentence lists them.
listed_numbers(values) := concat(", ", [format_int(value, 10) | some value in sort(values)]) if {
	count(values) > 0
} else := "none"

_open := states - {"closed", "withdrawn", "lapsed"}

_after_consent := {"consented", "delivered", "closed", "lapsed", "withdrawn"}

_of_every_act := {"act_id", "case_id", "request_id", "acted_on", "office", "reason", "reference"}

_by(office, states_) := {"office": office, "states": states_, "asked": false}

_by_asked(office, states_) := {"office": office, "states": states_, "asked": true}
