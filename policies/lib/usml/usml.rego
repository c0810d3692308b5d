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
under(line, entries) := judged if {
	judged := _judged(line.item.usml, entries)
	is_boolean(judged)
} else := false if {
	not line.item.usml
	line.item.type in {"service", "training", "construction"}
} else := {sprintf("%s.usml", [line.at])}

# METADATA
# description: Whether a line is a firearm of Category I(a)-(g) (22 CFR 123.15(a)(3)).
firearm(line) := under(line, {"I(a)", "I(b)", "I(c)", "I(d)", "I(e)", "I(f)", "I(g)"})

# Null where an entry holds one of those asked for. It knows no line, so that lines of
# one entry share the answer.
_judged(entry, entries) if {
	citations.under_any(entry, entries)
} else := null if {
	some other in entries
	citations.under(other, entry)
} else := false
