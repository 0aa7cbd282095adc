"""What was done to somebody by the law: the trigger with its fixed complement."""

from __future__ import annotations

import re

from kg.extract.events.ranking import Case
from kg.extract.events.scene import Scene
from kg.extract.events.setting import Setting, word_at
from kg.extract.events.triggers import Trigger

_CONTEXT = 200  # characters to either side that may belong to the words of an action
_LATE = 4  # sentences; from there on it matters no more how late
_VERDICT = re.compile(
    r"(?:\s+(?:hukuman|pidana|penjara|selama|dengan))*\s+(?:\d+|\w+)\s+(?:tahun|bulan)(?:\s+(?:\d+|\w+)\s+bulan)?"
    r"(?:\s+(?:penjara|kurungan))?\b"
    r"|(?:\s+(?:hukuman|pidana))*\s+(?:mati|seumur hidup|bebas|bersalah)\b"
)
_SENTENCED = re.compile(r"vonis|hukum|dituntut|menuntut|dijatuhi|diganjar")
_AS_SUSPECT = re.compile(r"\s+(?:sebagai|menjadi|jadi|selaku)\s+(?:tersangka|saksi|terdakwa)\b")
_NAMED = re.compile(r"tetap|jadikan|jerat|periksa|panggil")
_NAMED_LATER = re.compile(r"[^.;\"“”]{1,80}?(?P<status>\s+(?:sebagai|menjadi|jadi)\s+(?:tersangka|terdakwa))\b")
_NAMES = re.compile(r"(?:me|di|pe)?n?etap(?:kan|an)")
_STATUS = re.compile(r"(?:tersangka|terdakwa|terpidana|terduga|terlapor)(?:\s+(?:kasus|dugaan))?", re.IGNORECASE)
_NAMING = re.compile(
    r"\b(?P<verb>menetapkan|ditetapkan|penetapan|tetapkan|menjerat|(?:men|di)jadikan|menyandang)\b", re.IGNORECASE
)
_PETITION = re.compile(
    r"\b(?:menolak|mengabulkan|mengajukan|mencabut|mengeluarkan|melayangkan|menghadapi|dikenai)"
    r"(?:\s+(?:permohonan|gugatan|surat|perintah|upaya|sidang|\w+))?\s+$",
    re.IGNORECASE,
)
_LOOSE = re.compile(r"\s+(?:di|ke|dari|atas)$")
_REACH = 90


def wording(scene: Scene, trigger: Trigger) -> str:
    """What was done, in the words of the trigger's sentence."""
    text, span, form = scene.reading.text, trigger.sentence.span, scene.span(trigger.first, trigger.last)
    before = text[max(span.start, form.start - _CONTEXT) : form.start]
    return find_action(before, form.of(text), text[form.end : min(span.end, form.end + _CONTEXT)])


def wording_case(scene: Scene, setting: Setting) -> Case:
    """What is seen of a trigger of the law: would a reader tell what was done in its words? "Menangkap" says it,
    "kasus korupsi" hardly."""
    trigger = setting.trigger
    words = wording(scene, trigger).casefold().split()
    return Case(
        [
            "bias",
            f"form|{trigger.form}",
            f"frame|{trigger.frame}|{trigger.voice}",
            f"lemma|{trigger.lemma}",
            f"{trigger.voice}|{trigger.strength}",
            f"{trigger.voice}|{min(_LATE, trigger.sentence.index)}",
            f"before|{word_at(scene, setting, trigger.first - 1)}",
            f"after|{word_at(scene, setting, trigger.last)}",
            f"words|{' '.join(words)}",
            f"first|{words[0] if words else ''}|{len(words)}",
        ],
        (),
    )


def find_action(before: str, form: str, after: str) -> str:
    """The words of what was done: the trigger, and the sentence or the status that it gives.

    >>> find_action("Joni ", "divonis", " dua tahun penjara oleh hakim")
    'divonis dua tahun penjara'
    >>> find_action("KPK menetapkan Joni sebagai ", "tersangka", " suap.")
    'menetapkan sebagai tersangka'
    >>> find_action("KPK ", "menetapkan", " Joni (40), mantan camat, sebagai tersangka suap.")
    'menetapkan sebagai tersangka'
    """
    if _STATUS.fullmatch(form):
        return _naming(before) or form
    petition = _PETITION.search(before)
    head = petition.group() if petition and " " not in form else ""
    return head + _LOOSE.sub("", form) + _complement(form, after)


def _complement(form: str, after: str) -> str:
    """The status or the sentence that the verb gives: "menetapkan Joni [sebagai tersangka]", "divonis [dua tahun]"."""
    tail = _AS_SUSPECT.match(after) if _NAMED.search(form) else None
    later = _NAMED_LATER.match(after) if tail is None and _NAMES.fullmatch(form) else None
    if later is not None:
        return later["status"]
    if tail is None and _SENTENCED.search(form):
        tail = _VERDICT.match(after)
    return tail.group() if tail else ""


def _naming(before: str) -> str | None:
    """ "menetapkan Joni sebagai ": who is named stands between the verb and the status."""
    found = list(_NAMING.finditer(before[-_REACH:]))
    return f"{found[-1]['verb']} sebagai tersangka" if found else None
