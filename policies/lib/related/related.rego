# METADATA
# title: Related requests
# description: |
#   What earlier requests of the same package add to this one: those that the log knows
#   (input.record.related, which the service has matched and taken from the window) and
#   those that the request states. A request that both have counts once, with what the
#   log says, or with what is stated where that is more.
package lib.related

import data.lib.days
import data.lib.section3d
import data.lib.tables

# METADATA
# description: Identities of the related requests; of those in the log the newest.
ids := object.keys(_recorded) | {request.request_id | some request in _stated}

# METADATA
# description: How many there are.
number := object.get(_record, "count", 0) + count(_new)

# METADATA
# description: What they add to each class of items, whole U.S. dollars.
sums := {
	"mde": object.get(_record, "mde_usd", 0) + _more.mde,
	"total": object.get(_record, "acquisition_cost_usd", 0) + _more.total,
}

# METADATA
# description: |
#   The sums of input.record.related at which it may change whether this request and
#   those together reach a level of AECA 3(d): below the lowest and between two of them
#   the answer is the same. None where the request reaches a level alone, or is not
#   under that law.
levels := {item_class: [level | some level in _turning(item_class)] | some item_class in ["mde", "total"]}

_turning(item_class) := {level |
	section3d.below_every_level != false
	some group in ["standard", "nato5"]
	section3d.group_applies(group) != false
	some own in section3d.decisive_sums("both", item_class)
	level := (section3d.level(group, item_class) - own) - _more[item_class]
	level > 0
}

_record := object.get(input, ["record", "related"], {})

_recorded := {request.request_id: request | some request in object.get(_record, "requests", [])}

_stated := [request |
	some request in input.request.related_requests
	object.get(request, "same_package", false)
	request.decided_on <= input.request.decision_date
	days.add_days(request.decided_on, _window_days) >= input.request.decision_date
]

_new := [request | some request in _stated; not _recorded[request.request_id]]

# What the request states beyond the log.
_more := {
	"mde": sum([_beyond(request, "mde_usd") |
		some request in _stated
		object.get(request, "mde", false)
	]),
	"total": sum([_beyond(request, "acquisition_cost_usd") | some request in _stated]),
}

_beyond(request, name) := max([0, request.acquisition_cost_usd - object.get(_recorded, [request.request_id, name], 0)])

# Without a limit in the table every earlier request counts.
default _window_days := 36500

_window_days := tables.limit("split_window_days")
