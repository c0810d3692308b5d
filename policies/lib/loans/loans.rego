# METADATA
# title: Loans
# description: |
#   Lines of program loan: under AECA 65 for cooperative research, or under FAA 503.
package lib.loans

import data.lib.kleene
import data.lib.lines

# METADATA
# description: Whether a live line is lent under an authority.
any_under(authority) := kleene.any_of([kleene.equals(line.item, "authority", line.at, authority) | some line in _lent])

# METADATA
# description: Numbers of the lines that are.
numbers(authority) := [line.number | some line in _lent; line.item.authority == authority]

_lent := [line | some line in lines.live; line.program == "loan"]
