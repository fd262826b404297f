"""Each kind of wrong input: which problem, and exactly where."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from game.scenario import Problem, ScenarioError, read_scenario, render
from game.scenario.problems import CODES

HEAD = "format: 1\ntitre: Essai\nregion: quebec\n"
INCIDENT = HEAD + "incidents:\n  - id: a\n    titre: T\n    sphere: travail\n"
CHOICES = "    choix:\n      - {id: x, texte: t}\n      - {id: y, texte: t}\n"
OPTIONS = HEAD + "propositions:\n  - id: p\n    titre: t\n    texte: t\n    options:\n      - {id: b, texte: t}\n"
AIM = HEAD + "objectifs_pedagogiques:\n  - texte: t\n    verifier: {"

WRONG = [  # ▸ stands before the place of the problem
    # YAML
    ("root_type", "▸bonjour"),
    ("root_type", "▸- a\n- b"),
    ("syntax_space_after_colon", "titre▸:Mon été\nregion: quebec\n"),
    ("syntax_space_after_colon", "▸titre:Mon_été"),
    ("syntax_space_after_colon", HEAD + "finances: {▸caisse:3}\n"),
    ("syntax_tab", HEAD + "finances:\n▸\tcaisse: 1\n"),
    ("syntax_quote", HEAD + 'resume: ▸"moi\n'),
    ("syntax_quote", HEAD + "resume: 'l'▸été'\n"),
    ("syntax_bracket_in_key", HEAD + "incidents:\n  - {id: a, effets: {energie▸[qui]: 3}}\n"),
    ("syntax_text_in_braces", HEAD + "incidents:\n  - {id: a, texte: Oui ▸: non}\n"),
    ("comma_in_braces", HEAD + "resume: {fr: Oui, ▸bien sûr}\n"),
    ("syntax_colon", HEAD + "resume: Oui ▸: non\n"),
    ("syntax_indent", HEAD + "  lieu▸: Ici\n"),
    ("syntax_character", HEAD + "resume: ▸@moi\n"),
    ("syntax_character", HEAD + "resume: ▸%moi\n"),
    ("syntax_unclosed", HEAD + "finances: ▸{caisse: 3\nlieu: x\n"),
    ("syntax_unclosed", HEAD + "animateurs: ▸[camille\n"),
    ("duplicate_key", HEAD + "▸titre: encore\n"),
    ("duplicate_key", HEAD + "▸TITRÉ: encore\n"),
    ("complex_key", HEAD + "▸[a, b]: c\n"),
    ("tag_refused", HEAD + "resume: ▸!!python/object:os.system x\n"),
    ("tag_refused", HEAD + "finances: ▸!!map {caisse: 1}\n"),
    ("several_documents", HEAD + "▸---\na: 1\n"),
    ("unknown_alias", HEAD + "resume: ▸*moi\n"),
    ("unknown_alias", HEAD + "finances: &a [▸*a]\n"),
    # Aims
    ("unknown_reference", AIM + "avec: {strategie: ▸adaptive}, contre: {strategie: hasard}, indicateur: pec}\n"),
    ("unknown_word", AIM + "avec: {posture: ▸aider}, contre: {strategie: hasard}, indicateur: pec}\n"),
    ("unknown_reference", AIM + "avec: {choix: ▸nulle_part.x}, contre: {strategie: hasard}, indicateur: pec}\n"),
    ("unknown_indicator", AIM + "avec: {strategie: adaptative}, contre: {strategie: hasard}, indicateur: ▸joie}\n"),
    ("one_way_wanted", AIM + "avec: ▸{}, contre: {strategie: hasard}, indicateur: pec}\n"),
    (
        "one_way_wanted",
        AIM + "avec: ▸{strategie: hasard, posture: guider}, contre: {posture: guider}, indicateur: pec}\n",
    ),
    (
        "out_of_bounds",
        AIM + "avec: {posture: guider}, contre: {posture: deleguer}, indicateur: pec, mieux_dans: ▸80}\n",
    ),
    ("same_ways", AIM.rstrip("{") + "▸{avec: {posture: guider}, contre: {posture: guider}, indicateur: pec}\n"),
    ("unknown_key", AIM + "▸avce: {posture: guider}, contre: {posture: deleguer}, indicateur: pec}\n"),
    # Values
    ("missing_key", "▸format: 1\nregion: quebec\n"),
    ("missing_key", "format: 1\ntitre:▸\nregion: quebec\n"),
    ("unknown_key", HEAD + "▸clima: 3\n"),
    ("unknown_key", HEAD + "finances:\n  ▸caise: 3\n"),
    ("expected_section", HEAD + "finances: ▸150\n"),
    ("percentage", HEAD + "finances: {contribution: ▸20 %}\n"),
    ("percentage", HEAD + "finances:\n  contribution: ▸12,5%\n"),
    ("expected_condition", INCIDENT + "    quand: ▸semaine 2 à 5\n    texte: t\n" + CHOICES),
    ("expected_effects", INCIDENT + "    texte: t\n" + CHOICES.replace("texte: t}", "texte: t, effets: ▸plus}", 1)),
    ("expected_list", HEAD + "animateurs: ▸camille\n"),
    ("list_too_short", HEAD + "animateurs: ▸[]\n"),
    ("list_too_long", HEAD + "animateurs: ▸[{prenom: A}, {prenom: B}, {prenom: C}]\n"),
    ("expected_number", HEAD + "finances: {caisse: ▸abc}\n"),
    ("expected_number", HEAD + "finances: {caisse: ▸.inf}\n"),
    ("expected_number", HEAD + "finances: {caisse: ▸" + "9" * 3000 + "}\n"),
    ("expected_number", HEAD + "finances: {caisse: ▸[1]}\n"),
    ("expected_whole_number", HEAD + "difficulte: ▸2.5\n"),
    ("decimal_comma", HEAD + "finances: {charges: 0,▸22}\n"),
    ("unknown_key", HEAD + "finances: {▸caise: }\n"),
    ("expected_number", INCIDENT + "    texte: t\n" + CHOICES.replace("id: y,", "id: y, effets: {clarte: ▸},")),
    ("decimal_comma", HEAD + "finances:\n  charges: ▸0,22\n"),
    ("leading_zero", HEAD + "finances: {caisse: ▸010}\n"),
    ("quoted_number", HEAD + 'finances: {caisse: ▸"10"}\n'),
    ("out_of_bounds", HEAD + "finances: {contribution: ▸1.5}\n"),
    ("expected_flag", INCIDENT + "    danger: ▸peut-être\n    texte: t\n" + CHOICES),
    ("expected_date", HEAD + "calendrier: {debut: ▸lundi}\n"),
    ("impossible_date", HEAD + "calendrier: {debut: ▸2026-99-99}\n"),
    ("not_a_monday", HEAD + "calendrier: {debut: ▸2026-06-30}\n"),
    ("outside_calendar", HEAD + "calendrier: {debut: 2026-06-29, jours_feries: [▸2027-01-01]}\n"),
    ("expected_text", HEAD + "lieu: ▸[a]\n"),
    ("text_too_long", HEAD + "animateurs: [{prenom: ▸" + "A" * 30 + "}]\n"),
    ("expected_identifier", INCIDENT.replace("id: a", "id: ▸a b") + "    texte: t\n" + CHOICES),
    ("unknown_word", "format: 1\ntitre: t\nregion: ▸suisse\n"),
    ("expected_color", HEAD + "animateurs: [{prenom: A, portrait: {vetement: ▸bleu}}]\n"),
    ("unknown_word", HEAD + "animateurs: [{prenom: A, portrait: {coiffure: ▸tresse}}]\n"),
    (
        "accessories_clash",
        HEAD + "animateurs:\n  - prenom: A\n    portrait: ▸{coiffure: hijab, accessoires: [casquette]}\n",
    ),
    ("newer_format", "format: ▸2\ntitre: t\nregion: quebec\ninconnu: 3\n"),
    ("reversed_range", HEAD + "cooperants: {ages: ▸{de: 17, a: 14}}\n"),
    ("wrong_image", HEAD + "image: ▸../../etc/passwd\n"),
    ("shares_do_not_sum", HEAD + "meteo: [▸{soleil: 0.5}]\n"),
    ("goals_weigh_nothing", HEAD + "cooperants: {buts: ▸{revenu: 0}}\n"),
    (
        "more_named_than_number",
        HEAD + "cooperants:\n  nombre: ▸4\n  nommes:\n" + "".join(f"    - {{prenom: A{i}}}\n" for i in range(5)),
    ),
    ("unknown_placeholder", INCIDENT + '    texte: ▸"{qui} part."\n' + CHOICES),
    ("syntax_character", INCIDENT + "    texte: ▸{qui} part.\n" + CHOICES),
    ("unknown_placeholder", INCIDENT + "    texte: ▸Une accolade { seule.\n" + CHOICES),
    # References
    ("duplicate_id", INCIDENT + "    texte: t\n" + CHOICES.replace("id: y", "id: ▸x")),
    ("unknown_reference", HEAD + "cooperants: {nommes: [{prenom: Zoé, liens: {▸maika: 0.5}}]}\n"),
    ("unknown_reference", HEAD + "services: {tonte: {clients: {▸voisins: 1}}}\n"),
    ("expected_section", HEAD + "services: {tonte: {clients: ▸[]}}\n"),
    ("expected_section", HEAD + "services: {tonte: ▸''}\n"),
    ("expected_section", HEAD + "segments: ▸[]\n"),
    ("unknown_reference", HEAD + "services: {tonte: {meteo: {▸neige: 1}}}\n"),
    ("unknown_reference", HEAD + "animateurs: [{prenom: A, forces: {▸sport: 1}}]\n"),
    ("unknown_reference", INCIDENT + "    quand: {▸reputation.voisins: {sous: 0.3}}\n    texte: t\n" + CHOICES),
    ("unknown_reference", INCIDENT + "    quand: {meteo: {egal: ▸neige}}\n    texte: t\n" + CHOICES),
    ("unknown_reference", INCIDENT + "    quand: {▸incident.b: {egal: x}}\n    texte: t\n" + CHOICES),
    ("unknown_reference", INCIDENT + "    quand: {incident.a: {egal: ▸z}}\n    texte: t\n" + CHOICES),
    ("unknown_reference", INCIDENT + "    quand: {▸decision.b: {egal: x}}\n    texte: t\n" + CHOICES),
    ("unknown_reference", INCIDENT + "    qui: {service: ▸lama}\n    texte: t\n" + CHOICES),
    ("unknown_indicator", INCIDENT + "    quand: {▸vission: {sous: 0.3}}\n    texte: t\n" + CHOICES),
    ("unknown_indicator", HEAD + "objectifs: [{id: a, texte: t, indicateur: ▸otonomie, cible: {sous: 1}}]\n"),
    (
        "derived_indicator",
        INCIDENT + "    texte: t\n" + CHOICES.replace("{id: y, texte: t}", "{id: y, texte: t, effets: {▸vision: 0.1}}"),
    ),
    (
        "only_tested",
        INCIDENT + "    texte: t\n" + CHOICES.replace("{id: y, texte: t}", "{id: y, texte: t, effets: {▸contrats: 1}}"),
    ),
    ("only_set", INCIDENT + "    quand: {▸demandes.aines: {sous: 3}}\n    texte: t\n" + CHOICES),
    ("target_not_personal", INCIDENT + "    quand: {▸tresorerie@groupe: {sous: 3}}\n    texte: t\n" + CHOICES),
    ("target_not_personal", INCIDENT + "    qui: {plus_haut: ▸tresorerie}\n    texte: t\n" + CHOICES),
    ("unknown_target", INCIDENT + "    quand: {▸energie@qi: {sous: 3}}\n    texte: t\n" + CHOICES),
    ("nobody_named", INCIDENT + "    quand: {▸energie@qui: {sous: 0.3}}\n    texte: t\n" + CHOICES),
    (
        "nobody_named",
        INCIDENT
        + "    qui: {role: membre}\n    texte: t\n"
        + CHOICES.replace("{id: y, texte: t}", "{id: y, texte: t, effets: {▸energie@qui2: 0.1}}"),
    ),
    ("one_test_wanted", INCIDENT + "    quand: {vision: ▸0.3}\n    texte: t\n" + CHOICES),
    ("one_test_wanted", INCIDENT + "    quand: {vision: ▸{sous: 0.3, au_dessus: 0.1}}\n    texte: t\n" + CHOICES),
    ("pec_scale", INCIDENT + "    quand: {pec: {sous: ▸50}}\n    texte: t\n" + CHOICES),
    ("number_wanted_in_test", INCIDENT + "    quand: {vision: {egal: ▸beaucoup}}\n    texte: t\n" + CHOICES),
    ("word_wanted_in_test", INCIDENT + "    quand: {meteo: {sous: ▸3}}\n    texte: t\n" + CHOICES),
    ("reversed_range", INCIDENT + "    quand: {semaine: {de: ▸5, a: 3}}\n    texte: t\n" + CHOICES),
    ("unknown_rule", OPTIONS + "      - {id: a, texte: t, regle: {▸pri.tonte: 14}}\n"),
    ("unknown_reference", OPTIONS + "      - {id: a, texte: t, regle: {▸prix.lama: 14}}\n"),
    ("unknown_reference", OPTIONS + "      - {id: a, texte: t, regle: {services: ▸[lama]}}\n"),
    ("unknown_word", OPTIONS + "      - {id: a, texte: t, regle: {surplus: ▸moi}}\n"),
    ("tie_to_oneself", HEAD + "cooperants: {nommes: [{prenom: Zoé, liens: {▸zoé: 0.5}}]}\n"),
    ("unknown_parameter", HEAD + "modele: {▸gain_autonomi: 0.5}\n"),
    ("out_of_bounds", HEAD + "modele: {gain_autonomie: ▸50}\n"),
]


def problems_of(text: str | bytes, language: str = "fr") -> tuple[Problem, ...]:
    with pytest.raises(ScenarioError) as caught:
        read_scenario(text, "essai.yaml", language=language)
    return caught.value.problems


@pytest.mark.parametrize(("key", "marked"), WRONG, ids=[f"{i}-{key}" for i, (key, _) in enumerate(WRONG)])
def test_a_wrong_scenario_is_told_what_is_wrong_and_where(key: str, marked: str) -> None:
    before = marked.split("▸", maxsplit=1)[0]
    line, column = before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
    text = marked.replace("▸", "")
    if key == "missing_key" and "titre:\n" in text:
        line, column = 2, 7  # an empty value is where it should have been written

    problems = problems_of(text)

    assert (key, line, column) in [(problem.key, problem.line, problem.column) for problem in problems]
    for problem in problems:
        assert problem.sentence("fr") != problem.sentence("en")
        assert problem.file == "essai.yaml"


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        (HEAD + "clima: 3\nfinance: {}\n", "finances"),
        (HEAD + "finances:\n  charges: 0,22\n", "0.22"),
        (HEAD + "finances: {caisse: 010}\n", "10"),
        (INCIDENT + "    quand: {semaine: 3}\n    texte: t\n" + CHOICES, "{egal: 3}"),
        (INCIDENT + "    quand: {meteo: pluie}\n    texte: t\n" + CHOICES, "{egal: pluie}"),
        (INCIDENT + "    quand: {autonomie: 0.5}\n    texte: t\n" + CHOICES, ""),
        (HEAD + "finances: {contribution: 20 %}\n", "0.2"),
        (HEAD + "finances:\n  contribution: 12,5%\n", "0.125"),
        (HEAD + "finances: {contribution: 20}\n", "0.2"),
        (HEAD + "calendrier: {debut: 2026-07-01}\n", "2026-06-29"),
        (INCIDENT + "    quand: {reputation.ainé: {sous: 0.3}}\n    texte: t\n" + CHOICES, "aines"),
        (INCIDENT + "    quand: {motivatoin: {sous: 0.3}}\n    texte: t\n" + CHOICES, "motivation"),
        (INCIDENT + "    quand: {pec: {sous: 50}}\n    texte: t\n" + CHOICES, "1.5"),
        (OPTIONS + "      - {id: a, texte: t, regle: {pri.tonte: 14}}\n", "prix.tonte"),
        (HEAD + "modele: {gain_autonomi: 0.5}\n", "gain_autonomie"),
    ],
)
def test_the_nearest_name_is_suggested(text: str, suggestion: str) -> None:
    assert suggestion in [problem.suggestion for problem in problems_of(text)]


def test_all_errors_are_found_at_once() -> None:
    text = (
        HEAD
        + "difficulte: 9\nfinances: {caisse: x}\nservices: {tonte: {clients: {voisins: 2}}}\n"
        + "cooperants: {nommes: [{prenom: Zoé, liens: {maika: 2}}]}\nmodele: {inconnu: 1}\nimprevu: 1\n"
        + "incidents:\n  - {id: a, quand: {vission: {sous: 1}}, sphere: ici}\n  - {id: a}\n"
    )

    found = [problem.key for problem in problems_of(text)]

    for key in (
        "out_of_bounds",
        "expected_number",
        "unknown_reference",
        "unknown_parameter",
        "unknown_key",
        "unknown_indicator",
        "unknown_word",
        "missing_key",
        "duplicate_id",
    ):
        assert key in found


def test_problems_come_in_the_order_of_the_file() -> None:
    problems = problems_of(HEAD + "difficulte: 9\nimprevu: 1\nduree_minutes: x\n")

    assert [problem.line for problem in problems] == [4, 5, 6]


def test_very_many_errors_are_cut_short_and_counted() -> None:
    problems = problems_of(HEAD + "".join(f"cle_{i}: 1\n" for i in range(300)))

    assert len(problems) == 101
    assert "200" in problems[-1].message


def test_a_problem_is_shown_with_its_line_and_a_caret() -> None:
    (problem,) = problems_of(HEAD + "difficulté: 9\n")

    assert render(problem).splitlines() == [
        "essai.yaml:4:13: E210 Ce nombre doit être entre 1 et 3.",
        "    4 | difficulté: 9",
        "      |             ^",
    ]
    assert render(problem, "en").startswith("essai.yaml:4:13: E210 This number must be between 1 and 3.")


def test_a_long_line_is_shown_around_the_place() -> None:
    (problem,) = problems_of(HEAD + "finances: {" + " " * 300 + "caisse: x" + " " * 300 + "}\n")
    _, excerpt, caret = render(problem).splitlines()

    assert len(excerpt) < 120
    assert excerpt[caret.index("^")] == "x"


def test_the_language_of_the_reader_is_kept() -> None:
    (problem,) = problems_of(HEAD + "difficulte: 9\n", language="en")

    assert problem.message == "This number must be between 1 and 3."
    assert "This number" in str(ScenarioError([problem]))


def test_a_newer_format_is_the_only_problem_told() -> None:
    assert [problem.key for problem in problems_of("format: 7\ninconnu: 1\nautre: 2\n")] == ["newer_format"]


def test_every_problem_has_its_sentence_in_both_languages_and_no_sentence_is_idle() -> None:
    for language in ("fr", "en"):
        catalogues = [
            each.read_text(encoding="utf-8") for each in files("game.text").joinpath("catalogues", language).iterdir()
        ]
        sentences = {name for po in catalogues for name in re.findall(r'^msgid "scenario\.(\w+)"$', po, re.MULTILINE)}
        assert sentences == {*CODES, "did_you_mean", "possible"}


def test_codes_are_one_for_each_problem() -> None:
    assert len(set(CODES.values())) == len(CODES)
