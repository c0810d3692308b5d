package rules.ledger.grant_505b_test

import data.rules.ledger.grant_505b
import data.testing

_export(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	],
	patches,
))

_with(request, positions) := object.union(request, {"ledgers": positions})

_line(number, usd) := object.union(
	testing.clean.items[0],
	{"line": number, "program": "drawdown", "values": {"current_usd": usd}},
)

_request(items, patches) := _export(array.concat([{"op": "replace", "path": "/items", "value": items}], patches))

_used(usd) := [{"ledger": "grant_505b", "fiscal_year": 2026, "country": "LTU", "position": usd}]

_finding(numbers, before, asked, limit) := {
	"lines": numbers,
	"message": sprintf(
		"Ledger grant_505b, fiscal year 2026: $%d used and $%d asked, of $%d; $%d is left. Get the determination of FAA 505(b), or take less.",
		[before, asked, limit, max([0, limit - before])],
	),
	"values": {
		"ledger": "grant_505b", "fiscal_year": 2026, "before_usd": before,
		"asked_usd": asked, "limit_usd": limit, "left_usd": max([0, limit - before]),
	},
}

_paper(member) := {"op": "add", "path": "/documents/-", "value": object.union(
	{"kind": "determination_505b", "signed_by": "President", "signed_on": "2026-06-01"},
	member,
)}

test_one_dollar_above_the_limit_asks_for_the_determination if {
	grant_505b.found == {_finding([1, 2], 2999990, 11, 3000000)}
		with input as _with(_request([_line(1, 5), _line(2, 6)], []), _used(2999990))
}

test_the_limit_itself_does_not if {
	grant_505b.found == set() with input as _with(_request([_line(1, 10)], []), _used(2999990))
}

test_determination_on_file_is_enough if {
	grant_505b.found == set() with input as _request([_line(1, 3000001)], [_paper({})])
	count(grant_505b.found) == 1 with input as _request([_line(1, 3000001)], [_paper({"signed_on": "2026-06-02"})])
	count(grant_505b.found) == 1 with input as _request([_line(1, 3000001)], [_paper({"expires_on": "2026-05-31"})])
}

test_every_grant_program_counts if {
	every program in ["map", "drawdown", "pko", "incle"] {
		items := [object.union(_line(1, 3000001), {"program": program})]
		grant_505b.found == {_finding([1], 0, 3000001, 3000000)} with input as _request(items, [])
	}
}

test_excess_article_counts_when_given_and_not_when_sold if {
	given := object.union(_line(1, 3000001), {"program": "eda", "authority": "faa_516"})

	grant_505b.found == {_finding([1], 0, 3000001, 3000000)} with input as _request([given], [])
	grant_505b.found == set() with input as _request([object.union(given, {"authority": "aeca_21"})], [])
	grant_505b.found == {{"unknown": {"items[0].authority"}}}
		with input as _request([object.remove(given, ["authority"])], [])
}

test_service_and_bought_article_do_not_count if {
	service := object.union(_line(1, 3000001), {"type": "service"})
	bought := object.union(_line(2, 3000001), {"program": "fms"})

	grant_505b.found == set() with input as _request([service, bought, _line(3, 1)], [])
}

test_position_of_another_country_or_year_does_not_count if {
	grant_505b.found == set() with input as _with(_request([_line(1, 11)], []), [
		{"ledger": "grant_505b", "fiscal_year": 2026, "country": "POL", "position": 3000000},
		{"ledger": "grant_505b", "fiscal_year": 2025, "country": "LTU", "position": 3000000},
	])
}

test_line_without_a_program_is_not_asked_here if {
	grant_505b.found == set() with input as _request([object.remove(_line(1, 3000001), ["program"])], [])
}

test_limit_without_a_row_lets_nothing_pass if {
	grant_505b.found == {_finding([1], 0, 1, 0)} with input as _request([_line(1, 1)], [])
		with data.tables.ledger_limits.entries as []
}

test_exempt_line_is_not_asked if {
	grant_505b.found == set() with input as _request([_line(1, 3000001)], []) with data.lib.lines.exempt as {1}
}

test_amount_that_alone_passes_needs_no_recipient if {
	unnamed := [{"op": "remove", "path": "/parties/1/country"}]

	count(grant_505b.found) == 1 with input as _request([_line(1, 3000001)], unnamed)
	grant_505b.found == {{"unknown": {"parties[1].country"}}} with input as _request([_line(1, 3000000)], unnamed)
}

_post(amount, members) := object.union(
	{"ledger": "grant_505b", "fiscal_year": 2026, "country": "LTU", "amount": amount},
	members,
)

_capped(amount, levels) := _post(amount, {"limit": 3000000, "levels": levels})

test_grant_articles_are_posted if {
	request := _request([_line(1, 5), _line(2, 6)], [])

	grant_505b.posts == {_capped(11, [2999990])} with input as request
	grant_505b.found == set() with input as _with(request, _used(2999989))
	grant_505b.found == {_finding([1, 2], 2999990, 11, 3000000)} with input as _with(request, _used(2999990))
}

test_line_that_may_be_a_grant_is_a_look if {
	excess := object.union(_line(1, 11), {"program": "eda"})
	request := _request([excess], [])

	grant_505b.posts == {_capped(0, [2999990, 3000001])} with input as request
	grant_505b.found == set() with input as _with(request, _used(2999989))
	grant_505b.found == {{"unknown": {"items[0].authority"}}} with input as _with(request, _used(2999990))
}

test_determination_frees_from_the_limit_alone if {
	determined := _request([_line(1, 11)], [_paper({})])
	unsigned := _request([_line(1, 11)], [_paper({}), {"op": "remove", "path": "/documents/3/signed_on"}])

	grant_505b.posts == {_post(11, {"levels": []})} with input as determined
	grant_505b.posts == {_capped(11, [2999990])} with input as unsigned
	grant_505b.found == {{"unknown": {"documents[3].signed_on"}}} with input as _with(unsigned, _used(2999990))
	grant_505b.found == set() with input as _with(unsigned, _used(2999989))
}

test_nothing_is_posted_where_nothing_counts if {
	every change in [{"type": "service"}, {"program": "fms"}, {"program": "eda", "authority": "aeca_21"}] {
		grant_505b.posts == set() with input as _request([object.union(_line(1, 11), change)], [])
	}
	grant_505b.posts == set() with input as _request([object.remove(_line(1, 11), ["program"])], [])
	grant_505b.posts == set() with input as _request([_line(1, 11)], [{"op": "remove", "path": "/parties/1/country"}])
	grant_505b.posts == set() with input as _request([_line(1, 11)], []) with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([object.union(_line(1, 3000001), {"program": "eda", "authority": "faa_516"})], []),
	"outcome": {
		"documents[].expires_on": "fires",
		"documents[].signed_on": "fires",
		"items[].authority": "unknown",
		"items[].program": "silent",
		"items[].values.current_usd": "unknown",
		"parties[].country": "fires",
		"parties[].organization": "fires",
	},
}
