// Prints the canonical N-Quads (RDFC-1.0) of a file: node read.mjs FILE. Turtle, TriG, N-Triples and N-Quads are read by
// N3.js, JSON-LD by jsonld.js; both are canonized by rdf-canonize.
import { readFileSync } from 'node:fs';
import canonize from 'rdf-canonize';
import jsonld from 'jsonld';
import N3 from 'n3';

const FORMATS = { ttl: 'Turtle', trig: 'TriG', nt: 'N-Triples', nq: 'N-Quads' };
const file = process.argv[2];
const text = readFileSync(file, 'utf-8');
const ending = file.split('.').pop();

const refuse = url => { throw new Error(`a context outside the file: ${url}`); };
const quads = ending === 'jsonld'
  ? await jsonld.toRDF(JSON.parse(text), { documentLoader: refuse })
  : new N3.Parser({ format: FORMATS[ending] }).parse(text);
process.stdout.write(await canonize.canonize(quads, { algorithm: 'RDFC-1.0' }));
