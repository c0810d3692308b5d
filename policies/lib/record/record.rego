# METADATA
# title: What the log knows
# description: |
#   The service may send input.record, what the decision log holds of the items by
#   their serial or lot numbers and of earlier requests: custody, one group for items
#   with the same chain, and related, requests of the same holder, recipient and
#   article. Serials that the log does not know are in no group. A record relieves
#   nobody: rules hold what is stated against it.
package lib.record

import data.lib.lines

# METADATA
# description: |
#   True when the record, if there is one, is of the form that the rules read. The
#   entry point gives no decision on others: what no rule finds relieves.
default right := false

right if not "record" in object.keys(input)

right if {
	_only(input.record, {"tree_size", "custody", "related"})
	_whole(input.record.tree_size)
	groups := object.get(input.record, "custody", [])
	is_array(groups)
	every group in groups { _group(group) }
	_related_right
}

# METADATA
# description: Groups of items that somebody holds, with a line that no exemption covers.
held := [group |
	some group in input.record.custody
	not group.ended
	count(live_lines(group)) > 0
]

# METADATA
# description: The lines of a group that no exemption covers.
live_lines(group) := [number | some number in group.lines; number in lines.live_numbers]

# METADATA
# description: The items of a group as a message names them, the first one and how many.
shown(group) := group.items[0] if {
	count(group.items) == 1
} else := sprintf("%s and %d more", [group.items[0], count(group.items) - 1])

# METADATA
# description: |
#   The items of a group as a finding lists them: ten at most, since a group may have
#   thousands.
listed(group) := {"count": count(group.items), "first": array.slice(group.items, 0, 10)}

_numbers := {item.line | some item in input.request.items}

# A member under another name would be one that no rule finds.
_only(object_, names) if count(object.keys(object_) - names) == 0

_group(group) if {
	_only(group, {"lines", "serials", "items", "holder", "program", "hops", "ended"})
	_texts(group.items)
	_texts(group.serials)
	count(group.lines) > 0
	count({number | some number in group.lines} - _numbers) == 0
	_text(group.holder)
	_text(group.program)
	is_array(group.hops)
	every hop in group.hops { _hop(hop) }
	_last(group, group.hops[count(group.hops) - 1])
}

_hop(hop) if {
	_only(hop, {"holder", "received_on", "consent_reference", "request_id"})
	_text(hop.holder)
	_text(hop.consent_reference)
	_day(hop.received_on)
}

# Whoever got an item last has it, unless it is gone.
_last(group, hop) if {
	not "ended" in object.keys(group)
	hop.holder == group.holder
}

_last(group, _) if {
	group.ended.kind in {"returned", "lost", "destroyed"}
	_day(group.ended.on)
}

default _related_right := false

_related_right if not "related" in object.keys(input.record)

# The requests listed are the newest; the sums are those of all.
_related_right if {
	related := input.record.related
	_only(related, {"count", "acquisition_cost_usd", "mde_usd", "requests"})
	_amounts(related)
	_whole(related.count)
	is_array(related.requests)
	count(related.requests) > 0
	count(related.requests) <= related.count
	every request in related.requests {
		_amounts(request)
		_text(request.request_id)
		_day(request.decided_on)
	}
	every name in {"acquisition_cost_usd", "mde_usd"} {
		sum([request[name] | some request in related.requests]) <= related[name]
	}
}

_amounts(of) if {
	_whole(of.acquisition_cost_usd)
	_whole(of.mde_usd)
	of.mde_usd <= of.acquisition_cost_usd
}

_whole(value) if {
	is_number(value)
	floor(value) == value
	value >= 0
}

_texts(values) if {
	is_array(values)
	count(values) > 0
	every value in values { _text(value) }
}

_text(value) if {
	is_string(value)
	value != ""
}

_day(value) if regex.match(`^\d{4}-\d{2}-\d{2}$`, value)
