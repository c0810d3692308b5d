package proviso_catalogue_test

_literals[sprintf("%s.%s", [subject, name])] := rule if {
	some subject, name
	rule := data.rules[subject][name].rule
}

test_every_rule_is_in_the_catalogue if {
	count(_literals) > 0
	object.keys(data.catalogue.rules) == object.keys(_literals)
}

test_every_rule_has_the_members_of_a_rule if {
	every rule in _literals {
		object.keys(rule) == {
			"code", "effect", "title", "citation", "phases", "programs",
			"refer_to", "lifted_by", "due_at_release", "tables", "reads",
		}
	}
}

test_code_of_every_rule_is_its_path if {
	every path, rule in _literals {
		rule.code == path
	}
}

test_every_effect_is_known if {
	every rule in _literals {
		rule.effect in {"deny", "missing_document", "congressional_notification", "refer", "proviso", "info"}
	}
}

test_every_rule_is_asked_in_a_known_phase if {
	every rule in _literals {
		count(rule.phases) > 0
		every phase in array.concat(rule.phases, rule.due_at_release) {
			phase in {"export", "transfer"}
		}
	}
}

test_every_table_of_a_rule_is_there if {
	every rule in _literals {
		every table in rule.tables {
			data.tables[table]
		}
	}
}

test_only_denials_are_lifted_by_a_waiver_or_a_document if {
	every rule in _literals {
		_lifted_in_a_known_way(rule)
	}
}

_lifted_in_a_known_way(rule) if rule.lifted_by == null

_lifted_in_a_known_way(rule) if {
	rule.effect == "deny"
	object.keys(rule.lifted_by) == {"list", "kind"}
	rule.lifted_by.list in {"documents", "waivers"}
}
