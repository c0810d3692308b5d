package lib.work_test

import data.lib.work
import data.testing

_work(work_) := testing.request([{"op": "add", "path": "/work", "value": work_}])

test_repair_is_the_sole_purpose_or_not if {
	work.repair_only == true with input as _work({"purpose": "repair_only"})
	work.repair_only == false with input as _work({"purpose": "repair_and_upgrade"})
	work.repair_only == {"work.purpose"} with input as testing.request([])
}

test_stated_capability_decides if {
	work.capability_increase == true with input as _work({"purpose": "repair_only", "capability_increase": true})
	work.capability_increase == false with input as _work({"purpose": "upgrade", "capability_increase": false})
}

test_capability_does_not_rise_by_mere_repair if {
	work.capability_increase == false with input as _work({"purpose": "repair_only"})
}

test_capability_is_unknown_otherwise if {
	work.capability_increase == {"work.capability_increase"} with input as _work({"purpose": "upgrade"})
	work.capability_increase == {"work.capability_increase"} with input as testing.request([])
}
