package lib.citations_test

import data.lib.citations

test_paragraph_is_under_itself_and_what_holds_it if {
	citations.under("126.4(a)(1)", "126.4(a)(1)")
	citations.under("126.4(a)(1)", "126.4")
	not citations.under("126.4", "126.4(a)")
	not citations.under("126.18(d)", "126.1")
}

test_one_of_several_is_enough if {
	citations.under_any("I(a)(2)", {"I(a)", "I(b)"}) == true
	citations.under_any("I(h)", {"I(a)", "I(b)"}) == false
	citations.under_any("I(a)", set()) == false
}
