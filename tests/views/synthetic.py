"""Large graphs that look like news: a few names everywhere, most once or twice, every fact with a sentence."""

from __future__ import annotations

import random
from dataclasses import replace

from kg.model import Entity, Graph, Quote, Source, Span, Statement
from kg.schema import EntityType
from views.samples import fact, quote

FIRST = [
    "Adi",
    "Agung",
    "Ahmad",
    "Anisa",
    "Ayu",
    "Bambang",
    "Bayu",
    "Budi",
    "Citra",
    "Damar",
    "Dewi",
    "Dian",
    "Eka",
    "Endang",
    "Fajar",
    "Fitri",
    "Galih",
    "Hadi",
    "Hana",
    "Indah",
    "Intan",
    "Joko",
    "Kartika",
    "Laras",
    "Lestari",
    "Maya",
    "Mega",
    "Nanda",
    "Novi",
    "Nur",
    "Okta",
    "Putri",
    "Rahayu",
    "Ratih",
    "Rini",
    "Rizki",
    "Satria",
    "Sri",
    "Surya",
    "Teguh",
    "Tri",
    "Wahyu",
    "Wati",
    "Wulan",
    "Yudi",
    "Yuni",
    "Zainal",
]
LAST = [
    "Aditama",
    "Basuki",
    "Cahyono",
    "Darmawan",
    "Effendi",
    "Firmansyah",
    "Gunawan",
    "Hartono",
    "Irawan",
    "Juwita",
    "Kusuma",
    "Laksono",
    "Maulana",
    "Nugroho",
    "Oktavian",
    "Permana",
    "Qodari",
    "Raharjo",
    "Santoso",
    "Tanjung",
    "Utama",
    "Wibisono",
    "Yulianto",
    "Zakaria",
    "Siregar",
    "Nainggolan",
    "Lubis",
    "Manurung",
    "Latuconsina",
    "Pattiasina",
    "Wenda",
    "Tabuni",
    "Daeng",
    "Mappasessu",
    "Ginting",
    "Sembiring",
]
AREAS = [
    "Mekarjati",
    "Sukamulya",
    "Bantarwangi",
    "Karangpucung",
    "Tirtoasri",
    "Wonokerto",
    "Sidodadi",
    "Banyuurip",
    "Gunungsari",
    "Labuhanratu",
    "Tanjungpura",
    "Kotabaru",
    "Sungailiat",
    "Muaradua",
    "Lubukjaya",
    "Batuampar",
    "Pulaulaut",
    "Telukdalam",
    "Bukitraya",
    "Rantaupanjang",
]
BODIES = ("Dinas Kesehatan", "Dinas Pendidikan", "Polres", "DPRD", "Bawaslu", "Kejaksaan Negeri", "RSUD", "Pemkab")
FIRMS = ("PT", "CV", "Yayasan", "Koperasi", "Universitas", "Paguyuban")
POSTS = ("Kepala", "Ketua", "Sekretaris", "juru bicara", "anggota", "Wakil Ketua", "Direktur", "Bupati")
OUTLETS = ("Harian Mahameru", "Suara Tapal", "Kabar Khatulistiwa", "Pena Rakyat", "Lensa Pagi")
SAYINGS = (
    "Kami akan menindaklanjuti laporan {} dalam waktu dekat",
    "Anggaran untuk {} sudah disetujui",
    "Kerja sama dengan {} berjalan baik",
)
PER_ARTICLE = 3.0  # nodes, entities and events, that an article adds


def synthetic_graph(nodes: int, seed: int = 1) -> Graph:
    """A graph of about so many nodes."""
    return _Newsroom(random.Random(seed), round(nodes / PER_ARTICLE)).graph()


class _Newsroom:
    """Invents entities and articles; the earlier an entity came, the more often it returns."""

    def __init__(self, chance: random.Random, articles: int) -> None:
        self.chance = chance
        self.sources = tuple(self._source(number) for number in range(articles))
        self.people = self._make(EntityType.PERSON, articles, self._person)
        self.bodies = self._make(EntityType.ORGANIZATION, round(articles * 0.6), self._body)
        self.places = self._make(EntityType.PLACE, round(articles * 0.4), self._place)

    def _source(self, number: int) -> Source:
        day = f"{2021 + number % 4}-{1 + number % 12:02}-{1 + number % 28:02}"
        outlet = OUTLETS[number * 7 % 5]
        return Source(
            f"artikel-{number:05}", f"Berita ke-{number} dari daerah", day, outlet, f"https://berita.example/{number}"
        )

    def _make(self, type: EntityType, count: int, name: object) -> list[Entity]:
        assert callable(name)
        return [Entity(f"{type.lower()}-{number:05}", type, name(number)) for number in range(max(3, count))]

    def _person(self, number: int) -> str:
        first, second = self.chance.sample(FIRST, 2)
        return f"{first} {second} {self.chance.choice(LAST)}" if number % 3 else f"{first} {self.chance.choice(LAST)}"

    def _body(self, number: int) -> str:
        if number % 2:
            return f"{self.chance.choice(BODIES)} {self._place(number)}"
        return f"{self.chance.choice(FIRMS)} {self.chance.choice(LAST)} {self.chance.choice(FIRST)} {number}"

    def _place(self, number: int) -> str:
        level = ("Kabupaten", "Kecamatan", "Desa", "Kelurahan")[number % 4]
        return f"{level} {self.chance.choice(AREAS)} {number if number > 60 else ''}".strip()

    def _pick(self, pool: list[Entity], article: int) -> Entity:
        """Half the time somebody of this article's beat, else anybody, the early ones more often."""
        if self.chance.random() < 0.6:
            beat = article * len(pool) // len(self.sources)
            return pool[min(len(pool) - 1, max(0, beat + self.chance.randrange(-3, 4)))]
        return pool[int(len(pool) * self.chance.random() ** 3)]

    def graph(self) -> Graph:
        statements = [one for number in range(len(self.sources)) for one in self._article(number)]
        entities = sorted((*self.people, *self.bodies, *self.places), key=lambda entity: entity.id)
        return Graph(self.sources, tuple(entities), tuple(statements))

    def _article(self, number: int) -> list[Statement]:
        who, other = (self._pick(self.people, number) for _ in range(2))
        body, partner = (self._pick(self.bodies, number) for _ in range(2))
        place, area = (self._pick(self.places, number) for _ in range(2))
        source = self.sources[number].id
        post = self.chance.choice(POSTS)
        found = [
            fact("hasRole", (source, "", f"{post} {body.name} {who.name}", " hadir di lokasi sejak pagi."),
                 person=who.id, role=post, at=body.id, status="current"),
            fact("locatedIn", (source, "Kantor ", f"{body.name} di {place.name}", " tampak ramai."),
                 thing=body.id, place=place.id),
            self._event(number, who, other, body, partner, place),
        ]  # fmt: skip
        words = self.chance.choice(SAYINGS).format(body.name)
        found.append(replace(quote(who.id, source, words), roles=(
            ("speaker", (who.id,)), ("direct", (True,)), ("quote", (Quote(Span(0, len(words)), words),)),
        )))  # fmt: skip
        if number % 2 and place != area:
            found.append(
                fact("locatedIn", (source, "", f"{place.name}, {area.name}", "."), thing=place.id, place=area.id)
            )
        if number % 3 == 0:
            found.append(fact("quantity", (source, "", f"{place.name} dihuni {number} keluarga", "."),
                              subject=place.id, what="keluarga", value=number))  # fmt: skip
        return found

    def _event(
        self, number: int, who: Entity, other: Entity, body: Entity, partner: Entity, place: Entity
    ) -> Statement:
        source = self.sources[number]
        words = (source.id, "", f"{who.name} bertemu {other.name} di {place.name}", f", {source.published}.")
        if number % 2:
            return fact("Meeting", words, agent=who.id, participant=(other.id, partner.id), place=place.id,
                        date=str(source.published), topic=f"rapat {number}")  # fmt: skip
        return fact("Aid", words, agent=body.id, patient=place.id, participant=other.id, date=str(source.published),
                    amount=f"{number + 1} paket")  # fmt: skip
