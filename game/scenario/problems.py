"""What can be wrong with a scenario: problems with a place, a sentence and a suggestion.

Problems hold keys and values, never sentences; the sentence is in the catalogue, `scenario.<key>`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from game.text import load_texts

CODES: Final[Mapping[str, str]] = {
    # The file
    "unknown_scenario": "E001",
    "missing_file": "E002",
    "is_folder": "E003",
    "unreadable_file": "E004",
    "empty_file": "E005",
    "too_big": "E006",
    "binary_file": "E007",
    "not_utf8": "E008",
    "control_character": "E009",
    # The file that holds a scenario with its pictures
    "archive_damaged": "E010",
    "archive_too_big": "E011",
    "archive_too_many": "E012",
    "archive_entry_path": "E013",
    "archive_entry_link": "E014",
    "archive_entry_closed": "E015",
    "archive_entry_name": "E016",
    "archive_entry_refused": "E017",
    "archive_entry_too_big": "E018",
    "archive_bomb": "E019",
    "archive_without_scenario": "E020",
    "picture_missing": "E021",
    "picture_too_big": "E022",
    "picture_wrong_kind": "E023",
    "picture_active": "E024",
    "picture_dimensions": "E025",
    # YAML and its limits
    "syntax": "E101",
    "syntax_tab": "E102",
    "syntax_quote": "E103",
    "syntax_bracket_in_key": "E104",
    "syntax_text_in_braces": "E105",
    "syntax_colon": "E106",
    "syntax_indent": "E107",
    "syntax_character": "E108",
    "syntax_unclosed": "E109",
    "syntax_space_after_colon": "E110",
    "comma_in_braces": "E111",
    "duplicate_key": "E112",
    "complex_key": "E113",
    "tag_refused": "E114",
    "several_documents": "E115",
    "unknown_alias": "E116",
    "too_deep": "E117",
    "too_many_values": "E118",
    "too_many_aliases": "E119",
    "text_too_long": "E120",
    "root_type": "E121",
    # Values
    "missing_key": "E201",
    "unknown_key": "E202",
    "expected_section": "E203",
    "expected_list": "E204",
    "expected_number": "E205",
    "expected_whole_number": "E206",
    "decimal_comma": "E207",
    "leading_zero": "E208",
    "quoted_number": "E209",
    "out_of_bounds": "E210",
    "expected_flag": "E211",
    "expected_date": "E212",
    "impossible_date": "E213",
    "expected_text": "E214",
    "expected_identifier": "E215",
    "unknown_word": "E216",
    "expected_color": "E217",
    "list_too_short": "E218",
    "list_too_long": "E219",
    "newer_format": "E220",
    "reversed_range": "E221",
    "not_a_monday": "E222",
    "outside_calendar": "E223",
    "wrong_image": "E224",
    "shares_do_not_sum": "E225",
    "goals_weigh_nothing": "E226",
    "more_named_than_number": "E227",
    "unknown_placeholder": "E228",
    "accessories_clash": "E229",
    "role_of_another_region": "E230",
    "percentage": "E231",
    "expected_condition": "E232",
    "expected_effects": "E233",
    "wrong_value": "E239",
    "more_errors": "E240",
    # References
    "duplicate_id": "E301",
    "unknown_reference": "E302",
    "unknown_indicator": "E303",
    "derived_indicator": "E304",
    "only_tested": "E305",
    "only_set": "E306",
    "target_not_personal": "E307",
    "unknown_target": "E308",
    "nobody_named": "E309",
    "one_test_wanted": "E310",
    "pec_scale": "E311",
    "number_wanted_in_test": "E312",
    "word_wanted_in_test": "E313",
    "unknown_rule": "E314",
    "tie_to_oneself": "E315",
    "unknown_parameter": "E316",
    "not_in_bank": "E317",
    "banked_does_not_fit": "E318",
    "unknown_warning": "E319",
    "vote_not_allowed": "E320",
    # Aims that simulated summers try
    "one_way_wanted": "E401",
    "same_ways": "E402",
    # The inspection
    "incident_unreachable": "E411",
    "proposal_unreachable": "E412",
    "goal_never_reached": "E413",
    "aim_fails": "E414",
    # Plans of experiments
    "unknown_setting": "E501",
    "too_many_points": "E502",
    "values_wanted": "E503",
    "range_wanted": "E504",
    # Warnings
    "segment_without_service": "W101",
    "service_without_client": "W102",
    "service_nobody_may_do": "W103",
    "price_far": "W104",
    "text_without_twin": "W105",
    "nothing_for_beginners": "W106",
    "parameter_far": "W107",
    "never_in_summer": "W108",
    "stop_after_summer": "W109",
    "level_out_of_range": "W110",
    "effect_too_large": "W111",
    # Warnings of the inspection
    "incident_rare": "W201",
    "proposal_rare": "W202",
    "option_never_adopted": "W203",
    "dominant_choice": "W204",
    "choice_never_best": "W205",
    "posture_always_best": "W206",
    "posture_never_best": "W207",
    "goal_always_reached": "W208",
    "dead_override": "W209",
    "member_without_contract": "W210",
    "segment_without_contract": "W211",
    "service_without_contract": "W212",
    "luck_decides": "W213",
    "aim_undecided": "W214",
    "variant_never_used": "W215",
    "banked_choices": "W216",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, and where. `line` and `column` count from 1; 0 when the whole file is meant."""

    file: str
    line: int
    column: int
    key: str
    values: Mapping[str, object] = field(default_factory=dict)
    excerpt: str = ""
    suggestion: str = ""
    language: str = "fr"

    @property
    def code(self) -> str:
        """`E…` for what must be corrected, `W…` for what deserves a look."""
        return CODES[self.key]

    @property
    def is_warning(self) -> bool:
        return self.code.startswith("W")

    @property
    def message(self) -> str:
        """The problem in plain words, in `language`."""
        return self.sentence(self.language)

    def sentence(self, language: str) -> str:
        """The problem in plain words; « vouliez-vous dire … ? » follows when a name is near."""
        texts = load_texts(language)
        values = dict(self.values)
        if "what" in values:
            values["what"] = texts(f"scenario.what.{values['what']}")
        if isinstance(reason := values.get("reason"), Problem):
            values["reason"] = reason.sentence(language)
        said = texts(f"scenario.{self.key}", **values)
        if self.suggestion:
            return f"{said} {texts('scenario.did_you_mean', name=self.suggestion)}"
        if "known" in values:
            return f"{said} {texts('scenario.possible', known=values['known'])}"
        return said


class ScenarioError(Exception):
    """A scenario that cannot be read; `problems` holds every error found, in the order of the file."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(render(problem) for problem in problems))
        self.problems = tuple(problems)


def render(problem: Problem, language: str | None = None) -> str:
    """`file:line:column: code message`, then the line of the file with a caret under the place."""
    place = f"{problem.file}:{problem.line}:{problem.column}" if problem.line else problem.file
    lines = [f"{place}: {problem.code} {problem.sentence(language or problem.language)}"]
    if problem.excerpt.strip():
        excerpt, column = _window(problem.excerpt, problem.column)
        margin = f"{problem.line:>5} | "
        lines += [margin + excerpt, " " * (len(margin) - 2) + "| " + " " * (column - 1) + "^"]
    return "\n".join(lines)


def _window(excerpt: str, column: int, width: int = 100) -> tuple[str, int]:
    """The part of a long line around `column`, and the column inside this part."""
    line = excerpt.replace("\t", " ").rstrip()
    if len(line) <= width:
        return line, column
    start = max(0, min(column - 1 - width // 2, len(line) - width))
    head, tail = "…" if start else "", "…" if start + width < len(line) else ""
    return head + line[start : start + width] + tail, column - start + len(head)
