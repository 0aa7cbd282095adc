"""A small graph in the manner of real news, for the tests of the page: every type of entity and of fact."""

from __future__ import annotations

from kg.model import Entity, Evidence, Filler, Graph, Quote, Source, Span, Statement
from kg.schema import FACT_TYPES, EntityType, Modality

ARTICLES = (
    Source(
        "a1",
        "Bupati Lumajang lepas bantuan untuk warga lereng Semeru",
        "2023-03-14",
        "Suara Tapal",
        "https://suaratapal.example/a1",
    ),
    Source(
        "a2",
        "Desa Sumberwuluh juara Desa Tangguh Bencana",
        "2023-05-02",
        "Harian Mahameru",
        "https://mahameru.example/a2",
    ),
    Source("a3", "KPK periksa bekas kepala dinas", "2023-05-20", "Suara Tapal", None),
    Source("a4", "Rapat koordinasi mitigasi digelar", None, None, None),
)

_P, _O, _L = EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE

ENTITIES = (
    Entity("p-ratna", _P, "Ratna Kusumawardani", ("Ratna",)),
    Entity("p-joko", _P, "Joko Prasetya"),
    Entity("p-deni", _P, "Deni"),
    Entity("p-hasan", _P, "Hasan Basuki", ("HB",)),
    Entity("p-lilik", _P, "Lilik Endah Suryani", ("Lilik Endah",)),
    Entity("o-pemkab", _O, "Pemerintah Kabupaten Lumajang", ("Pemkab Lumajang",)),
    Entity("o-bpbd", _O, "Badan Penanggulangan Bencana Daerah Kabupaten Lumajang", ("BPBD Lumajang", "BPBD")),
    Entity("o-dinas", _O, "Dinas Pekerjaan Umum Kabupaten Lumajang"),
    Entity("o-kpk", _O, "Komisi Pemberantasan Korupsi", ("KPK",)),
    Entity("o-pmi", _O, "PMI Cabang Lumajang"),
    Entity("o-mentari", _O, "PT Mentari Wahana Karya"),
    Entity("l-jatim", _L, "Jawa Timur", (), "35"),
    Entity("l-lumajang", _L, "Kabupaten Lumajang", ("Lumajang",), "35.08"),
    Entity("l-candipuro", _L, "Kecamatan Candipuro"),
    Entity("l-sumberwuluh", _L, "Desa Sumberwuluh", ("Sumberwuluh",)),
    Entity("l-semeru", _L, "Gunung Semeru", ("Semeru",)),
    Entity("l-pendopo", _L, "Pendopo Arya Wiraraja"),
    Entity("g-destana", EntityType.PROGRAM, "Desa Tangguh Bencana", ("Destana",)),
    Entity("h-uu", EntityType.LAW, "UU Nomor 24 Tahun 2007"),
)


def fact(
    type: str,
    *evidence: tuple[str, str, str, str],
    according_to: tuple[str, ...] = (),
    modality: Modality | None = None,
    **roles: Filler | tuple[Filler, ...],
) -> Statement:
    """A statement; evidence is (article, words before, the words, words after)."""
    ordered = tuple(
        (role.name, filler if isinstance(filler := roles[role.name], tuple) else (filler,))
        for role in FACT_TYPES[type].roles
        if role.name in roles
    )
    proofs = tuple(
        Evidence(article, Span(len(before), len(before) + len(exact)), exact, before, after, 0, "sample")
        for article, before, exact, after in evidence
    )
    return Statement(type, ordered, proofs, according_to, modality)


def quote(speaker: str, article: str, words: str, *, direct: bool = True, frame: str = "katanya") -> Statement:
    proof = (article, '"' if direct else f"{frame}, ", words, f'," {frame}.' if direct else ".")
    return fact("said", proof, speaker=speaker, direct=direct, quote=Quote(Span(0, len(words)), words))


STATEMENTS = (
    fact(
        "hasRole",
        ("a1", "", "Bupati Lumajang Ratna Kusumawardani", " melepas bantuan itu dari Pendopo Arya Wiraraja, Selasa."),
        ("a2", "Penghargaan itu diterima ", "Bupati Lumajang, Ratna", " bersama para kepala desa."),
        person="p-ratna",
        role="Bupati",
        at="l-lumajang",
        status="current",
    ),
    fact(
        "hasRole",
        ("a1", "", "Kepala BPBD Lumajang Joko Prasetya", " menyebut cuaca masih berubah-ubah."),
        person="p-joko",
        role="Kepala",
        at="o-bpbd",
        status="current",
    ),
    fact(
        "hasRole",
        (
            "a3",
            "Penyidik memeriksa ",
            "Hasan Basuki, bekas Kepala Dinas Pekerjaan Umum Kabupaten Lumajang",
            ", selama enam jam.",
        ),
        person="p-hasan",
        role="Kepala",
        at="o-dinas",
        status="former",
    ),
    fact(
        "hasRole",
        ("a4", "Hadir pula ", "relawan PMI Cabang Lumajang, Lilik Endah Suryani", "."),
        person="p-lilik",
        role="relawan",
        at="o-pmi",
        status="current",
    ),
    fact("age", ("a3", "", "Hasan Basuki (54)", " datang tanpa pengacara."), person="p-hasan", years=54),
    fact(
        "affiliatedWith",
        ("a4", "", "Deni dari PT Mentari Wahana Karya", " ikut menyumbang alat berat."),
        member="p-deni",
        organization="o-mentari",
    ),
    fact(
        "partOf",
        ("a1", "", "BPBD Lumajang, unit Pemkab Lumajang", ", menyiapkan truk."),
        part="o-bpbd",
        whole="o-pemkab",
    ),
    fact(
        "locatedIn",
        ("a1", "", "Pemerintah Kabupaten Lumajang", " menyalurkan bantuan."),
        thing="o-pemkab",
        place="l-lumajang",
    ),
    fact(
        "locatedIn",
        ("a1", "Bencana melanda ", "Kabupaten Lumajang, Jawa Timur", ", sejak awal tahun."),
        thing="l-lumajang",
        place="l-jatim",
    ),
    fact(
        "locatedIn",
        ("a2", "", "Desa Sumberwuluh, Kecamatan Candipuro", ", menang."),
        thing="l-sumberwuluh",
        place="l-candipuro",
    ),
    fact(
        "locatedIn",
        ("a2", "Wilayah ", "Kecamatan Candipuro di Kabupaten Lumajang", " rawan lahar."),
        thing="l-candipuro",
        place="l-lumajang",
    ),
    fact(
        "locatedIn",
        ("a4", "", "Dinas Pekerjaan Umum Kabupaten Lumajang", " memperbaiki tanggul."),
        thing="o-dinas",
        place="l-lumajang",
    ),
    fact(
        "relativeOf",
        ("a3", "", "Lilik Endah, istri Hasan Basuki", ", menunggu di luar."),
        person="p-lilik",
        relative="p-hasan",
        kin="istri",
    ),
    fact(
        "residesIn", ("a4", "", "Deni, warga Desa Sumberwuluh", ", mengungsi."), person="p-deni", place="l-sumberwuluh"
    ),
    fact(
        "quantity",
        ("a1", "Tercatat ", "322 keluarga di Desa Sumberwuluh", " menerima bantuan."),
        subject="l-sumberwuluh",
        what="keluarga",
        value=322,
    ),
    fact(
        "quantity",
        ("a2", "Sedikitnya ", "350 keluarga Desa Sumberwuluh", " terdaftar."),
        subject="l-sumberwuluh",
        what="keluarga",
        value=350,
        bound="atLeast",
    ),
    fact(
        "quantity",
        ("a1", "", "anggaran Rp1,5 miliar", " disiapkan Pemkab Lumajang."),
        subject="o-pemkab",
        what="rupiah anggaran",
        value=1_500_000_000,
    ),
    fact(
        "Aid",
        (
            "a1",
            "",
            "Pemkab Lumajang menyalurkan 10 ton beras kepada warga Desa Sumberwuluh",
            " di lereng Gunung Semeru.",
        ),
        agent="o-pemkab",
        patient="l-sumberwuluh",
        amount="10 ton beras",
        date="2023-03-14",
    ),
    fact(
        "Award",
        ("a2", "", "Desa Sumberwuluh menjadi juara 1 tingkat provinsi Desa Tangguh Bencana", " tahun ini."),
        patient="l-sumberwuluh",
        place="l-jatim",
        award="Desa Tangguh Bencana",
        rank="juara 1 tingkat provinsi",
        date="2023-04",
    ),
    fact(
        "Visit",
        ("a1", "", "Ratna mengunjungi pengungsi di Kecamatan Candipuro bersama Joko Prasetya", "."),
        agent="p-ratna",
        participant="p-joko",
        place="l-candipuro",
        date="2023-03-14",
    ),
    fact(
        "Meeting",
        ("a4", "", "Rapat mitigasi BPBD dan PMI Cabang Lumajang digelar di Pendopo Arya Wiraraja", "."),
        agent="o-bpbd",
        participant=("o-pmi", "p-ratna"),
        place="l-pendopo",
        topic="mitigasi",
    ),
    fact(
        "LegalAction",
        ("a3", "", "KPK memeriksa Hasan Basuki", " terkait proyek tanggul."),
        agent="o-kpk",
        patient="p-hasan",
        action="memeriksa",
        charge="proyek tanggul",
        date="2023-05-19",
    ),
    fact(
        "Incident",
        ("a1", "Erupsi ", "Gunung Semeru menewaskan dua orang", " awal Maret."),
        patient="l-semeru",
        killed=2,
        date="2023-03",
        according_to=("p-joko",),
    ),
    fact(
        "LegalAction",
        ("a3", "Hasan membantah ", "KPK menahan Lilik Endah", "."),
        agent="o-kpk",
        patient="p-lilik",
        action="menahan",
        modality=Modality.DENIED,
    ),
    quote("p-ratna", "a1", "Bantuan ini kami kirim ke Sumberwuluh lebih dulu karena jalannya paling cepat tertutup"),
    quote("p-ratna", "a2", "Desa Tangguh Bencana bukan sekadar lomba", frame="ujarnya"),
    quote("p-joko", "a1", "status Semeru belum turun sejak Januari", direct=False, frame="Ia menyebut"),
    quote("p-deni", "a4", "Kami siap membantu BPBD kapan saja", frame="kata Deni"),
)


def sample_graph() -> Graph:
    return Graph(ARTICLES, tuple(sorted(ENTITIES, key=lambda entity: entity.id)), STATEMENTS)
