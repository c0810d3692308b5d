# METADATA
# title: Re-teaching needs consent
# description: |
#   What is taught on U.S. articles or services is furnished for the trainee's
#   employer and its own ends. To teach it on, or to use it otherwise, needs
#   consent, whichever program paid for it.
package rules.kind.training_reuse

import data.lib.kleene
import data.lib.lines

rule := {
	"code": "kind.training_reuse",
	"effect": "refer",
	"title": "Re-teaching needs consent",
	"citation": "SAMM C10.3.3",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "State PM/RSAT",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["kind", "training.flags"],
}

found contains {
	"lines": [],
	"message": "Training about U.S. articles or services is passed on or used for other ends: that needs consent.",
	"values": {},
} if {
	input.request.kind == "training_reuse"
	_condition == true
}

found contains {"unknown": _condition} if {
	input.request.kind == "training_reuse"
	is_set(_condition)
}

_condition := kleene.all_of([count(lines.live) > 0, _article_related])

_article_related := "article_related" in input.request.training.flags if {
	input.request.training.flags
} else := {"training.flags"}
