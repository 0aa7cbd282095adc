"""A small graph with every type of fact, by hand: two reports of one regency and one of a match."""

from __future__ import annotations

from decimal import Decimal

from kg.model import Credits, Entity, Evidence, Filler, Graph, Quote, Source, Span, Statement
from kg.schema import EntityType, Modality

FIRST, SECOND, MATCH = "jatim-1", "jatim-2", "Liga 2024/7"

ENTITIES = (
    Entity("organization/dinas-sosial-kabupaten-jombor", EntityType.ORGANIZATION, "Dinas Sosial Kabupaten Jombor"),
    Entity("organization/pemkab-jombor", EntityType.ORGANIZATION, "Pemerintah Kabupaten Jombor", ("Pemkab Jombor",)),
    Entity("organization/persemar", EntityType.ORGANIZATION, "Persemar"),
    Entity("organization/psrk", EntityType.ORGANIZATION, "PSRK"),
    Entity("organization/yayasan-karsa", EntityType.ORGANIZATION, "Yayasan Karsa"),
    Entity("person/budi-hartawan", EntityType.PERSON, "Budi Hartawan", ("Budi",)),
    Entity("person/rina-lestariwati", EntityType.PERSON, "Rina Lestariwati"),
    Entity("person/wahyu-sentosa", EntityType.PERSON, "Wahyu Sentosa"),
    Entity("place/91", EntityType.PLACE, "Provinsi Tanah Jaya", code="91"),
    Entity("place/91.07", EntityType.PLACE, "Kabupaten Jombor", ("Jombor",), "91.07"),
    Entity("place/91.07.03", EntityType.PLACE, "Kecamatan Wates", code="91.07.03"),
    Entity("place/desa-sumberejo--jatim-1", EntityType.PLACE, "Desa Sumberejo"),
    Entity("place/pendopo-jombor", EntityType.PLACE, "Pendopo Jombor"),
    Entity("program/lomba-desa", EntityType.PROGRAM, "Lomba Desa"),
    Entity("law/uu-nomor-6-tahun-2014", EntityType.LAW, "UU Nomor 6 Tahun 2014"),
)

ARTICLES = (
    Source(FIRST, "Bupati terima penghargaan", "2018-03-14", "Kabar Jatim", "https://kabar.example/a?b=%20c"),
    Source(SECOND, "Warga \x07minta bantuan", "2019-05", "Kabar Jatim"),
    Source(MATCH, published="2024"),
    Source("kosong", "Berita tanpa fakta"),
)


def evidence(article: str, start: int, exact: str, rule: str = "sample") -> Evidence:
    return Evidence(article, Span(start, start + len(exact)), exact, "Menurut laporan, ", ".", start // 100, rule)


def statement(
    kind: str,
    *proof: Evidence,
    modality: Modality | None = None,
    according_to: tuple[str, ...] = (),
    **roles: Filler | tuple[Filler, ...],
) -> Statement:
    filled = tuple((name, value if isinstance(value, tuple) else (value,)) for name, value in roles.items())
    return Statement(kind, filled, proof, according_to, modality)


BUDI, RINA, WAHYU = "person/budi-hartawan", "person/rina-lestariwati", "person/wahyu-sentosa"
JOMBOR, WATES, SUMBEREJO = "place/91.07", "place/91.07.03", "place/desa-sumberejo--jatim-1"
PEMKAB, DINAS = "organization/pemkab-jombor", "organization/dinas-sosial-kabupaten-jombor"
PERSEMAR, PSRK, KARSA = "organization/persemar", "organization/psrk", "organization/yayasan-karsa"

STATEMENTS = (
    statement(
        "hasRole",
        evidence(FIRST, 10, "Bupati Jombor Budi Hartawan"),
        evidence(SECOND, 40, "Bupati Jombor, Budi Hartawan"),
        person=BUDI,
        role="Bupati",
        at=JOMBOR,
        status="current",
    ),
    statement(
        "hasRole",
        evidence(SECOND, 90, "mantan Bupati Jombor, Wahyu"),
        person=WAHYU,
        role="bupati",
        at=JOMBOR,
        status="former",
    ),
    statement("hasRole", evidence(FIRST, 120, "Kepala Dinas Sosial Rina"), person=RINA, role="Kepala", at=DINAS),
    statement("hasRole", evidence(SECOND, 150, "Rina, juru bicara"), person=RINA, role="juru bicara"),
    statement(
        "hasRole",
        evidence(SECOND, 190, "Rina membantah menjadi Ketua PSRK"),
        person=RINA,
        role="Ketua",
        at=PSRK,
        modality=Modality.DENIED,
        according_to=(RINA,),
    ),
    statement("affiliatedWith", evidence(FIRST, 200, "Wahyu dari Yayasan Karsa"), member=WAHYU, organization=KARSA),
    statement("partOf", evidence(FIRST, 230, "Dinas Sosial pada Pemkab Jombor"), part=DINAS, whole=PEMKAB),
    statement("locatedIn", evidence(FIRST, 270, "Pemerintah Kabupaten Jombor"), thing=PEMKAB, place=JOMBOR),
    statement("locatedIn", evidence(FIRST, 300, "Desa Sumberejo, Kecamatan Wates"), thing=SUMBEREJO, place=WATES),
    statement("residesIn", evidence(SECOND, 230, "Wahyu, warga Desa Sumberejo"), person=WAHYU, place=SUMBEREJO),
    statement("age", evidence(SECOND, 260, "Wahyu Sentosa (61)"), person=WAHYU, years=61),
    statement("relativeOf", evidence(SECOND, 280, "Rina, istri Budi"), person=RINA, relative=BUDI, kin="istri"),
    statement("quantity", evidence(FIRST, 340, "Jombor terdiri dari 322 desa"), subject=JOMBOR, what="desa", value=322),
    statement("quantity", evidence(SECOND, 310, "Jombor memiliki 318 desa"), subject=JOMBOR, what="Desa", value=318),
    statement(
        "quantity",
        evidence(SECOND, 340, "sedikitnya 12,50 persen warga Jombor"),
        subject=JOMBOR,
        what="persen warga",
        value=Decimal("12.50"),
        bound="atLeast",
    ),
    statement(
        "said",
        evidence(FIRST, 380, '"Kami bangga," kata Budi'),
        speaker=BUDI,
        direct=True,
        quote=Quote(Span(381, 392), "Kami bangga,"),
    ),
    statement(
        "said",
        evidence(SECOND, 390, "Rina dan Budi mengatakan, bantuan segera cair"),
        speaker=(RINA, BUDI),
        direct=False,
        quote=Quote(Span(416, 436), "bantuan segera cair"),
    ),
    statement(
        "Award",
        evidence(FIRST, 420, "Desa Sumberejo juara 1 Lomba Desa"),
        agent=PEMKAB,
        patient=SUMBEREJO,
        date="2018-03-12",
        award="Lomba Desa",
        rank="juara 1",
    ),
    statement(
        "Visit",
        evidence(FIRST, 470, "Bupati mengunjungi Desa Sumberejo"),
        agent=BUDI,
        place=SUMBEREJO,
        date="2018-03",
        topic="lomba",
    ),
    statement(
        "Meeting",
        evidence(SECOND, 450, "Budi bertemu Wahyu dan Yayasan Karsa"),
        agent=BUDI,
        participant=(WAHYU, KARSA),
        place="place/pendopo-jombor",
        date="2019-05-02",
    ),
    statement("Ceremony", evidence(SECOND, 500, "Budi membuka Lomba Desa"), agent=BUDI, patient="program/lomba-desa"),
    statement(
        "Agreement", evidence(SECOND, 540, "Pemkab dan Yayasan Karsa"), participant=(PEMKAB, KARSA), topic="kerja sama"
    ),
    statement(
        "Aid",
        evidence(SECOND, 570, "Yayasan Karsa memberi Rp5 juta"),
        agent=KARSA,
        patient=SUMBEREJO,
        amount="Rp5 juta",
    ),
    statement(
        "Appointment", evidence(SECOND, 610, "Budi melantik Rina"), agent=BUDI, patient=RINA, post="Kepala", at=DINAS
    ),
    statement(
        "LegalAction",
        evidence(SECOND, 640, "menahan Wahyu"),
        patient=WAHYU,
        action="menahan",
        charge="suap",
        date="2019-05-01",
    ),
    statement("Incident", evidence(SECOND, 670, "banjir di Jombor"), place=JOMBOR, killed=2, injured=0),
    statement(
        "Incident",
        evidence(SECOND, 700, "kalau banjir melanda Wates"),
        place=WATES,
        modality=Modality.CONDITIONAL,
    ),
    statement(
        "Competition",
        evidence(MATCH, 5, "Persemar menang 2-1"),
        participant=(PERSEMAR, PSRK),
        winner=PERSEMAR,
        score="2-1",
    ),
)

SAMPLE = Graph(
    articles=ARTICLES,
    entities=ENTITIES,
    statements=STATEMENTS,
    credits=((FIRST, Credits("Jombor", ("Sari W",), ("Tono",))),),
)
