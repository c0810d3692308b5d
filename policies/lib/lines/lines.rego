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
all := [facts(i, item) | some i, item in input.request.items]

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
live := [line | some line in all; not line.number in exempt]

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
flag(line, name) := _flag(line.item, name, line.at)

# METADATA
# description: Whether a flag of the whole request is set; absent there means it is not.
default request_flag(_) := false

request_flag(name) if name in input.request.flags

# METADATA
# description: The derived terms of one line.
facts(i, item) := {
	"number": item.line,
	"at": at,
	"item": item,
	"program": program,
	"route": _route(program),
	"government": _known(program, at, government_programs),
	"dcs": _known(program, at, {"dcs"}),
	"consent": _known(program, at, government_programs | {"dcs"}),
	"usml": _known(program, at, government_programs | {"dcs", "foreign"}),
	"government_or_unknown": program in (government_programs | {""}),
	"consent_or_unknown": program in (government_programs | {"", "dcs"}),
	"grant": _grant(program, item, at),
	"fmf": object.get(item, "funding", "national") in {"fmf_grant", "fmf_loan"},
	"article": item.type == "article",
	"sme": kleene.any_of([
		_term(item, "sme", at, {"service", "training", "construction"}, false),
		_flag(item, "usml_asterisk", at),
		classified,
	]),
	"mde": _term(item, "mde", at, {"service", "training", "construction", "technical_data", "software"}, false),
	"mtcr": _term(item, "mtcr", at, {"service", "training", "construction"}, "none"),
	"classified": classified,
} if {
	at := sprintf("items[%d]", [i])
	program := object.get(item, "program", "")
	classified := kleene.within(
		item,
		"classification",
		at,
		{"CONFIDENTIAL", "SECRET", "TOP_SECRET"},
	)
}

_exemptions contains data.rules.routing.exempt_fms_component.found

_exemptions contains data.rules.routing.exempt_dcs_component.found

_exemptions contains data.rules.routing.exempt_foreign_origin.found

_exemptions contains data.rules.routing.exempt_deployment.found

_exemptions contains data.rules.dcs.exempt_aukus.found

_exemptions contains data.rules.dcs.exempt_dual_national_18d.found

_exemptions contains data.rules.dcs.exempt_dual_national_18e.found

# A term that depends on the program is unknown for a line without one.
_known(program, at, programs) := {sprintf("%s.program", [at])} if {
	program == ""
} else := program in programs

_route(program) := "government" if {
	program in government_programs
} else := "unknown" if {
	program == ""
} else := program

# A member, or what its absence means for some types of line, or its path.
_term(item, key, at, types, otherwise) := item[key] if {
	item[key] != null
} else := otherwise if {
	item.type in types
} else := {sprintf("%s.%s", [at, key])}

_flag(item, name, at) := name in item.flags if {
	item.flags
} else := {sprintf("%s.flags", [at])}

# FAA 505 terms: map, drawdown, pko, incle, and eda given under FAA 516.
_grant(program, item, at) := {sprintf("%s.program", [at])} if {
	program == ""
} else := kleene.equals(item, "authority", at, "faa_516") if {
	program == "eda"
} else := program in {"map", "drawdown", "pko", "incle"}
