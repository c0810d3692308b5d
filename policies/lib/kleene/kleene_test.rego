package lib.kleene_test

import data.lib.kleene

_a := {"a"}

_b := {"b"}

test_all_of_is_true_when_every_value_is if {
	kleene.all_of([true, true]) == true
	kleene.all_of([]) == true
}

test_all_of_is_false_beside_anything_false if {
	kleene.all_of([true, false]) == false
	kleene.all_of([false, _a]) == false
	kleene.all_of([_a, false]) == false
}

test_all_of_lacks_every_field_that_its_values_lack if {
	kleene.all_of([true, _a]) == {"a"}
	kleene.all_of([_a, _b, true]) == {"a", "b"}
}

test_any_of_is_false_when_every_value_is if {
	kleene.any_of([false, false]) == false
	kleene.any_of([]) == false
}

test_any_of_is_true_beside_anything_true if {
	kleene.any_of([false, true]) == true
	kleene.any_of([true, _a]) == true
	kleene.any_of([_a, true]) == true
}

test_any_of_lacks_every_field_that_its_values_lack if {
	kleene.any_of([false, _a]) == {"a"}
	kleene.any_of([_a, _b, false]) == {"a", "b"}
}

test_contrary_of_what_is_known_is_known if {
	kleene.negate(true) == false
	kleene.negate(false) == true
}

test_contrary_of_what_is_unknown_is_unknown if {
	kleene.negate(_a) == {"a"}
}

test_negation_turns_all_into_any if {
	every left in [true, false, _a] {
		every right in [true, false, _b] {
			kleene.negate(kleene.all_of([left, right])) == kleene.any_of([kleene.negate(left), kleene.negate(right)])
		}
	}
}

test_field_that_is_there_is_given if {
	kleene.field({"owner": "ARMY"}, "owner", "items[0]") == "ARMY"
	kleene.field({"sme": false}, "sme", "items[0]") == false
}

test_field_that_is_not_there_is_named if {
	kleene.field({}, "owner", "items[0]") == {"items[0].owner"}
}

test_member_equals_its_own_value_only if {
	kleene.equals({"kind": "sale"}, "kind", "", "sale") == true
	kleene.equals({"kind": "sale"}, "kind", "", "grant") == false
	kleene.equals({}, "kind", "", "sale") == {"kind"}
}

test_member_is_within_a_set_or_not if {
	kleene.within({"kind": "sale"}, "kind", "", {"grant", "sale"}) == true
	kleene.within({"kind": "mro"}, "kind", "", {"grant", "sale"}) == false
	kleene.within({}, "kind", "", {"grant", "sale"}) == {"kind"}
}

test_value_is_the_same_or_not if {
	kleene.same("none", "none") == true
	kleene.same("none", "category_i") == false
	kleene.same(_a, "none") == {"a"}
}

test_lacking_fields_come_from_the_unknown_values_alone if {
	kleene.lacking([true, false, _a, _b]) == {"a", "b"}
	kleene.lacking({1: _a, 2: true}) == {"a"}
	kleene.lacking([]) == set()
}

test_keys_of_true_values_come_in_order if {
	kleene.holding({10: true, 9: true, 2: false, 1: _a}) == [9, 10]
	kleene.holding({}) == []
}
