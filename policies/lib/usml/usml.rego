# METADATA
# title: Entries of the Munitions List
# description: |
#   Whether a line stands under some entries of the United States Munitions List
#   (22 CFR 121.1). A line that names no entry may stand under any, save services,
#   training and construction; one that names a category without paragraph may stand
#   under each of its paragraphs.
package lib.usml

import data.lib.citations

# METADATA
# description: Whether the entry of a line is one of some entries, or below one.
under(line, entries) := false if {
	not line.item.usml
	line.item.type in {"service", "training", "construction"}
} else := {_field(line)} if {
	not line.item.usml
} else if {
	citations.under_any(line.item.usml, entries)
} else := {_field(line)} if {
	some entry in entries
	citations.under(entry, line.item.usml)
} else := false

# METADATA
# description: Whether a line is a firearm of Category I(a)-(g) (22 CFR 123.15(a)(3)).
firearm(line) := under(line, {"I(a)", "I(b)", "I(c)", "I(d)", "I(e)", "I(f)", "I(g)"})

_field(line) := sprintf("%s.usml", [line.at])
