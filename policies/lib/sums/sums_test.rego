package lib.sums_test

import data.lib.sums

_line(n, values) := {"number": n, "at": sprintf("items[%d]", [n - 1]), "item": {"values": values}}

_entry(n, counts, usd) := {"line": _line(n, {"current_usd": usd}), "counts": counts}

_unpriced(n, counts) := {"line": _line(n, {}), "counts": counts}

_program := {"items[1].program"}

test_lines_that_count_add_up if {
	entries := [_entry(1, true, 5), _entry(2, false, 7), _entry(3, true, 11)]

	sums.amount(entries, "current_usd") == {"counted": 2, "numbers": [1, 3], "known": [1, 3], "known_usd": 16, "open": []}
}

test_lines_that_may_count_are_open if {
	sums.amount([_entry(1, true, 5), _entry(2, _program, 7)], "current_usd") == {
		"counted": 1, "numbers": [1], "known": [1], "known_usd": 5,
		"open": [{"usd": 7, "lacks": _program}],
	}
}

test_lines_without_a_value_are_open if {
	entries := [_unpriced(1, true), _unpriced(2, _program)]

	sums.amount(entries, "current_usd") == {
		"counted": 1, "numbers": [1], "known": [], "known_usd": 0,
		"open": [
			{"usd": -1, "lacks": {"items[0].values.current_usd"}},
			{"usd": -1, "lacks": (_program | {"items[1].values.current_usd"})},
		],
	}
}

test_stated_amount_is_known_or_open if {
	sums.stated([1], 9) == {"counted": 1, "numbers": [1], "known": [1], "known_usd": 9, "open": []}
	sums.stated([1], {"special.amount_usd"}) == {
		"counted": 1, "numbers": [1], "known": [], "known_usd": 0,
		"open": [{"usd": -1, "lacks": {"special.amount_usd"}}],
	}
}

test_amount_of_no_lines_is_nothing if {
	sums.stated([], {"special.amount_usd"}) == {"counted": 0, "numbers": [], "known": [], "known_usd": 0, "open": []}
}

test_limit_is_passed_above_it_not_at_it if {
	added := sums.stated([1], 10)

	sums.exceeds(90, added, 100) == false
	sums.exceeds(91, added, 100) == true
}

test_nothing_asked_passes_no_limit if {
	sums.exceeds(101, sums.stated([], 0), 100) == false
}

test_limit_that_is_passed_already_lets_nothing_more_pass if {
	sums.exceeds(101, sums.stated([1], 0), 100) == true
}

test_known_part_decides_when_it_passes if {
	added := sums.amount([_entry(1, true, 101), _unpriced(2, _program)], "current_usd")

	sums.exceeds(0, added, 100) == true
}

test_open_part_is_not_needed_when_even_with_it_nothing_passes if {
	added := sums.amount([_entry(1, true, 40), _entry(2, _program, 60)], "current_usd")

	sums.exceeds(0, added, 100) == false
	sums.exceeds(1, added, 100) == _program
}

test_line_that_only_may_count_is_not_enough_to_pass if {
	sums.exceeds(101, sums.amount([_entry(1, _program, 1)], "current_usd"), 100) == _program
}

test_position_that_is_not_known_is_no_less_than_nothing if {
	whose := {"parties[0].country"}

	sums.exceeds(whose, sums.stated([1], 101), 100) == true
	sums.exceeds(whose, sums.stated([1], 100), 100) == whose
	sums.exceeds(whose, sums.stated([1], {"special.amount_usd"}), 100) == whose | {"special.amount_usd"}
	sums.least(whose) == 0
	sums.least(7) == 7
}

test_level_is_reached_at_equality if {
	sums.reaches(sums.stated([1], 100), 100) == true
	sums.reaches(sums.stated([1], 99), 100) == false
}
