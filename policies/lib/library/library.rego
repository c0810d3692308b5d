# METADATA
# title: Provisos asked for
# description: |
#   What is wrong with the provisos of a position: a code that table proviso_library
#   has not, a parameter that its text lacks or does not take, a line that is not of the
#   request, and a proviso that permits what a finding of the screening forbids.
package lib.library

import data.lib.casework
import data.lib.days
import data.lib.tables

# METADATA
# description: What is wrong with the provisos of the act.
refused contains {"field": sprintf("%s.code", [at]), "message": message} if {
	some at, proviso in _asked_for
	not _library[proviso.code]
	message := sprintf("Proviso %s is not in table proviso_library: use one of its codes, or other with the words as parameter.", [proviso.code])
}

refused contains {"field": sprintf("%s.parameter", [at]), "message": message} if {
	some at, proviso in _asked_for
	what := _wants[_library[proviso.code].parameter]
	not _fits(_library[proviso.code].parameter, proviso)
	message := sprintf("Proviso %s has parameter '%s': %s.", [proviso.code, object.get(proviso, "parameter", ""), what])
}

refused contains {"field": sprintf("%s.lines", [at]), "message": message} if {
	some at, proviso in _asked_for
	lacking := {line | some line in proviso.lines} - casework.numbers
	count(lacking) > 0
	message := sprintf("Proviso %s names lines %s, which the request has not: it has %s.", [
		proviso.code,
		casework.listed_numbers(lacking),
		casework.listed_numbers(casework.numbers),
	])
}

refused contains {"field": at, "message": message} if {
	some at, proviso in _asked_for
	against := {finding.code |
		some finding in input.findings
		finding.lifted == false
		finding.code in _library[proviso.code].contradicts
		count(casework.lines_of(finding.lines) & casework.lines_of(object.get(proviso, "lines", []))) > 0
	}
	count(against) > 0
	message := sprintf("Proviso %s contradicts %s: leave it out, or name lines on which that was not found.", [
		proviso.code,
		casework.listed(against),
	])
}

# METADATA
# description: |
#   Codes whose parameter offices may differ on: two days, two configurations. Words of
#   proviso other are just two provisos.
disputable := {code | some code, row in _library; row.parameter != "none"} - {"other"}

_library := tables.by_index("proviso_library")

_asked_for := {at: proviso |
	some i, proviso in input.act.position.provisos
	at := sprintf("position.provisos[%d]", [i])
}

_wants := {
	"none": "its text leaves nothing open, so send none",
	"day": "its text leaves a day open, so send one as YYYY-MM-DD, after the day of the act",
	"text": "its text leaves words open, so send them",
}

_fits("none", proviso) if not "parameter" in object.keys(proviso)

_fits("text", proviso) if proviso.parameter != ""

_fits("day", proviso) if {
	days.real(proviso.parameter)
	proviso.parameter > input.day
}
