# METADATA
# title: Authorization of State missing
# description: |
#   A letter of offer for excess articles rests on the memo by which State authorizes
#   them, and keeps to the quantity that it names. Any letter of offer in the request
#   asks for the memo, whatever its day of signature, which is the stricter reading. A
#   quantity that is not sent is none.
package rules.eda.authorization_memo

import data.lib.excess
import data.lib.kleene
import data.lib.papers

rule := {
	"code": "eda.authorization_memo",
	"effect": "missing_document",
	"title": "Authorization of State missing",
	"citation": "DSCA policy memo 24-63",
	"phases": ["export"],
	"programs": ["eda"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": ["export"],
	"tables": [],
	"reads": [
		"documents[].expires_on",
		"documents[].kind",
		"documents[].signed_on",
		"eda.authorized_quantity",
		"items[].program",
	],
}

found contains {
	"lines": excess.numbers,
	"message": "A letter of offer exists for excess articles without the authorization and its quantity (document eda_authorization, field eda.authorized_quantity).",
	"values": {},
} if {
	input.present.document.loa == true
	_condition == true
}

found contains {"unknown": _condition} if {
	input.present.document.loa == true
	is_set(_condition)
}

_condition := kleene.all_of([
	count(excess.articles) > 0,
	kleene.negate(kleene.all_of([_quantity_named, papers.on_file({"eda_authorization"})])),
])

default _quantity_named := false

_quantity_named if is_number(input.request.eda.authorized_quantity)
