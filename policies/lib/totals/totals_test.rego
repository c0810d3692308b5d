package lib.totals_test

import data.lib.totals

_line(number, item) := {"number": number, "at": sprintf("items[%d]", [number - 1]), "item": item}

_entry(number, amount, counts) := {"line": _line(number, {"values": {"current_usd": amount}}), "counts": counts}

_open(number, counts) := {"line": _line(number, {}), "counts": counts}

_parts(entries) := totals.parts(entries, ["values", "current_usd"])

test_sum_reaches_its_level_at_equality if {
	totals.reaches(_parts([_entry(1, 4, true), _entry(2, 6, true)]), 10)
	not totals.reaches(_parts([_entry(1, 4, true), _entry(2, 5, true)]), 10)
}

test_line_that_does_not_count_adds_nothing if {
	parts := _parts([_entry(1, 4, true), _entry(2, 6, false)])

	totals.known(parts) == 4
	totals.numbers(parts) == [1]
	totals.reaches(parts, 10) == false
}

test_known_part_decides_beside_an_open_one if {
	totals.reaches(_parts([_entry(1, 10, true), _open(2, true)]), 10)
}

test_open_amount_is_lacking if {
	totals.reaches(_parts([_entry(1, 9, true), _open(2, true)]), 10) == {"items[1].values.current_usd"}
}

test_line_that_may_count_is_lacking_only_where_it_matters if {
	totals.reaches(_parts([_entry(1, 9, true), _entry(2, 1, {"items[1].mde"})]), 10) == {"items[1].mde"}
	totals.reaches(_parts([_entry(1, 8, true), _entry(2, 1, {"items[1].mde"})]), 10) == false
}

test_nothing_reaches_no_level if {
	totals.reaches(_parts([]), 0) == false
}
