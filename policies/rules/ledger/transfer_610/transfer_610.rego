# METADATA
# title: Above the shares of a transfer between accounts
# description: |
#   FAA 610 lets money move between accounts of the Act up to a share of the account
#   that gives and of the one that receives (table limits). Financing and part II
#   chapter 2 money are excepted in part: check those by hand. Prior notice under FAA
#   652.
package rules.ledger.transfer_610

import data.lib.kleene
import data.lib.ledgers
import data.lib.lines
import data.lib.sums
import data.lib.tables

rule := {
	"code": "ledger.transfer_610",
	"effect": "deny",
	"title": "Above the shares of a transfer between accounts",
	"citation": "22 USC 2360 [FAA 610]",
	"phases": ["export"],
	"programs": ["special"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["limits"],
	"reads": ["items[].authority", "items[].program", "special.from_share_bp", "special.to_share_bp"],
}

found contains {"lines": _numbers, "message": message, "values": values} if {
	input.present.program.special == true
	_over == true
	values := object.union(_stated, {"from_limit_bp": _limits.from_share_bp, "to_limit_bp": _limits.to_share_bp})
	message := sprintf(
		"The transfer passes a share of FAA 610: at most %d basis points of the account that gives, %d of the one that receives. Move less.",
		[_limits.from_share_bp, _limits.to_share_bp],
	)
}

found contains {"unknown": _over} if {
	input.present.program.special == true
	is_set(_over)
}

# The limits are shares of accounts; the ledger shows what was moved.
posts contains ledgers.unlimited("transfer_610", sums.stated(_numbers, ledgers.special_usd)) if {
	input.present.program.special == true
	count(_numbers) > 0
}

_over := kleene.all_of([
	kleene.any_of([used | some used in _uses]),
	kleene.any_of([_above(name, limit_bp) | some name, limit_bp in _limits]),
])

_above(name, limit_bp) := _special[name] > limit_bp if {
	_special[name] >= 0
} else := {sprintf("special.%s", [name])}

_special := object.get(input.request, "special", {})

_stated := {name: _special[name] | some name, _ in _limits}

# A missing row lets no share pass.
default _limits := {"from_share_bp": 0, "to_share_bp": 0}

_limits := {"from_share_bp": tables.limit("faa_610_out_bp"), "to_share_bp": tables.limit("faa_610_in_bp")}

_numbers := [number | some number, used in _uses; used == true]

_uses := {line.number: kleene.equals(line.item, "authority", line.at, "faa_610") |
	some line in lines.live
	line.program == "special"
}
