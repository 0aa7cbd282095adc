"""The roles of events that are words or numbers, read from the words around the trigger."""

import pytest
from marking import read_marked

from kg.extract.events.actions import find_action
from kg.extract.events.amounts import find_amount
from kg.extract.events.candidates import Candidate
from kg.extract.events.casualties import find_injured, find_killed, is_death
from kg.extract.events.charges import find_charges
from kg.extract.events.details import find_details
from kg.extract.events.merging import to_draft
from kg.extract.events.offices import find_left_body, find_office
from kg.extract.events.prizes import find_award, find_clause, find_rank
from kg.extract.events.results import find_score
from kg.extract.events.scene import make_scene
from kg.extract.events.stage import make_stage


def details_of(text, event, roles):
    """The roles of the first trigger of that type that are words or numbers."""
    stage = make_stage(make_scene(read_marked(text), ()))
    setting = next(one for one in stage.settings if one.trigger.event == event)
    return find_details(stage.scene, to_draft(Candidate(setting, roles, None, 0.9)))


ACTIONS = [
    ["KPK menetapkan Joni sebagai ", "tersangka", " suap.", "menetapkan sebagai tersangka"],
    ["Joni dan Budi sudah ditetapkan menjadi ", "tersangka", ".", "ditetapkan sebagai tersangka"],
    ["Penyidik menemui ", "tersangka", " itu.", "tersangka"],
    ["Joni ", "diperiksa", " sebagai saksi di Blitar.", "diperiksa sebagai saksi"],
    ["Joni ", "diperiksa", " sebagai langkah awal.", "diperiksa"],
    ["Hakim menolak permohonan ", "kasasi", " Joni.", "menolak permohonan kasasi"],
    ["Hakim membaca berkas ", "kasasi", " Joni.", "kasasi"],
    ["Joni ", "ditahan di", " Blitar.", "ditahan"],
    ["Joni ", "divonis", " dua tahun penjara oleh hakim.", "divonis dua tahun penjara"],
    ["Joni ", "divonis", " oleh hakim.", "divonis"],
]


@pytest.mark.parametrize(("before", "form", "after", "action"), ACTIONS)
def test_an_action_is_the_trigger_with_its_fixed_complement(before, form, after, action):
    assert find_action(before, form, after) == action


CHARGES = [
    ["Polisi menangkap pelaku kasus pencurian sapi di Blora.", "pencurian sapi"],
    ["Jaksa menahan tersangka korupsi dana desa itu.", "korupsi dana desa"],
    ["Jaksa menahan tersangka lain di Blora.", None],
    [
        "Joni ditahan terkait dugaan penggelapan dalam pengelolaan koperasi.",
        "dugaan penggelapan dalam pengelolaan koperasi",
    ],
    ["Joni diperiksa dalam perkara tindak pidana pencucian uang (TPPU).", "tindak pidana pencucian uang (TPPU)"],
    ["Jaksa mendakwa Joni Saputra menyuap hakim.", "menyuap hakim"],
    ["Joni ditahan dengan dakwaan melanggar hak cipta.", "hak cipta"],
    ["Joni dipanggil terkait kesaksian palsu.", "kesaksian palsu"],
    ["Joni dipanggil terkait hal itu.", None],
    ["Joni ditangkap karena diduga membawa sabu.", "membawa sabu"],
    ["Joni ditangkap karena itu.", None],
    ["Jaksa menangani kasus Joni Saputra.", None],
]


@pytest.mark.parametrize(("sentence", "charge"), CHARGES)
def test_a_charge_is_the_case_the_crime_or_the_deed(sentence, charge):
    found = [text for _, _, text in find_charges(sentence)]
    assert (charge in found) if charge is not None else not found


def test_a_charge_is_told_with_where_it_stands():
    sentence = "Joni ditahan dalam kasus penipuan arisan lainnya."
    assert [(kind, sentence[start : start + len(text)]) for kind, start, text in find_charges(sentence)] == [
        ("case", "penipuan arisan")
    ]


ARTICLES = [
    ["dijerat dengan Pasal 362 KUHP tentang pencurian.", "Pasal 362 KUHP tentang pencurian"],
    ["dijerat Pasal 3 juncto Pasal 18 UU No. 31 Tahun 1999.", "Pasal 3 juncto Pasal 18 UU No. 31 Tahun 1999"],
]


@pytest.mark.parametrize(("sentence", "article"), ARTICLES)
def test_sections_of_a_law_may_be_a_charge(sentence, article):
    assert ("law", article) in [(kind, text) for kind, _, text in find_charges(sentence)]


PRIZES = [
    ["Blora meraih juara 1, sementara Tegal menempati posisi 2.", "menempati", "posisi 2", None],
    [
        "Blora menempati peringkat II untuk layanan digital terbaik.",
        "menempati",
        "peringkat II",
        "layanan digital terbaik",
    ],
    ["Ia menerima penghargaan untuk “Lagu Terbaik” di Tegal.", "menerima", None, "Lagu Terbaik"],
    ["Satu penghargaan diberikan kepada Blora.", "diberikan", None, None],
    ["Ia meraih penghargaan Desa Emas 2025 dengan predikat Terbaik.", "meraih", "predikat Terbaik", "Desa Emas 2025"],
    [
        "Ia meraih penghargaan Bank Nusa (BN) Pelayan Desa di Tuban.",
        "meraih",
        None,
        "Bank Nusa (BN) Pelayan Desa",
    ],
    ["Blora meraih predikat Utama pada tahun 2018.", "meraih", "predikat Utama", "Utama"],
    ["Ia meraih juara 2 tahun 2020 lomba lari.", "meraih", "juara 2", "lomba lari"],
]


@pytest.mark.parametrize(("sentence", "form", "rank", "award"), PRIZES)
def test_rank_and_award_are_those_of_the_clause(sentence, form, rank, award):
    clause, at = find_clause(sentence, sentence.index(form))
    assert (find_rank(clause, at), find_award(clause, at)) == (rank, award)


AMOUNTS = [
    ["Pemkot memberi bantuan Rp2,5 miliar.", "", "Rp2,5 miliar"],
    ["Beras dijual Rp10.200/kg.", "", None],
    ["Pemkot memberi bantuan berupa beras, gula, dan minyak goreng di Tegal.", "", "beras, gula, dan minyak goreng"],
    ["Pemkot memberi masker, Senin.", " masker, Senin.", "masker"],
    ["Pemkot memberi bantuan kepada warga.", " bantuan kepada warga.", None],
    ["Pemkot memberi dukungan kepada warga.", " dukungan kepada warga.", None],
    ["Ia memberi 1,2 juta dolar Amerika Serikat kepada Sari.", "", "1,2 juta dolar Amerika Serikat"],
]


@pytest.mark.parametrize(("sentence", "after", "amount"), AMOUNTS)
def test_an_amount_is_money_or_things(sentence, after, amount):
    assert find_amount(sentence, after) == amount


@pytest.mark.parametrize(
    ("text", "details"),
    [
        ("[O Pemkab Blora] menyalurkan beras ke desa.", {"amount": "beras"}),
        ("[O Pemkab Blora] membantu warga desa.", {}),
    ],
)
def test_only_what_is_given_is_the_amount_of_aid(text, details):
    assert details_of(text, "Aid", {"agent": {"Pemkab Blora": 0.9}}) == details


CASUALTIES = [
    ["Tabrakan itu menewaskan dua orang.", 2, None],
    ["Dua nelayan, Ujang (45) dan Asep (38), kehilangan nyawa.", 2, None],
    ["Seorang pilot terluka dalam kecelakaan itu.", None, 1],
    ["Total korban meninggal akibat gempa mencapai 63 jiwa.", 63, None],
    ["Ia lahir pada abad ke-19, Emma, meninggal kemarin.", None, None],
    ["Ada 30 bayi dan anak-anak yang meninggal.", 30, None],
    ["Pada pukul 17.45 WIB dua rumah rusak.", None, None],
    ["Dua rumah rusak dan warga panik, tidak ada yang tewas.", None, None],
    ["Joni Saputra, usia 32 tahun, tewas, dan Budi yang berusia 34 tahun terluka.", None, None],
    ["Seorang pemuda 24 tahun terluka di Blora.", None, 1],
]


@pytest.mark.parametrize(("text", "killed", "injured"), CASUALTIES)
def test_casualties_are_counted_people(text, killed, injured):
    assert (find_killed(text), find_injured(text)) == (killed, injured)


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("[P Joni Saputra] tewas ditabrak truk. Gempa 2010 menewaskan 300 orang.", 1),
        ("[P Joni Saputra] tewas ditabrak truk yang menewaskan tiga orang.", 3),
        ("[P Joni Saputra] hilang ditelan ombak. Ombak itu menewaskan tiga orang.", 3),
    ],
)
def test_the_dead_are_those_of_its_own_sentence_or_who_is_named_as_dead(text, killed):
    assert details_of(text, "Incident", {"patient": {"Joni Saputra": 0.9}}) == {"killed": killed}


def test_a_trigger_tells_a_death():
    assert is_death("ditemukan tewas")
    assert not is_death("meninggalkan rumah")
    assert not is_death("percobaan pembunuhan")


SCORES = [
    ["Ia menang 6-3, 3-6, 6-1 atas Wozni.", "6-3, 3-6, 6-1"],
    ["Persiba unggul 2-1 di laga itu.", "2-1"],
    ["Laga itu dimainkan 11-05-2024.", None],
]


@pytest.mark.parametrize(("text", "score"), SCORES)
def test_a_score_has_all_its_sets(text, score):
    assert find_score(text, 0) == score


def first_trigger(text):
    """The text of an article, its first trigger, the sentence of that and the actors of it."""
    scene = make_scene(read_marked(text), ())
    trigger = make_stage(scene).settings[0].trigger
    actors = scene.cast(trigger.sentence.first, trigger.sentence.last)
    return scene.reading.text, scene.span(trigger.first, trigger.last), trigger.sentence.span, actors


@pytest.mark.parametrize(
    ("text", "post", "held_at"),
    [
        ("[P Kim] terpilih menjadi presiden ke-12 [O Bank Nusa].", "presiden", "Bank Nusa"),
        ("[P Budi] diusung sebagai calon wali kota (cawalkot) [L Blora].", "calon wali kota", "Blora"),
        ("[P Budi] dilantik menjadi Direktur Pemasaran [O PT Maju].", "Direktur Pemasaran", "PT Maju"),
        ("Perdana Menteri [P Sari] dimakzulkan.", "Perdana Menteri", None),
        ("[P Sari] dilantik menjadi lurah hari ini.", "lurah", None),
        ("[P Kim] terpilih sebagai ketua [O Bank Nusa].", "ketua", "Bank Nusa"),
        ("[P Sari] diberhentikan dengan tidak hormat sebagai pramusaji.", "pramusaji", None),
        ("Pengukuhan KH [P Budi] sebagai datuk di Blora.", "datuk", None),
    ],
)
def test_a_post_is_held_where_the_text_goes_on(text, post, held_at):
    words, form, sentence, actors = first_trigger(text)
    office = find_office(words, form, sentence, actors, frozenset(actor.entity for actor in actors))
    assert office is not None
    assert (office.name(words), office.at) == (post, held_at)


@pytest.mark.parametrize(
    "text",
    [
        "[P Sari] dilantik Presiden [P Budi].",
        "[P Sari] ditunjuk menjadi penggantinya.",
        "[P Sari] dilantik di [L Blora].",
    ],
)
def test_who_appoints_or_who_is_followed_is_no_post(text):
    words, form, sentence, actors = first_trigger(text)
    assert find_office(words, form, sentence, actors, frozenset({"Sari"})) is None


@pytest.mark.parametrize(
    "text",
    [
        "[P Budi] mundur dari [O Partai Maju].",
        "[P Budi] hengkang dari partai [O Partai Maju].",
        "[P Budi] dipecat dari keanggotaan [O Partai Maju].",
    ],
)
def test_the_body_that_somebody_leaves_is_named_behind_from(text):
    words, form, _, actors = first_trigger(text)
    assert find_left_body(words, form, actors) == "Partai Maju"
