# METADATA
# title: Checks of technology security
# description: |
#   Which checks the findings ask for and on which lines (none: all), what is wrong with
#   answers to them, and which are open.
package lib.worksheets

import data.lib.casework
import data.lib.tables

# METADATA
# description: The checks that the findings ask for, with their lines.
asked := [{"check": row.check, "lines": _named(lines), "codes": sort(codes)} |
	some row in tables.in_force("worksheet_checks")
	speaking := [finding | some finding in input.findings; finding.code in row.codes]
	count(speaking) > 0
	codes := {finding.code | some finding in speaking}
	lines := {line | some finding in speaking; some line in casework.lines_of(finding.lines)}
]

# METADATA
# description: What is wrong with answers.
refused contains {"field": sprintf("worksheet.answers[%d].check", [i]), "message": message} if {
	some i, answer in input.act.worksheet.answers
	not _lines[answer.check]
	message := sprintf("Check %s is not asked on this case; asked are %s.", [
		answer.check,
		casework.listed(object.keys(_lines)),
	])
}

refused contains {"field": sprintf("worksheet.answers[%d].lines", [i]), "message": message} if {
	some i, answer in input.act.worksheet.answers
	lacking := {line | some line in answer.lines} - _lines[answer.check]
	count(lacking) > 0
	message := sprintf("Check %s is not asked on lines %s; it is asked on %s.", [
		answer.check,
		casework.listed_numbers(lacking),
		casework.listed_numbers(_lines[answer.check]),
	])
}

# METADATA
# description: Lines on which a check has no answer, by check.
open := {check: lines |
	some check, all in _lines
	lines := {line | some line in all; not _answers[check][line]}
	count(lines) > 0
}

# METADATA
# description: Lines on which the last answer stands against the transfer, by check.
barred := {check: lines |
	some check, results in _answers
	lines := {line | some line, result in results; result == "bar"}
	count(lines) > 0
}

# A case that is staffed again may ask a check on other lines: it stays asked on all.
_lines := {check: lines |
	some check in {entry.check | some entry in input.case.checks}
	lines := {line |
		some entry in input.case.checks
		entry.check == check
		some line in casework.lines_of(entry.lines)
	}
}

# An entry has no room for many lists of many lines: such a check is asked on all.
_named(lines) := [] if {
	count(lines) > 200
} else := sort(lines)

# By check and line the last answer given.
_answers := {check: results |
	some check, all in _lines
	results := {line: given[count(given) - 1] |
		some line in all
		given := [answer.result |
			some answer in input.case.answers
			answer.check == check
			_covers(answer, line)
		]
		count(given) > 0
	}
}

_covers(answer, line) if line in answer.lines

_covers(answer, _) if count(answer.lines) == 0
