"""Who said what: one table for each way of saying it, with the sentences in which nobody does."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marking import read_marked

from kg.extract.speech import find_speech
from kg.model import Quote


def said(marked: str) -> list[str]:
    """Each fact as "speaker: words", the words in quote marks where they are a quotation."""
    lines = []
    for fact in find_speech(read_marked(marked)):
        quote = fact.get("quote")
        assert isinstance(quote, Quote)
        words = f'"{quote.text}"' if fact.get("direct") else quote.text
        lines.append(f"{' + '.join(map(str, fact.all('speaker')))}: {words}")
    return lines


QUOTATIONS = [
    ['"Airnya sudah surut," kata [P Sari Dewi], Senin.', ['Sari Dewi: "Airnya sudah surut,"']],
    [
        '"Airnya sudah surut," kata Kepala [O BPBD Blitar] [P Sari Dewi] di [L Blitar], Senin.',
        ['Sari Dewi: "Airnya sudah surut,"'],
    ],
    [
        '"Airnya sudah surut," kata Menteri Dalam Negeri [P Sari Dewi] dalam rapat.',
        ['Sari Dewi: "Airnya sudah surut,"'],
    ],
    [
        '"Airnya sudah surut," ujar Ketua [O PMI Blitar], [P Sari Dewi], saat ditemui [P Budi].',
        ['Sari Dewi: "Airnya sudah surut,"'],
    ],
    ['[P Sari Dewi] mengatakan, "Airnya sudah surut."', ['Sari Dewi: "Airnya sudah surut."']],
    ['Menurut [P Sari Dewi], "Airnya sudah surut."', ['Sari Dewi: "Airnya sudah surut."']],
    ['"Kapan dibuka?" [P Sari Dewi] balik bertanya.', ['Sari Dewi: "Kapan dibuka?"']],
    [
        '"Airnya sudah surut," kata [P Sari Dewi], "dan warga boleh pulang."',
        ['Sari Dewi: "Airnya sudah surut,"', 'Sari Dewi: "dan warga boleh pulang."'],
    ],
    [
        '"Airnya sudah surut," kata [P Sari Dewi] dan [P Budi Santoso].',
        ['Sari Dewi + Budi Santoso: "Airnya sudah surut,"'],
    ],
    ['"Jaga kebersihan sungai," tulis [O BPBD Blitar].', ['BPBD Blitar: "Jaga kebersihan sungai,"']],
    ['"Airnya sudah surut," demikian [P Sari Dewi].', ['Sari Dewi: "Airnya sudah surut,"']],
    ['"Ia orang baik," kata istri [P Budi Santoso], [P Sari Dewi].', ['Sari Dewi: "Ia orang baik,"']],
]

MORE_QUOTATIONS = [
    [
        '"Datanya lengkap," kata Kepala Biro Humas, Data, dan Informasi [O Kemenag], [P Sari Dewi], Kamis.',
        ['Sari Dewi: "Datanya lengkap,"'],
    ],
    [
        '"Kami kalah tipis," ujar Ketua Fraksi di [O DPRD Blitar] [P Sari Dewi].',
        ['Sari Dewi: "Kami kalah tipis,"'],
    ],
    [
        '"Uangnya kembali," kata Kasi [P Pidsus] [O Kejari Blitar], [P Sari Dewi], Kamis.',
        ['Sari Dewi: "Uangnya kembali,"'],
    ],
    [
        '[P Sari Dewi] datang. "Aman," ujarnyaSementara itu hujan turun.',
        ['Sari Dewi: "Aman,"'],
    ],
    [
        '[P Sari Dewi] datang bersama [P Budi Santoso]. "Aman," kataBudi.',
        ['Budi Santoso: "Aman,"'],
    ],
]

UNHEARD = [
    ['"Airnya surut," sergah [P Sari Dewi].', ['Sari Dewi: "Airnya surut,"']],
    ['[P Sari Dewi] datang. "Airnya surut," ungkepnya.', ['Sari Dewi: "Airnya surut,"']],
    ['[P Sari Dewi] melanjutkan, "Airnya sudah surut."', ['Sari Dewi: "Airnya sudah surut."']],
]

NO_QUOTATIONS = [
    'Lagu "Airnya Surut" karya [P Sari Dewi] diputar.',
    'Film "Air" saat [P Sari Dewi] muda diputar.',
    'Acara bertajuk "Sungai Bersih" dihadiri [P Sari Dewi].',
    '[P Sari Dewi] membaca buku "Banjir di Kota" di [L Blitar].',
    '"Airnya sudah surut," kata seorang warga.',
    '"Ia orang baik," kata istri [P Budi Santoso].',
]

REPORTS = [
    ["[P Sari Dewi] mengatakan jalan itu sudah dibuka.", ["Sari Dewi: jalan itu sudah dibuka"]],
    ["[P Sari Dewi] mengatakan bahwa jalan itu sudah dibuka.", ["Sari Dewi: jalan itu sudah dibuka"]],
    [
        "[P Sari Dewi], Ketua [O PMI Blitar], juga menegaskan, jalan itu sudah dibuka.",
        ["Sari Dewi: jalan itu sudah dibuka"],
    ],
    [
        "[P Sari Dewi] mengatakan kepada wartawan di [L Blitar], Senin (1/2), jalan itu sudah dibuka.",
        ["Sari Dewi: jalan itu sudah dibuka"],
    ],
    [
        "Saat rapat dengan [P Budi Santoso], [P Sari Dewi] berharap jalan itu segera dibuka.",
        ["Sari Dewi: jalan itu segera dibuka"],
    ],
    [
        "[P Sari Dewi] yang didampingi [P Budi Santoso] meminta warga waspada.",
        ["Sari Dewi: warga waspada"],
    ],
    ["[O BPBD Blitar] mencatat dua rumah rusak.", ["BPBD Blitar: dua rumah rusak"]],
    ["Data [O BPBD Blitar] menyebutkan dua rumah rusak.", ["BPBD Blitar: dua rumah rusak"]],
    ["Menurut [P Sari Dewi], jalan itu sudah dibuka.", ["Sari Dewi: jalan itu sudah dibuka"]],
    [
        "Jalan itu, kata [P Sari Dewi], akan dibuka hari ini.",
        ["Sari Dewi: Jalan itu, kata Sari Dewi, akan dibuka hari ini"],
    ],
    ["Jalan itu sudah dibuka, kata [P Sari Dewi].", ["Sari Dewi: Jalan itu sudah dibuka"]],
    ["[P Sari Dewi] mengaku senang.", ["Sari Dewi: senang"]],
    ["[P Sari Dewi] berpesan agar warga waspada.", ["Sari Dewi: warga waspada"]],
    [
        "[P Sari Dewi] mengucapkan terima kasih kepada para relawan.",
        ["Sari Dewi: mengucapkan terima kasih kepada para relawan"],
    ],
    ["[P Sari Dewi] membantah kabar penutupan jalan.", ["Sari Dewi: membantah kabar penutupan jalan"]],
    ["Ditegaskan [P Sari Dewi], jalan itu sudah dibuka.", ["Sari Dewi: jalan itu sudah dibuka"]],
    [
        "Dua rumah rusak diterjang banjir. Hal itu disampaikan [P Sari Dewi] usai rapat.",
        ["Sari Dewi: Dua rumah rusak diterjang banjir."],
    ],
    [
        "[P Sari Dewi] datang. Dua rumah rusak diterjang banjir. Hal itu ia sampaikan usai rapat.",
        ["Sari Dewi: Dua rumah rusak diterjang banjir."],
    ],
    ["[P Sari Dewi] memberikan arahan agar warga waspada.", ["Sari Dewi: warga waspada"]],
    ["Jalan itu sudah dibuka, sebagaimana disampaikan [P Sari Dewi].", ["Sari Dewi: Jalan itu sudah dibuka"]],
    ["Dua rumah rusak, menurut [O BPBD Blitar].", ["BPBD Blitar: Dua rumah rusak"]],
    ["Berdasarkan data [O BPBD Blitar], dua rumah rusak.", ["BPBD Blitar: dua rumah rusak"]],
    ["Dari data [O BPBD Blitar], dua rumah rusak.", ["BPBD Blitar: dua rumah rusak"]],
    ["Dalam catatan [O BPBD Blitar] hari ini, dua rumah rusak.", ["BPBD Blitar: dua rumah rusak"]],
    ["Dua rumah rusak, mengacu rilis [O BPBD Blitar] terkait banjir.", ["BPBD Blitar: Dua rumah rusak"]],
    ["Jalan itu, menurut [P Sari Dewi], aman.", ["Sari Dewi: Jalan itu, menurut Sari Dewi, aman"]],
    ["Selain itu, lanjut [P Sari Dewi], jalan itu aman.", ["Sari Dewi: jalan itu aman"]],
    [
        "Menurut pengakuan tersangka, kata [P Sari Dewi], mobil itu dijual.",
        ["Sari Dewi: Menurut pengakuan tersangka, kata Sari Dewi, mobil itu dijual"],
    ],
    [
        "[P Sari Dewi], wakil direktur, [O Bank Blitar], mengatakan jalan itu dibuka.",
        ["Sari Dewi: jalan itu dibuka"],
    ],
    ["[P Sari Dewi], mahasiswa lain, berharap jalan itu dibuka.", ["Sari Dewi: jalan itu dibuka"]],
    ["[P Sari Dewi] saat itu beralasan jalan itu licin.", ["Sari Dewi: jalan itu licin"]],
    ["[P Sari Dewi] menyambut baik pembukaan jalan.", ["Sari Dewi: menyambut baik pembukaan jalan"]],
    ["Dalam sambutannya [P Sari Dewi] mengatakan jalan itu aman.", ["Sari Dewi: jalan itu aman"]],
]

NO_REPORTS = [
    "[P Sari Dewi] belum mengatakan apa-apa.",
    "[P Sari Dewi] datang untuk memastikan jalan itu aman.",
    "[P Sari Dewi] akan menyampaikan laporan besok.",
    "Warga mengatakan jalan itu sudah dibuka.",
    "Kuasa hukum [P Sari Dewi] mengatakan jalan itu sudah dibuka.",
    "[O BPBD Blitar] melanjutkan pencarian korban.",
    "[P Sari Dewi] menyampaikan hal itu saat rapat.",
    "[P Sari Dewi] meninggalkan [L Blitar].",
    "[P Sari Dewi] menanggapi kabar itu.",
    "Kabar ini bermula dari surat [P Sari Dewi] bahwa pada Senin ada utusan meminta uang.",
    "Dari kantor [P Sari Dewi], rombongan menuju [L Blitar].",
    "Dari [O BPBD Blitar], rombongan pulang.",
    "[P Sari Dewi] mengatakan kepada [O Harian Blitar].",
    "[P Sari Dewi] menyambut tamu di [L Blitar].",
    "[P Sari Dewi] juga disebut memerintahkan anak buahnya membakar rumah.",
    'Menteri Keuangan [P Sari Dewi] datang. "Obatnya cukup," kata Menkes.',
    "[P Sari Dewi] menyampaikan ini dalam rapat.",
    "[P Sari Dewi] hadir. Banyak aktivis khawatir jalan itu rusak.",
    "Berdasarkan aturan, jalan itu milik [O Pemkab Blitar].",
    "[P Sari Dewi] memberikan arahan kepada warga.",
    "[P Sari Dewi] menang. Pasal itu menyebut denda ringan.",
    "[P Sari Dewi] menang sejak ia mengumumkan diri maju.",
    "Sopir yang menolak aturan itu menemui [P Sari Dewi].",
    "Sebagaimana disampaikan sebelumnya, [P Sari Dewi] sakit.",
]

TURNS = [
    [
        'Kapolres [L Blitar] [P Sari Dewi] datang. "Aman," kata Kapolres. "Semua terkendali," katanya.',
        ['Sari Dewi: "Aman,"', 'Sari Dewi: "Semua terkendali,"'],
    ],
    [
        "Wali Kota [L Blitar], [P Sari Dewi], menilai jalan itu sempit. Ia meminta warga bersabar.",
        ["Sari Dewi: jalan itu sempit", "Sari Dewi: warga bersabar"],
    ],
    [
        "[P Sari Dewi] menilai jalan itu sempit. Pihaknya memastikan jalan itu diperlebar.",
        ["Sari Dewi: jalan itu sempit", "Sari Dewi: jalan itu diperlebar"],
    ],
    [
        'Menteri Kesehatan [P Sari Dewi] datang. "Obatnya cukup," kata Menkes.',
        ['Sari Dewi: "Obatnya cukup,"'],
    ],
    [
        "[P Sari Dewi] menilai jalan itu sempit. Politikus asal [L Blitar] itu juga berharap jalan itu diperlebar.",
        ["Sari Dewi: jalan itu sempit", "Sari Dewi: jalan itu diperlebar"],
    ],
    [
        "[P Sari Dewi] menilai jalan itu sempit. [O BPBD Blitar] mencatat dua korban. Ia meminta warga bersabar.",
        ["Sari Dewi: jalan itu sempit", "BPBD Blitar: dua korban", "Sari Dewi: warga bersabar"],
    ],
    [
        "[P Sari Dewi] menilai jalan itu sempit. Seorang warga mengatakan rumahnya hanyut. Ia berharap dibantu.",
        ["Sari Dewi: jalan itu sempit"],
    ],
    [
        '[P Sari Dewi] menilai jalan itu sempit. Camat [P Budi Santoso] datang terlambat. "Maaf," katanya.',
        ["Sari Dewi: jalan itu sempit", 'Budi Santoso: "Maaf,"'],
    ],
    [
        "[P Sari Dewi] menilai jalan itu sempit. Menurut politikus yang akrab disapa Neng ini, jalan itu licin.",
        ["Sari Dewi: jalan itu sempit", "Sari Dewi: jalan itu licin"],
    ],
    [
        "[P Budi Santoso] menilai jalan itu sempit. [P Sari Dewi] menanggapi hal itu. Ia menyebut jalan itu lebar.",
        ["Budi Santoso: jalan itu sempit", "Sari Dewi: jalan itu lebar"],
    ],
    [
        "[P Budi Santoso] menilai jalan sempit. Usul itu mendapat apresiasi dari [P Sari Dewi]. Ia menyebut itu tepat.",
        ["Budi Santoso: jalan sempit", "Sari Dewi: itu tepat"],
    ],
    [
        "[P Budi Santoso] menilai jalan sempit. Namun, [P Sari Dewi], warga, membantahnya. Ia yakin jalan itu lebar.",
        ["Budi Santoso: jalan sempit", "Sari Dewi: membantahnya", "Sari Dewi: jalan itu lebar"],
    ],
    [
        "[P Budi Santoso] menilai jalan sempit. Rumah itu milik pelari, [P Sari Dewi]. Ia berharap jalan itu dibuka.",
        ["Budi Santoso: jalan sempit", "Budi Santoso: jalan itu dibuka"],
    ],
    [
        "[P Sari Dewi] menilai jalan sempit. Suku bunga rendah mendorong usaha. Ia berharap usaha tumbuh.",
        ["Sari Dewi: jalan sempit", "Sari Dewi: usaha tumbuh"],
    ],
    [
        "[P Sari Dewi] menilai jalan sempit. Sementara itu Camat Tono mengatakan jalan lebar. Ia berharap dibuka.",
        ["Sari Dewi: jalan sempit"],
    ],
    [
        "[O BPBD Blitar] mencatat dua korban. Mereka meminta warga waspada.",
        ["BPBD Blitar: dua korban", "BPBD Blitar: warga waspada"],
    ],
    [
        "[P Sari Dewi] dan [P Budi Santoso] menilai jalan sempit. Keduanya meminta warga bersabar.",
        ["Sari Dewi + Budi Santoso: jalan sempit", "Sari Dewi + Budi Santoso: warga bersabar"],
    ],
    ["[P Sari Dewi] menilai jalan sempit. Mereka meminta ganti rugi.", ["Sari Dewi: jalan sempit"]],
    [
        "Dubes [P Sari Dewi] tiba. [P Budi Santoso] menilai jalan sempit. Dubes itu memuji warga.",
        ["Budi Santoso: jalan sempit", "Sari Dewi: memuji warga"],
    ],
    [
        "[P Budi Santoso] menilai jalan sempit. Kerusakan diakui Camat [P Sari Dewi]. Ia berharap jalan dibuka.",
        ["Budi Santoso: jalan sempit", "Sari Dewi: jalan dibuka"],
    ],
    [
        "[P Sari Dewi] menilai jalan itu sempit. Oleh karena itu ia meminta warga bersabar.",
        ["Sari Dewi: jalan itu sempit", "Sari Dewi: warga bersabar"],
    ],
    [
        '"Kapan?" tanya [P Sari Dewi]. "Besok," jawab wartawan. "Bagus," timpal mantan bupati itu.',
        ['Sari Dewi: "Kapan?"', 'Sari Dewi: "Bagus,"'],
    ],
    [
        'Hakim [P Sari Dewi] datang. "Lanjut," kata hakim.',
        ['Sari Dewi: "Lanjut,"'],
    ],
    [
        '"Kami tunggu," kata [P Sari Dewi].\n\n"Setelah itu jalan kami buka lagi."',
        ['Sari Dewi: "Kami tunggu,"', 'Sari Dewi: "Setelah itu jalan kami buka lagi."'],
    ],
]


@pytest.mark.parametrize(("marked", "expected"), QUOTATIONS + MORE_QUOTATIONS + UNHEARD + REPORTS + TURNS)
def test_speech_is_found_with_its_speaker(marked, expected):
    assert said(marked) == expected


@pytest.mark.parametrize("marked", NO_QUOTATIONS + NO_REPORTS)
def test_where_nobody_with_a_name_speaks_nothing_is_said(marked):
    assert said(marked) == []


EVIDENCE = [
    [
        "Kemarin hujan. Meski begitu, [P Sari Dewi] mengatakan jalan itu sudah dibuka.",
        "Sari Dewi mengatakan jalan itu sudah dibuka",
    ],
    ["Kemarin, menurut [P Sari Dewi], hujan.", "Kemarin, menurut Sari Dewi, hujan"],
    ["Selain itu, menurut [P Sari Dewi], jalan itu dibuka.", "menurut Sari Dewi, jalan itu dibuka"],
    ['Sore itu "Airnya surut," kata [P Sari Dewi] di [L Blitar].', '"Airnya surut," kata Sari Dewi'],
    [
        "Dua rumah rusak. Hal itu disampaikan [P Sari Dewi] usai rapat.",
        "Dua rumah rusak. Hal itu disampaikan Sari Dewi",
    ],
]


@pytest.mark.parametrize(("marked", "expected"), EVIDENCE)
def test_the_evidence_holds_speaker_verb_and_words_and_no_more(marked, expected):
    reading = read_marked(marked)
    (fact,) = find_speech(reading)
    assert fact.evidence.of(reading.text) == expected


FRAGMENTS = [
    "[P Sari Dewi]",
    "[O BPBD Blitar]",
    "[L Blitar]",
    '"Airnya surut,"',
    '"',
    "”",
    ",",
    ".",
    ":",
    "(",
    "\n\n",
    "kata",
    "katanya",
    "ujarnyaSementara",
    "kataTono",
    "saat",
    "itu",
    "ia",
    "Menurut",
    "menurutnya",
    "mengatakan",
    "bahwa",
    "menyambut",
    "Hal",
    "disampaikan",
    "sampaikan",
    "sebagaimana",
    "Dari",
    "data",
    "kepada",
    "yang",
    "dan",
    "memberikan",
    "arahan",
    "agar",
    "jalan",
]


@given(st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=14))
def test_any_heap_of_words_is_read(fragments):
    reading = read_marked(" ".join(fragments))
    for fact in find_speech(reading):
        quote = fact.get("quote")
        assert isinstance(quote, Quote)
        assert quote.text == quote.span.of(reading.text)
        assert quote.span in fact.evidence


def test_the_time_grows_with_the_length():
    part = (
        'Bupati [L Blitar] [P Sari Dewi] mengatakan jalan itu sudah dibuka. "Airnya surut," katanya. Menurut [O BPBD], '
        "hujan turun. Camat [P Budi Santoso] datang. Camat itu berharap jalan dibuka.\n\n"
    )
    short, long = seconds(read_marked(part * 20)), seconds(read_marked(part * 300))
    assert long < 15 * 4 * short


def seconds(reading) -> float:
    def once() -> float:
        start = process_time()
        for _ in find_speech(reading):
            pass
        return process_time() - start

    return min(once() for _ in range(3))
