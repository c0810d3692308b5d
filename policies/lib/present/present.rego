# METADATA
# title: What the request may hold
# description: |
#   The service writes into input.present what the request has or may have, as
#   objects whose keys are the values, so that a rule can stop at one indexed
#   comparison. They are redundant; this package checks them against the request,
#   and the entry point gives no decision when they differ.
package lib.present

# METADATA
# description: True when input.present says what the request says.
default right := false

right if input.present == derived

# METADATA
# description: |
#   What input.present must say: the phase, the kind, the programs, and what is met in
#   the lists of the request. Under flag, party_type and body, unknown stands for a
#   line without a list of flags, or a party without the member. Under money, national
#   stands for a line that names none. Under record stands what the log knows of the
#   request (input.record), which most often is nothing.
derived := {
	"phase": {input.request.phase: true},
	"kind": {input.request.kind: true},
	"program": {program: true | some program in programs},
	"usml": usml,
	"block": {name: true | some name, _ in input.request},
	"flag": {flag: true | some flag in flags},
	"item_type": {item.type: true | some item in input.request.items},
	"authority": {item.authority: true | some item in input.request.items},
	"money": _monies,
	"role": {role: true |
		some party in input.request.parties
		some role in party.roles
	},
	"party_type": {object.get(party, "type", "unknown"): true | some party in input.request.parties},
	"body": {object.get(party, "body", "unknown"): true | some party in input.request.parties},
	"document": {document.kind: true | some document in input.request.documents},
	"waiver": {waiver.kind: true | some waiver in input.request.waivers},
	"event": {event.kind: true | some event in input.request.events},
	"claim": {claim: true | some claim in input.request.claims},
	"linked": {action.kind: true | some action in input.request.linked_actions},
	"record": {name: true |
		some name in ["custody", "related"]
		count(input.record[name]) > 0
	},
}

# METADATA
# description: |
#   Programs for which rules are asked: those of the lines and of linked actions,
#   fmf for such money, and all, for the rules that name no program.
programs := union({_line_programs, _linked_programs, _fmf_money, {"all"}})

_line_programs := {item.program | some item in input.request.items}

_linked_programs := {program |
	some action in input.request.linked_actions
	program := {"loa": "fms", "licence": "dcs", "agreement": "dcs", "eda": "eda", "lease": "lease"}[action.kind]
}

_fmf_money := {"fmf" |
	some source in ["fmf_grant", "fmf_loan"]
	_monies[source]
}

_monies := object.union(
	{object.get(item, "funding", "national"): true | some item in input.request.items},
	{money.source: true | some money in input.request.funding},
)

# METADATA
# description: Flags of the lines, and unknown for a line that lists none.
flags := {flag |
	some item in input.request.items
	some flag in item.flags
} | {"unknown" |
	some item in input.request.items
	not item.flags
}

# A line of government, dcs or foreign origin, or of unknown origin.
default usml := false

usml if {
	some item in input.request.items
	object.get(item, "program", "") != "ear"
}
