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

_condition := kleene.any_of([value | some value in _exceeded])

_over := kleene.holding(_exceeded)

_exceeded := {name: sums.reaches(_parts[name], amount + 1) | some name, amount in _authorized}

_authorized := {name: amount |
	some name, key in {"quantity": "authorized_quantity", "value_usd": "authorized_value_usd"}
	amount := input.request.eda[key]
}

_asked := {name: _parts[name].known_usd | some name, _ in _authorized}

_parts := {name: sums.of_path([{"line": line, "counts": true} | some line in excess.articles], path) |
	some name, path in {"quantity": ["quantity"], "value_usd": ["values", "current_usd"]}
}

_counted := {number | some name in _over; some number in _parts[name].known}

_numbers := [number | some number in excess.numbers; number in _counted]

_said(name) := sprintf("quantity %d of %d", [_asked.quantity, _authorized.quantity]) if {
	name == "quantity"
} else := sprintf("current value $%d of $%d", [_asked.value_usd, _authorized.value_usd])
