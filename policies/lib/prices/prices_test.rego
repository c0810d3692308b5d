package lib.prices_test

import data.lib.prices

_line(number, usd) := {"number": number, "at": sprintf("items[%d]", [number - 1]), "item": {"values": {"contract_price_usd": usd}}}

_unpriced := {"number": 9, "at": "items[8]", "item": {}}

_both := prices.tally([
	{"line": _line(1, 60), "counts": true},
	{"line": _line(2, 40), "counts": {"items[1].mde"}},
	{"line": _line(3, 900), "counts": false},
])

test_known_part_may_reach_an_amount_alone if {
	prices.reaches(_both, 60) == true
	_both.known_usd == 60
	_both.numbers == [1]
}

test_largest_sum_may_miss_it if {
	prices.reaches(_both, 101) == false
}

test_what_may_decide_is_lacking if {
	prices.reaches(_both, 100) == {"items[1].mde"}
	prices.reaches(_both, 61) == {"items[1].mde"}
}

test_line_without_price_leaves_it_open if {
	parts := prices.tally([{"line": _line(1, 60), "counts": true}, {"line": _unpriced, "counts": true}])

	prices.reaches(parts, 1000) == {"items[8].values.contract_price_usd"}
	prices.reaches(parts, 60) == true
}

test_price_below_nothing_is_none if {
	parts := prices.tally([{"line": _line(1, -1), "counts": true}])

	prices.reaches(parts, 1) == {"items[0].values.contract_price_usd"}
}

test_nothing_reaches_nothing if {
	prices.reaches(prices.tally([]), 0) == false
}
