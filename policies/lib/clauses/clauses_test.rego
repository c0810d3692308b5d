package lib.clauses_test

import data.lib.clauses
import data.testing

_with(documents) := testing.request([{"op": "replace", "path": "/documents", "value": documents}])

_wanted := {"industry", "values"}

test_without_a_paper_all_are_lacking if {
	clauses.lacking("eda_notice", _wanted) == {"industry": true, "values": true} with input as _with([])
}

test_papers_carry_them_together if {
	request := _with([
		{"kind": "eda_notice", "signed_on": "2026-04-02", "clauses": ["industry"]},
		{"kind": "eda_notice", "signed_on": "2026-04-02", "clauses": ["values"]},
	])

	clauses.lacking("eda_notice", _wanted) == {"industry": false, "values": false} with input as request
}

test_paper_without_a_day_leaves_open_what_it_carries if {
	request := _with([{"kind": "eda_notice", "clauses": ["industry"]}])

	clauses.lacking("eda_notice", _wanted) == {"industry": {"documents[0].signed_on"}, "values": true} with input as request
}

test_other_paper_carries_none if {
	request := _with([{"kind": "lease", "signed_on": "2026-04-02", "clauses": ["industry", "values"]}])

	clauses.lacking("eda_notice", _wanted) == {"industry": true, "values": true} with input as request
}
