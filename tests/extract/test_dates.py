import pytest

from kg.extract.dates import find_dates
from kg.model import Article, Source
from kg.text import read_document


def dates(text, published):
    document = read_document(Article(Source("a", published=published), text))
    return [(found.span.of(text), found.iso, found.until) for found in find_dates(document)]


WEDNESDAY = "2018-03-14"


@pytest.mark.parametrize(
    ("text", "words", "iso"),
    [
        ("Rudi hadir, Rabu (14/3).", "Rabu (14/3)", "2018-03-14"),
        ("Rudi hadir, Senin (12/2/2018) siang.", "Senin (12/2/2018)", "2018-02-12"),
        ("Rudi hadir, Senin (12/2/18).", "Senin (12/2/18)", "2018-02-12"),
        ("Rudi hadir, Selasa malam (13/3).", "Selasa malam (13/3)", "2018-03-13"),
        ("Rudi hadir, (12/2/2018).", "(12/2/2018)", "2018-02-12"),
        ("Rudi hadir pada 12/2/2018 malam.", "12/2/2018", "2018-02-12"),
        ("Rudi hadir kemarin (13/3).", "kemarin (13/3)", "2018-03-13"),
        ("Rudi hadir, Senin, 12 Februari 2018.", "Senin, 12 Februari 2018", "2018-02-12"),
        ("Rudi hadir Senin 12 februari 2018.", "Senin 12 februari 2018", "2018-02-12"),
        ("Rudi hadir, Senin malam, 12 Februari 2018.", "Senin malam, 12 Februari 2018", "2018-02-12"),
        ("Rudi lahir pada tanggal 5 Nopember 1980.", "tanggal 5 Nopember 1980", "1980-11-05"),
        ("Rudi hadir pada 14 Februari lalu.", "14 Februari", "2018-02-14"),
        ("Rudi hadir pada 20 Desember.", "20 Desember", "2017-12-20"),
        ("Pemilu pada 14 Februari tahun depan.", "14 Februari tahun depan", "2019-02-14"),
        ("Rudi dilantik pada Maret 2018.", "pada Maret 2018", "2018-03"),
        ("Rudi dilantik September lalu.", "September lalu", "2017-09"),
        ("Rudi dilantik Januari lalu.", "Januari lalu", "2018-01"),
        ("Pasar dibuka pada Januari mendatang.", "pada Januari mendatang", "2019-01"),
        ("Rudi dilantik akhir Juli 2017.", "akhir Juli 2017", "2017-07"),
        ("Rudi dilantik pada tahun 2016.", "tahun 2016", "2016"),
        ("Rudi dilantik pada 2016.", "pada 2016", "2016"),
        ("Rudi hadir hari ini.", "hari ini", "2018-03-14"),
        ("Rudi hadir kemarin.", "kemarin", "2018-03-13"),
        ("Rudi hadir tadi malam.", "tadi malam", "2018-03-13"),
        ("Rudi hadir besok.", "besok", "2018-03-15"),
        ("Rudi hadir pekan lalu.", "pekan lalu", "2018-03"),
        ("Rudi hadir bulan lalu.", "bulan lalu", "2018-02"),
        ("Rudi hadir tahun lalu.", "tahun lalu", "2017"),
        ("Rudi hadir tiga bulan lalu.", "tiga bulan lalu", "2017-12"),
        ("Rudi hadir 2 hari yang lalu.", "2 hari yang lalu", "2018-03-12"),
        ("Rudi hadir, Rabu.", "Rabu", "2018-03-14"),
        ("Rudi hadir, Kamis malam.", "Kamis malam", "2018-03-08"),
        ("Rudi hadir, Rabu lalu.", "Rabu lalu", "2018-03-07"),
        ("Rudi hadir Jumat mendatang.", "Jumat mendatang", "2018-03-16"),
        ("Rudi hadir, Jum'at.", "Jum'at", "2018-03-09"),
        ("Rudi hadir Minggu.", "Minggu", "2018-03-11"),
    ],
)
def test_dates_of_an_article_published_on_a_wednesday(text, words, iso):
    assert dates(text, WEDNESDAY) == [(words, iso, None)]


@pytest.mark.parametrize(
    ("text", "iso", "until"),
    [
        ("Acara pada 11-12 September.", "2017-09-11", "2017-09-12"),
        ("Acara pada 17-19 Agustus 2018.", "2018-08-17", "2018-08-19"),
        ("Acara pada 28 Juni sampai 2 Juli 2018.", "2018-06-28", "2018-07-02"),
        ("Acara pada 20 Desember 2018 hingga 2 Januari 2019.", "2018-12-20", "2019-01-02"),
        ("Acara pada 19, 20 dan 21 November 1945.", "1945-11-19", "1945-11-21"),
        ("Acara pada 28 Agustus-2 Juli 2018.", "2018-08-28", None),
    ],
)
def test_stretches_of_days(text, iso, until):
    assert [found[1:] for found in dates(text, WEDNESDAY)] == [(iso, until)]


@pytest.mark.parametrize(
    "text",
    [
        "Rudi hadir pukul 20.30 WIB.",
        "UU Nomor 24 Tahun 2011 dan Perda No. 5 Tahun 2020 berlaku.",
        "Rudi berdagang di Pasar Minggu dan Pasar Senen.",
        "April Sari memimpin rapat.",
        "Skor 21/19 dan 3/4 bagian.",
        "Tanggal (31/13) tidak ada, 32/2/2018 juga.",
        "Ibadat Jumat Agung ramai.",
        "Periode 2014-2019 berakhir.",
        "Rp12.000 per kilogram, 2,5 persen, 081234567.",
    ],
)
def test_no_dates(text):
    assert dates(text, WEDNESDAY) == []


@pytest.mark.parametrize(
    ("text", "published", "iso"),
    [
        # a year, as of a copyright line, supports a year at most, and the year of a day that is told
        ("Rudi hadir, Rabu.", "2018", "2018"),
        ("Rudi hadir hari ini.", "2018", "2018"),
        ("Rudi hadir, Rabu (14/3).", "2018", "2018-03-14"),
        ("Rudi hadir bulan lalu.", "2018", "2018"),
        ("Rudi hadir tahun lalu.", "2018", "2017"),
        # without a publication date the year is not to be had
        ("Rudi hadir, Rabu (14/3).", None, None),
        ("Rudi hadir, Rabu.", None, None),
        ("Rudi hadir pada 14 Maret.", None, None),
        ("Rudi hadir tahun lalu.", None, None),
        ("Kota itu berdiri seribu tahun lalu.", "2018-03-14", None),
        # a weekday tells the year where the calendar day alone is far from both
        ("Rudi hadir, Selasa (7/1).", "2025-07-15", "2025-01-07"),
        ("Rudi hadir, Sabtu (19/10).", "2025-10-20", "2025-10-19"),
        ("Rudi hadir, Minggu (31/12).", "2018-01-02", "2017-12-31"),
        ("Rudi hadir pekan lalu.", "2018-01-03", "2017-12"),
        ("Rudi hadir pekan ini.", "2018-01-03", "2018-01"),
    ],
)
def test_precision(text, published, iso):
    assert [found[1] for found in dates(text, published)] == [iso]


def test_another_date_printed_in_the_article_gives_the_year():
    text = "Rudi hadir, Senin (18/2/2019). Sari hadir, Rabu (20/2). Warga hadir, Minggu."
    assert [found[1] for found in dates(text, None)] == ["2019-02-18", "2019-02-20", "2019-02-17"]
    text = "Rudi hadir, Jumat (22/2). Anggaran tahun 2019 naik."
    assert [found[1] for found in dates(text, None)] == ["2019-02-22", "2019"]


@pytest.mark.parametrize(
    ("text", "isos"),
    [
        # a birthday is no day to count from where a report dates itself
        ("Sari lahir 28 Maret 1928. Rudi hadir, Rabu (20/2/2019), dan pulang Kamis.", ["2019-02-14"]),
        # 17 February was no Sunday in 1928, but a Friday
        ("Sari lahir 28 Maret 1928 dan wafat Minggu (17/2).", [None]),
        ("Sari lahir pada 1928 dan wafat Minggu (17/2).", [None]),
        ("Sari lahir 28 Maret 1928 dan menikah Jumat (17/2).", ["1928-02-17"]),
    ],
)
def test_a_year_that_the_weekdays_speak_against_is_not_taken(text, isos):
    assert [found[1] for found in dates(text, None)][-len(isos) :] == isos


def test_the_lines_of_the_page_hold_no_dates_of_the_story():
    assert dates("Warga pulang.\nSelasa, 8 Juli 2025 5:48 Wib\n3 jam lalu", WEDNESDAY) == []


@pytest.mark.parametrize(
    "piece", ["Rabu ", "14 ", "12 Maret-", "14/3/", "Maret ", "(", "19, ", "dua tahun ", "Rabu (14/3), 9 Mei 1928. "]
)
def test_dates_take_linear_time(takes_linear_time, piece):
    assert takes_linear_time(lambda text: list(find_dates(read_document(Article(Source("a"), text)))), piece)
