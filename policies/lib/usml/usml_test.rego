package lib.usml_test

import data.lib.usml

_line(item) := {"at": "items[0]", "item": item}

_under(entry) := usml.under(_line({"type": "article", "usml": entry}), {"I(a)", "I(b)"})

test_entry_and_what_is_below_it if {
	_under("I(a)") == true
	_under("I(b)(2)") == true
	_under("I(h)") == false
	_under("II(a)") == false
}

test_category_alone_may_be_any_of_its_paragraphs if {
	_under("I") == {"items[0].usml"}
	_under("II") == false
}

test_line_without_entry_may_be_any_but_for_services if {
	usml.under(_line({"type": "article"}), {"I(a)"}) == {"items[0].usml"}
	usml.under(_line({"type": "service"}), {"I(a)"}) == false
}

test_firearms_end_at_paragraph_g if {
	usml.firearm(_line({"type": "article", "usml": "I(g)"})) == true
	usml.firearm(_line({"type": "article", "usml": "I(h)"})) == false
}
