"""What is judged a second time: each beside the best of the others, whoever they are."""

from marking import read_marked

from kg.extract.events.scene import make_scene
from kg.extract.events.stage import make_stage
from kg.extract.events.together import event_cases_together, role_cases_together


def stage_of(text):
    return make_stage(make_scene(read_marked(text), ()))


def test_an_actor_is_seen_beside_the_others_and_its_own_other_mentions():
    stage = stage_of("[P Sari] menangkap [P Budi] dan [P Wati], kata [P Sari].")
    (setting,) = (setting for setting in stage.settings if setting.trigger.form == "menangkap")
    told = ((0.1, 0.9), (0.6, 0.4), (0.7, 0.3), (0.8, 0.2))
    assert len(setting.actors) == len(told)
    guesses = [(place, {"none": none, "agent": agent}) for place, (none, agent) in enumerate(told)]
    first, second, *_ = (case.row for case in role_cases_together([setting], [guesses]))
    assert first[:2] == ("LegalAction", "Person")
    own, best, summed, elsewhere, before, behind = (first[5:][at : at + 2] for at in range(0, 12, 2))
    assert (own, best, elsewhere) == ((0.1, 0.9), (0.7, 0.4), (0.8, 0.2))  # Sari is no rival of hers
    assert [round(value, 6) for value in summed] == [1.3, 0.7]
    assert (before, behind) == ((0.0, 0.0), (0.6, 0.4))
    assert second[3] is True  # Wati continues the list
    assert second[7:9] == (0.8, 0.9)


def test_no_actors_make_no_cases():
    (setting, *_) = stage_of("Polisi menangkap pelaku.").settings
    assert list(role_cases_together([setting], [[]])) == []


def test_an_actor_is_seen_beside_the_other_triggers_of_the_article():
    stage = stage_of("[P Sari] menangkap [P Budi]. Penangkapan [P Budi] berjalan lancar. [P Budi] dilantik.")
    settings = [
        setting for setting in stage.settings if setting.trigger.form in ("menangkap", "penangkapan", "dilantik")
    ]
    chances = iter([(0.2, 0.8), (0.9, 0.1), (0.3, 0.7), (0.4, 0.6)])
    guesses = [
        [(place, dict(zip(("none", "agent"), next(chances), strict=True))) for place in range(len(setting.actors))]
        for setting in settings
    ]
    assert [len(own) for own in guesses] == [2, 1, 1]
    _, budi, again, later = (case.row[17:] for case in role_cases_together(settings, guesses))
    of_type, of_others, near, beside = (budi[at : at + 2] for at in range(0, 8, 2))
    assert (of_type, of_others, near) == ((0.3, 0.7), (0.4, 0.6), (0.3, 0.7))
    assert beside == (0.2, 0.8)  # Sari
    assert budi[8:] == (1, 1)
    assert again[:2] == (0.9, 0.1)
    assert later[:4] == (0.0, 0.0, 0.9, 0.7)


def test_a_trigger_is_seen_beside_those_of_its_type_and_its_sentence():
    text = "[P Sari] mengunjungi [L Blora] usai rapat. Ia lalu meninjau pasar. Hujan. Panas. [P Budi] dilantik."
    chances = {"mengunjungi": 0.9, "rapat": 0.3, "meninjau": 0.7, "dilantik": 0.2}
    triggers = [setting.trigger for setting in stage_of(text).settings]
    told = [(trigger, chances[trigger.form]) for trigger in triggers]
    assert [trigger.form for trigger in triggers] == list(chances)
    visit, _, later, _ = (case.row for case in event_cases_together(told))
    assert visit[:2] == ("Visit", 0.9)
    assert visit[2:8] == (0.7, 0.0, 0.3, 0.7, 0.3, 0.3)  # of its type, here, other types here, around, anywhere
    assert later[2:8] == (0.9, 0.0, 0.0, 0.9, 0.3, 0.3)
    assert later[12:15] == (1, 0, 1)  # how many are likelier: of its type, of its sentence, of all
