# METADATA
# title: Lines of the request
# description: |
#   The derived terms of a line: origin route, significant military equipment,
#   grant origin and so on, each three-valued. A rule for transfers looks at live
#   lines, those that no exemption covers.
package lib.lines

import data.lib.kleene

# METADATA
# description: Programs by which the U.S. Government itself furnishes.
government_programs := {
	"fms", "eda", "fmcs", "imet", "teams", "lease", "loan", "drawdown",
	"pko", "incle", "map", "coop", "title10", "special",
}

# METADATA
# description: Kinds of request in which the item moves to somebody else.
moving_kinds := {
	"sale", "grant", "temporary", "mro", "cross_servicing", "lead_nation",
	"display", "disposal", "data_release", "training_reuse", "exercise",
}

# METADATA
# description: True when the kind of the request moves the item.
default kind_moves := false

kind_moves if input.request.kind in moving_kinds

# METADATA
# description: Every line with its path and derived terms.
all := [line |
	some i, item in input.request.items
	at := sprintf("items[%d]", [i])
	origin := _origins[object.get(item, "program", at)]
	terms := _terms(item, at)
	classified := object.get(_classified, terms.classification, terms.classification)
	line := {
		"number": item.line,
		"at": at,
		"item": item,
		"program": origin.program,
		"route": origin.route,
		"government": origin.government,
		"dcs": origin.dcs,
		"consent": origin.consent,
		"usml": origin.usml,
		"government_or_unknown": origin.government_or_unknown,
		"consent_or_unknown": origin.consent_or_unknown,
		"grant": object.get(_excess_grants, at, origin.grant),
		"fmf": object.get(item, "funding", "national") in {"fmf_grant", "fmf_loan"},
		"article": item.type == "article",
		"sme": kleene.any_of([terms.sme, _asterisk(terms.flags), classified]),
		"mde": terms.mde,
		"mtcr": terms.mtcr,
		"classified": classified,
	}
]

# METADATA
# description: |
#   Line numbers that an exemption covers. The rules named here look at all lines
#   and stop at the phase themselves, since live is computed from them.
exempt contains line if {
	some found in _exemptions
	some finding in found
	some line in finding.lines
}

# METADATA
# description: Lines that no exemption covers.
live := all if {
	count(exempt) == 0
} else := [line | some line in all; not line.number in exempt]

# METADATA
# description: Numbers of the live lines.
live_numbers := [line.number | some line in live]

# METADATA
# description: Numbers of the live lines of a program.
of_program(name) := [line.number | some line in live; line.program == name]

# METADATA
# description: Whether a live line is of government origin.
any_government := kleene.any_of([line.government | some line in live])

# METADATA
# description: Whether a live line is of government or dcs origin.
any_consent := kleene.any_of([line.consent | some line in live])

# METADATA
# description: |
#   Whether a live line is of government, or of unknown, origin: questions of
#   State's questionnaire are asked of both.
any_government_or_unknown := kleene.any_of([line.government_or_unknown | some line in live])

# METADATA
# description: Whether a live line is of government, dcs or unknown origin.
any_consent_or_unknown := kleene.any_of([line.consent_or_unknown | some line in live])

# METADATA
# description: |
#   Live lines that State's rules may reach: all but those known to answer to the
#   Export Administration Regulations.
usml_or_unknown := [line | some line in live; line.route != "ear"]

# METADATA
# description: Whether a live line is one that State's rules may reach.
any_usml_or_unknown := count(usml_or_unknown) > 0

# METADATA
# description: Whether the flag is set on a line; unknown where the list is absent.
flag(line, name) := name in line.item.flags if {
	line.item.flags
} else := {sprintf("%s.flags", [line.at])}

# METADATA
# description: Whether a flag of the whole request is set; absent there means it is not.
default request_flag(_) := false

request_flag(name) if name in input.request.flags

_exemptions contains data.rules.routing.exempt_fms_component.found

_exemptions contains data.rules.routing.exempt_dcs_component.found

_exemptions contains data.rules.routing.exempt_foreign_origin.found

_exemptions contains data.rules.routing.exempt_deployment.found

_exemptions contains data.rules.dcs.exempt_aukus.found

_exemptions contains data.rules.dcs.exempt_dual_national_18d.found

_exemptions contains data.rules.dcs.exempt_dual_national_18e.found

# What follows from the program, once for each that is there; for a line without one
# by its path, since what is unknown names its field.
_origins := object.union(
	{program: terms |
		some program in {item.program | some item in input.request.items}
		terms := {
			"program": program,
			"route": _route(program),
			"government": program in government_programs,
			"dcs": program == "dcs",
			"consent": program in _consent_programs,
			"usml": program in (_consent_programs | {"foreign"}),
			"government_or_unknown": program in government_programs,
			"consent_or_unknown": program in _consent_programs,
			"grant": program in {"map", "drawdown", "pko", "incle"},
		}
	},
	{at: terms |
		some i, item in input.request.items
		not item.program
		at := sprintf("items[%d]", [i])
		unknown := {sprintf("%s.program", [at])}
		terms := {
			"program": "",
			"route": "unknown",
			"government": unknown,
			"dcs": unknown,
			"consent": unknown,
			"usml": unknown,
			"government_or_unknown": true,
			"consent_or_unknown": true,
			"grant": unknown,
		}
	},
)

_consent_programs := government_programs | {"dcs"}

_route(program) := "government" if {
	program in government_programs
} else := program

# FAA 505 terms: map, drawdown, pko, incle, and eda given under FAA 516.
_excess_grants := {at: kleene.equals(item, "authority", at, "faa_516") |
	some i, item in input.request.items
	item.program == "eda"
	at := sprintf("items[%d]", [i])
}

# The members of an item, with what the absence of some means.
_terms(item, at) := item if {
	count(_read - object.keys(item)) == 0
} else := object.union(item, {key: _absent(item.type, key, at) | some key in (_read - object.keys(item))})

_read := {"classification", "flags", "mde", "mtcr", "sme"}

# Some types of line cannot be what the member says; for others its path.
_absent(type, key, at) := value if {
	value := _impossible[type][key]
} else := {sprintf("%s.%s", [at, key])}

_impossible := {
	"service": {"mde": false, "mtcr": "none", "sme": false},
	"training": {"mde": false, "mtcr": "none", "sme": false},
	"construction": {"mde": false, "mtcr": "none", "sme": false},
	"technical_data": {"mde": false},
	"software": {"mde": false},
}

_classified := {
	"UNCLASSIFIED": false,
	"CUI": false,
	"CONFIDENTIAL": true,
	"SECRET": true,
	"TOP_SECRET": true,
}

_asterisk(flags) := flags if {
	is_set(flags)
} else := "usml_asterisk" in flags
