# METADATA
# title: More excess articles than State authorized
# description: |
#   The letter of offer keeps to the quantity and to the current value that the
#   authorization of State names. An amount that the authorization does not name bounds
#   nothing here; that the memo is missing is eda.authorization_memo. All excess lines
#   of the request count, whether a letter of offer is signed or not.
package rules.eda.over_authorized

import data.lib.excess
import data.lib.kleene
import data.lib.ledgers
import data.lib.sums

rule := {
	"code": "eda.over_authorized",
	"effect": "deny",
	"title": "More excess articles than State authorized",
	"citation": "DSCA policy memo 24-63",
	"phases": ["export"],
	"programs": ["eda"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": [
		"eda.authorized_quantity",
		"eda.authorized_value_usd",
		"items[].program",
		"items[].quantity",
		"items[].values.current_usd",
	],
}

found contains {"lines": _numbers, "message": message, "values": values} if {
	input.present.block.eda == true
	_condition == true
	values := {"asked": _asked, "authorized": _authorized, "over": _over}
	message := sprintf("More than State authorized: %s. The part within the authorization can go on.", [concat("; ", [_said(name) | some name in _over])])
}

found contains {"unknown": _condition} if {
	input.present.block.eda == true
	is_set(_condition)
}

posts contains {
	"ledger": _ledgers[name],
	"reference": memo,
	"amount": _parts[name].known_usd,
	"limit": amount,
	"levels": ledgers.levels(_parts[name], amount),
} if {
	input.present.block.eda == true
	some name, amount in _authorized
	some memo in _memos
}

_ledgers := {"quantity": "eda_authorization_quantity", "value_usd": "eda_authorization"}

_memos := {paper.reference | some paper in input.request.documents; paper.kind == "eda_authorization"}

# What letters of offer took of the authorization before.
_taken := {name: max({0} | {ledgers.position_of_reference(ledger, memo) | some memo in _memos}) |
	some name, ledger in _ledgers
}

_condition := kleene.any_of([value | some value in _exceeded])

_over := kleene.holding(_exceeded)

_exceeded := {name: sums.exceeds(_taken[name], _parts[name], amount) | some name, amount in _authorized}

_authorized := {name: amount |
	some name, key in {"quantity": "authorized_quantity", "value_usd": "authorized_value_usd"}
	amount := input.request.eda[key]
}

_asked := {name: amount |
	some name, _ in _authorized
	amount := _taken[name] + _parts[name].known_usd
}

_parts := {name: sums.of_path([{"line": line, "counts": true} | some line in excess.articles], path) |
	some name, path in {"quantity": ["quantity"], "value_usd": ["values", "current_usd"]}
}

_counted := {number | some name in _over; some number in _parts[name].known}

_numbers := [number | some number in excess.numbers; number in _counted]

_said(name) := sprintf("quantity %d of %d", [_asked.quantity, _authorized.quantity]) if {
	name == "quantity"
} else := sprintf("current value $%d of $%d", [_asked.value_usd, _authorized.value_usd])
