# METADATA
# title: Flags of the lines
# description: |
#   Which live lines carry a flag, and which have no list of flags. A list that is
#   there is complete; a list that is not there leaves every flag unknown. A flag that
#   is stated counts on every line; the flags are missed only on lines that State's
#   rules may reach, for an item of the EAR goes through none of these reviews.
package lib.flags

import data.lib.kleene
import data.lib.lines

# METADATA
# description: Numbers of the live lines that carry the flag.
carrying(name) := kleene.holding({line.number: lines.flag(line, name) | some line in lines.live})

# METADATA
# description: The lists of flags that live lines lack, those of the EAR apart.
absent := {sprintf("%s.flags", [line.at]) |
	some line in lines.usml_or_unknown
	not line.item.flags
}
