package rules.kind.training_reuse_test

import data.rules.kind.training_reuse
import data.testing

_found := {
	"lines": [],
	"message": "Training about U.S. articles or services is passed on or used for other ends: that needs consent.",
	"values": {},
}

_kind := {"op": "replace", "path": "/kind", "value": "training_reuse"}

_flags(flags) := {"op": "add", "path": "/training", "value": {"flags": flags}}

test_training_about_articles_is_referred if {
	training_reuse.found == {_found} with input as testing.request([_kind, _flags(["article_related"])])
}

test_general_education_is_clear if {
	training_reuse.found == set() with input as testing.request([_kind, _flags(["free_exchange"])])
	training_reuse.found == set() with input as testing.request([_kind, _flags([])])
}

test_other_kinds_are_clear if {
	training_reuse.found == set() with input as testing.request([_flags(["article_related"])])
}

test_training_without_list_of_flags_is_not_evaluated if {
	training_reuse.found == {{"unknown": {"training.flags"}}} with input as testing.request([_kind])
}

test_other_kinds_need_no_list_of_flags if {
	training_reuse.found == set() with input as testing.request([])
}

test_request_without_live_line_is_not_asked if {
	every patches in [[_kind], [_kind, _flags(["article_related"])]] {
		training_reuse.found == set() with input as testing.request(patches)
			with data.rules.routing.exempt_fms_component.found as {{"lines": [1]}}
	}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_kind, _flags(["article_related"])]),
	"outcome": {
		"training.flags": "unknown",
	},
}
