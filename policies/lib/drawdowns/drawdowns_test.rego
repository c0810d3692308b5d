package lib.drawdowns_test

import data.lib.drawdowns
import data.testing

_line(number, members) := {"op": "add", "path": "/items/-", "value": object.union({"line": number, "type": "article"}, members)}

test_only_lines_of_the_program_count if {
	request := testing.request([
		_line(2, {"program": "drawdown", "authority": "faa_506a1"}),
		_line(3, {"program": "drawdown", "authority": "faa_506a2"}),
		_line(4, {"program": "special", "authority": "faa_506a1"}),
		_line(5, {"program": "drawdown"}),
	])

	drawdowns.numbers_under("drawdown", "faa_506a1") == [2] with input as request
	drawdowns.any_under("drawdown", "faa_506a1") == true with input as request
	drawdowns.any_under("drawdown", "faa_614") == {"items[4].authority"} with input as request
	drawdowns.any_under("special", "faa_614") == false with input as request
	drawdowns.any_under("eda", "faa_516") == false with input as request
}
