# METADATA
# title: Offices asked
# description: |
#   Which offices a finding reaches, by what its rule refers to and by table staffing,
#   and by when they answer. What no row names goes to the office that consents. The
#   office that staffs the case and the one that decides are not asked: the findings
#   are theirs to weigh.
package lib.staffing

import data.lib.casework
import data.lib.days
import data.lib.lines
import data.lib.reviews
import data.lib.routes
import data.lib.tables

# METADATA
# description: Effects of findings that ask somebody.
asking := {"deny", "missing_document", "congressional_notification", "refer"}

# METADATA
# description: Codes of the offices that a finding reaches.
offices(finding) := reached if {
	words := _referred(finding) | _besides(finding)
	reached := {office |
		some word in words
		some office in _meant(word, finding)
		_concerns(office, finding)
	}
	count(reached) > 0
} else := lead(finding) if {
	finding.effect in asking
} else := set()

# METADATA
# description: The offices that consent for the origin of a finding's lines.
lead(finding) := consenting if {
	consenting := {routes.office(_origins[item.program]).office | some item in _items(finding)}
	count(consenting) > 0
} else := {routes.office("government_origin").office}

# METADATA
# description: The findings of the newest screening by the offices that they ask.
codes := {office: asked |
	some office in _reached
	asked := sort({finding.code | some finding in input.findings; office in offices(finding)})
}

# METADATA
# description: |
#   All offices asked once the case is staffed: those of the findings, those that the
#   act adds, and those that were asked before.
staffed := [{"office": office, "due_on": _due(office), "codes": _codes(office)} |
	some office in sort(((_reached | _also) | casework.asked))
]

# METADATA
# description: All offices asked once a disagreement went up.
escalated := array.concat(input.case.offices, [{
	"office": input.act.escalate.to,
	"due_on": _suspense(input.act.escalate.to),
	"codes": [],
}])

# METADATA
# description: What is wrong with a staffing.
refused contains {"field": "staff.also", "message": message} if {
	some office in (_also - known)
	message := sprintf("Office %s of staff.also is not in table offices: name one that is.", [office])
}

refused contains {"field": "staff.also", "message": message} if {
	some office in (_also & _deciding)
	message := sprintf("Office %s of staff.also staffs or decides the case itself: leave it out.", [office])
}

refused contains {"field": "staff.due_on", "message": message} if {
	input.act.staff.due_on < input.day
	message := sprintf("Suspense staff.due_on %s is before the day, %s: give a later day.", [input.act.staff.due_on, input.day])
}

refused contains {"field": "staff.also", "message": message} if {
	input.act.staff
	count(staffed) == 0
	message := "No finding asks an office: name in staff.also whom to ask."
}

refused contains {"field": "", "message": message} if {
	some office in (_newly_asked - casework.asked)
	not _suspense(office)
	message := sprintf("Table suspense says of no office how long %s has: an operator must check the active bundle.", [office])
}

# METADATA
# description: Every office of table offices.
known := {row.office | some row in tables.in_force("offices")}

# METADATA
# description: The countries and organizations of the parties with a role.
countries(role) := {party.country |
	some party in input.request.parties
	role in party.roles
}

# METADATA
# description: The offices of a region (command, bureau) for the parties with a role.
regional(member, role) := {row[member] |
	some country in countries(role)
	row := tables.by_index("regions")[country]
}

_reached := {office |
	some finding in input.findings
	some office in offices(finding)
} - _deciding

_also := {office | some office in object.get(input.act, ["staff", "also"], [])}

_newly_asked := _reached | _also if input.act.staff

_newly_asked := {input.act.escalate.to} if input.act.escalate

_deciding := {row.office | some row in tables.in_force("offices"); row.role == "decide"} | {input.act.office}

_codes(office) := asked if {
	asked := codes[office]
} else := asked if {
	some entry in input.case.offices
	entry.office == office
	asked := entry.codes
} else := []

# An office keeps its suspense, unless the act sets one and its position is not in.
_due(office) := entry.due_on if {
	some entry in input.case.offices
	entry.office == office
	_keeps(office)
} else := input.act.staff.due_on if {
	input.act.staff.due_on
} else := _suspense(office)

_keeps(office) if office in casework.answered

_keeps(_) if not input.act.staff.due_on

_suspense(office) := days.add_days(input.day, _days_of(office))

_days_of(office) := row.days if {
	row := tables.by_index("suspense").office[office]
} else := count_ if {
	count_ := min({row.days |
		some entry in tables.in_force("offices")
		entry.office == office
		row := tables.by_index("suspense").role[entry.role]
	})
} else := tables.by_index("suspense")[""][""].days

_referred(finding) := {word |
	finding.effect in asking
	some word in tables.by_index("referral_offices")[data.catalogue.rules[finding.code].refer_to].offices
}

_besides(finding) := {word |
	[subject, name] := split(finding.code, ".")
	some row in tables.in_force("staffing")
	row.subject == subject
	_reaches(row.name, name, finding.effect)
	some word in row.offices
}

_reaches(named, name, _) if named == name

_reaches("", _, effect) if effect in asking

_meant("LEAD", finding) := lead(finding)

_meant("OWNER", finding) := {reviews.of_owner(item.owner) | some item in _items(finding)}

_meant("JOINING", finding) := reviews.joining(count(furnished) > 0) if {
	furnished := [item | some item in _items(finding); item.program in lines.government_programs]
}

_meant("COMMAND", _) := regional("command", "recipient") if {
	count(regional("command", "recipient")) > 0
} else := {"CCMD"}

_meant("BUREAU", _) := regional("bureau", "recipient")

_meant("NAMED", _) := reviews.listed_open

_meant(word, _) := {word} if not word in {"LEAD", "OWNER", "JOINING", "COMMAND", "BUREAU", "NAMED"}

# An office of one service is asked about the lines of that service.
_concerns(office, finding) if {
	owners := {row.owner | some row in tables.in_force("offices"); row.office == office}
	count(owners & ({item.owner | some item in _items(finding)} | {""})) > 0
}

_concerns(office, _) if not office in known

_items(finding) := [item |
	some item in input.request.items
	item.line in casework.lines_of(finding.lines)
]

_origins := object.union({"dcs": "dcs_origin"}, {program: "government_origin" | some program in lines.government_programs})
