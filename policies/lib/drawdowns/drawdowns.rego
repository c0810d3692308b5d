# METADATA
# title: Lines by their statutory authority
# description: |
#   Drawdowns and special authorities run under one of several provisions, and a rule of
#   one of them asks only its lines. A line that names no authority may be of any.
package lib.drawdowns

import data.lib.kleene
import data.lib.lines

# METADATA
# description: Whether a live line of a program is under an authority.
any_under(program, authority) := kleene.any_of([value | some value in _under(program, authority)])

# METADATA
# description: Numbers of the lines that are.
numbers_under(program, authority) := kleene.holding(_under(program, authority))

_under(program, authority) := {line.number: kleene.equals(line.item, "authority", line.at, authority) |
	some line in lines.live
	line.program == program
}
