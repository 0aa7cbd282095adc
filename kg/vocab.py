"""The terms of the ontology, and of the vocabularies it stands on, as closed namespaces: a misspelt term raises."""

# ruff: noqa: N815 - the names are those of the vocabularies

from __future__ import annotations

from rdflib.namespace import DefinedNamespace, Namespace
from rdflib.term import URIRef

from kg.ontology_files import ONTOLOGY_NAMESPACE


class KG(DefinedNamespace):
    """`ontology/kg.ttl`, which says what each term means."""

    _fail = True
    _NS = Namespace(ONTOLOGY_NAMESPACE)

    # classes
    Actor: URIRef
    AffiliatedWith: URIRef
    Age: URIRef
    Agreement: URIRef
    Aid: URIRef
    Appointment: URIRef
    Article: URIRef
    Award: URIRef
    Body: URIRef
    Bound: URIRef
    Ceremony: URIRef
    Competition: URIRef
    Entity: URIRef
    Event: URIRef
    HoldsRole: URIRef
    Incident: URIRef
    Law: URIRef
    LegalAction: URIRef
    LocatedIn: URIRef
    Meeting: URIRef
    Modality: URIRef
    Organization: URIRef
    Outlet: URIRef
    PartOf: URIRef
    Person: URIRef
    Place: URIRef
    Program: URIRef
    Quantity: URIRef
    Region: URIRef
    RelativeOf: URIRef
    ResidesIn: URIRef
    Said: URIRef
    SpeechForm: URIRef
    Statement: URIRef
    Status: URIRef
    Visit: URIRef

    # terms that qualify a statement
    Acting: URIRef
    Approx: URIRef
    Asked: URIRef
    AtLeast: URIRef
    AtMost: URIRef
    Candidate: URIRef
    Conditional: URIRef
    Current: URIRef
    Denied: URIRef
    Elect: URIRef
    Former: URIRef
    Hoped: URIRef
    Planned: URIRef
    Reported: URIRef
    Verbatim: URIRef

    # properties whose values are entities, terms or graphs
    accordingTo: URIRef
    agent: URIRef
    at: URIRef
    bound: URIRef
    direct: URIRef
    graph: URIRef
    inRegion: URIRef
    modality: URIRef
    part: URIRef
    participant: URIRef
    patient: URIRef
    person: URIRef
    place: URIRef
    relative: URIRef
    status: URIRef
    thing: URIRef
    whole: URIRef
    winner: URIRef

    # properties whose values are literals
    action: URIRef
    amount: URIRef
    asOf: URIRef
    award: URIRef
    charge: URIRef
    code: URIRef
    dateline: URIRef
    editor: URIRef
    injured: URIRef
    killed: URIRef
    kin: URIRef
    measured: URIRef
    post: URIRef
    rank: URIRef
    reporter: URIRef
    role: URIRef
    rule: URIRef
    score: URIRef
    sentence: URIRef
    topic: URIRef
    years: URIRef


class OA(DefinedNamespace):
    """Web Annotation, https://www.w3.org/TR/annotation-vocab/: what is used of it."""

    _fail = True
    _NS = Namespace("http://www.w3.org/ns/oa#")

    SpecificResource: URIRef
    TextPositionSelector: URIRef
    TextQuoteSelector: URIRef
    end: URIRef
    exact: URIRef
    hasSelector: URIRef
    hasSource: URIRef
    prefix: URIRef
    start: URIRef
    suffix: URIRef


class SEM(DefinedNamespace):
    """Simple Event Model, https://semanticweb.cs.vu.nl/2009/11/sem/: what is used of it."""

    _fail = True
    _NS = Namespace("http://semanticweb.cs.vu.nl/2009/11/sem/")

    Event: URIRef
    hasActor: URIRef
    hasPlace: URIRef
    hasTimeStamp: URIRef


class GAF(DefinedNamespace):
    """Grounded Annotation Framework, http://groundedannotationframework.org: from a statement to its words."""

    _fail = True
    _NS = Namespace("http://groundedannotationframework.org/gaf#")

    denotedBy: URIRef


class OPENGOV(DefinedNamespace):
    """W3C Popolo draft, https://www.w3.org/ns/opengov: from a membership to its post."""

    _fail = True
    _NS = Namespace("http://www.w3.org/ns/opengov#")

    post: URIRef


class SCHEMA(DefinedNamespace):
    """schema.org: what is used of it (rdflib's own list lacks the newer terms)."""

    _fail = True
    _NS = Namespace("https://schema.org/")

    AdministrativeArea: URIRef
    Legislation: URIRef
    NewsArticle: URIRef
    NewsMediaOrganization: URIRef
    Observation: URIRef
    Place: URIRef
    Quotation: URIRef
    Thing: URIRef
    containedInPlace: URIRef
    homeLocation: URIRef
    identifier: URIRef
    location: URIRef
    observationAbout: URIRef
    observationDate: URIRef
    relatedTo: URIRef
    spokenByCharacter: URIRef
    text: URIRef
    url: URIRef
    value: URIRef
