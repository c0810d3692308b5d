# METADATA
# title: What a request asks of the ledgers
# description: |
#   The postings of the rules that were asked and have some, one for each account: what they ask adds
#   up, the lowest limit counts, and the answer stays the same only while the position
#   stays on the same side of every level of theirs.
package lib.postings

import data.lib.dispatch
import data.lib.tables

# METADATA
# description: |
#   One object for each account that a rule posts to or looks at. Undefined where table
#   ledgers lacks one of them: what could not be reserved must not be decided either.
all := [object.union(named, {
	"unit": row.unit,
	"reserved_days": row.reserved_days,
	"amount": sum([post.amount | some post in posts]),
	"levels": sort({level | some post in posts; some level in post.levels}),
}) |
	some account, posts in _by_account
	row := tables.by_index("ledgers")[account.ledger]
	named := _limited(account, {post.limit | some post in posts})
] if {
	every account, _ in _by_account { tables.by_index("ledgers")[account.ledger] }
}

_limited(account, limits) := object.union(account, {"limit": min(limits)}) if {
	count(limits) > 0
} else := account

_by_account[account] contains object.union(post, {"by": code}) if {
	some subject, names in dispatch.posting
	some name, code in names
	some post in data.rules[subject][name].posts
	account := object.remove(post, ["amount", "limit", "levels"])
}
