"""Queries and pages."""

from ..mutant import Rule

PAGE = "Pagination/Page.swift"
READER = "Pagination/QueryReader.swift"
REQUEST = "Pagination/PageRequest.swift"

RULES = [
    Rule("there is always a page", PAGE, r"max\(1, (?P<all>Int\(.*\))\)(?= \})", ["{all}"]),
    Rule("a page that is not full", PAGE, r"total \+ Int64\(request\.size\) - 1", ["total"]),
    Rule("when there is a link", PAGE, r"request\.page (?:>|<) \w+", ["true", "false"]),
    Rule("prev leads to a page that is there", PAGE, r"min\(request\.page - 1, pages\)", ["(request.page - 1)"]),
    Rule("where links lead", PAGE, r"address\((?P<site>1|pages|request\.page|request\.page \+ 1)\)", ["7"]),
    Rule("links keep the size", PAGE, r"per_page=\\\((?P<site>request\.size)\)", ["20"]),
    Rule("the Link header", PAGE, r"headers: (?P<site>\[\.link: header\])", ["[:]"], small=True),
    Rule("a member of a page", PAGE, r"json\.member\(.*\)(?=$| \})", kind="statement"),
    Rule("the size of a page is capped", REQUEST, r"min\((?P<wish>query\.int\(.*\)), maximum\)", ["{wish}"], small=True),
    Rule("the least of a parameter", REQUEST, r"in: (?P<site>1\.\.\.)", ["0...", "2..."]),
    Rule("the offset saturates", REQUEST, r"overflow(?= \?)", ["false"]),
    Rule("a parameter is a number", READER, r"text\.utf8\.first != UInt8\(ascii: \"\+\"\)", ["true"]),
    Rule("a parameter is in its range", READER, r"range\.contains\(number\)", ["true"]),
    Rule("a parameter is known", READER, r"!known\.contains\(\$0\)", ["false"], small=True),
    Rule("a parameter comes once", READER, r"parameters\.updateValue\(.*\) != nil", ["(parameters.updateValue(parts, forKey: name) != nil && false)"]),
    Rule("bad parameters are refused", READER, r"!all\.isEmpty", ["false"]),
    Rule("bad escapes are refused", READER, r"^ *(?P<site>errors\.append\(FieldError\(field: String\(sides\[0\]\).*\))$", kind="statement"),
    Rule("a plus is a blank", READER, r"text\.replacing\(\"\+\", with: \" \"\)", ["text"]),
]
