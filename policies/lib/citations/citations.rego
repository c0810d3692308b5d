# METADATA
# title: Paragraphs of a citation
# description: |
#   Whether a paragraph is another one or stands below it: 126.4(a)(1) is below
#   126.4(a), and I(a)(2) below I(a), but 126.18 is not below 126.1.
package lib.citations

# METADATA
# description: Whether a paragraph is one of some others, or below one of them.
default under_any(_, _) := false

under_any(paragraph, others) if {
	some other in others
	under(paragraph, other)
}

# METADATA
# description: Whether a paragraph is another one, or below it.
under(paragraph, other) if {
	paragraph == other
} else := startswith(paragraph, sprintf("%s(", [other]))
