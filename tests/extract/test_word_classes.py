"""What words are about: a class from the list, that of the word without "-nya", the type of a name."""

from marking import read_marked

from kg.extract.events.scene import make_scene


def classes_in(marked: str) -> dict[str, str]:
    scene = make_scene(read_marked(marked), ())
    return dict(zip(scene.words, scene.classes, strict=True))


def test_words_of_one_kind_have_one_class():
    found = classes_in("Polisi menangkap dan menahan pencuri di gedung itu, kantor itu.")
    assert found["menangkap"] == found["menahan"] == "verb law"
    assert found["gedung"] == found["kantor"] == "noun building"


def test_its_ending_is_no_other_word():
    assert classes_in("Rumahnya terbakar.")["rumahnya"] == "noun building"


def test_a_name_has_the_class_of_its_type():
    found = classes_in("[P Bintang Timur] tiba di [L Gunung Melati], kata [O Partai Laut].")
    assert found["bintang"] == "Person"
    assert found["gunung"] == "Place"
    assert found["laut"] == "Organization"


def test_numbers_marks_and_unknown_words_have_a_class():
    found = classes_in("Ada 15 glombyor, katanya.")
    assert found["15"] == "number"
    assert found[","] == ","
    assert found["glombyor"] == "-"
