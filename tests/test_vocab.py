from __future__ import annotations

import pytest
import rdflib
from rdflib.namespace import OWL, RDF, DefinedNamespace

from kg.ontology_files import ONTOLOGY_NAMESPACE, read_ontology
from kg.schema import BOUNDS, FACT_TYPES, STATUSES, EntityType, Family, Modality
from kg.vocab import GAF, KG, OA, OPENGOV, SCHEMA, SEM


def declared() -> set[str]:
    ontology = rdflib.Graph().parse(data=read_ontology("kg.ttl"), format="turtle")
    kinds = {OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, KG.Status, KG.Bound, KG.Modality, KG.SpeechForm}
    return {
        str(term).removeprefix(ONTOLOGY_NAMESPACE)
        for term, kind in ontology.subject_objects(RDF.type)
        if kind in kinds and isinstance(term, rdflib.URIRef)
    }


def test_vocabulary_and_ontology_hold_the_same_terms() -> None:
    assert set(KG.__annotations__) == declared()


@pytest.mark.parametrize("vocabulary", [KG, OA, SEM, GAF, OPENGOV, SCHEMA])
def test_a_misspelt_term_raises(vocabulary: type[DefinedNamespace]) -> None:
    with pytest.raises(AttributeError):
        vocabulary["HoldsRoll"]


def test_every_type_of_the_schema_has_its_term() -> None:
    names = {str(kind) for kind in EntityType}
    names |= {fact.name for fact in FACT_TYPES.values() if fact.family is Family.EVENT}
    names |= {
        fact.name[0].upper() + fact.name[1:] for fact in FACT_TYPES.values() if fact.family is not Family.EVENT
    } - {"HasRole"}
    names |= {"HoldsRole"}
    names |= {name[0].upper() + name[1:] for name in (*STATUSES, *BOUNDS, *Modality)}
    assert names <= set(KG.__annotations__)
