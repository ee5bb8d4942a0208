import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { extract, mergeExtractions, type Extraction } from '../src';
import { hash } from '../src/document/hash';
import { fromJSON, toJSON } from '../src/export';
import { AWKWARD } from './support/awkward';
import { errorOf } from './support/errors';
import { extractionOf } from './support/extraction';

const TEXT =
  'OSLO, Dec 6 (Reuters) - Velmora Robotics agreed to buy Solvane Systems for $40 million on Tuesday. "We want the deal," said Ann Lee, its chief ' +
  'executive. Lee did not say whether it could close in 2025 because talks with Globex, which the ministry of trade oversees, go on.';
const EXTRACTION = extract(TEXT, { id: 'monday', referenceDate: '2024-12-06' });
const compact = (extraction: Extraction): string => toJSON(extraction, { form: 'compact' });

describe('ids', () => {
  // Made with the method's first implementation (smhasher), of the text in UTF-16LE.
  it.each([
    ['', '0'],
    ['a', '6w2ind8n5eu67wyeoronm675'],
    ['Acme', 'agt3q8oxi23ahldipimfd4aph'],
    ['organization|acme', 'f5bq2x62eepa2rbtl2quoekpi'],
    ['Zoë Müller — 株式会社', 'cayqpaxwxeq1l7mg6y0fy1mmy'],
    ['a'.repeat(100), '4wtlibace8o6x4us9ciwzznn3'],
  ])('have 128 bits of MurmurHash3: %j', (text, expected) => expect(hash(text)).toBe(expected));
});

describe('the compact form', () => {
  it('is read back as it was, member by member in the same order', () => {
    expect(JSON.stringify(fromJSON(compact(EXTRACTION)))).toBe(JSON.stringify(EXTRACTION));
  });

  it('is much shorter', () => {
    expect(compact(EXTRACTION).length).toBeLessThan(JSON.stringify(EXTRACTION).length / 2.5);
  });

  it('keeps any names, and what others have added', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...Object.values(AWKWARD))), { maxLength: 5 }),
        (names) => {
          const extraction = {
            ...extractionOf(names.map((name) => ({ subject: name, lemma: name, object: 'Acme', rest: [['with', name]] as const }))),
            note: names,
          };
          Object.assign(extraction.entities[0] ?? {}, { color: 'red' });
          expect(fromJSON(compact(extraction))).toEqual(extraction);
        },
      ),
    );
  });

  it('keeps spans that do not agree with each other', () => {
    const extraction = structuredClone(EXTRACTION);
    extraction.relations[0]!.subject.text = 'Somebody else';
    extraction.entities[0]!.mentions[0]!.text = 'X';
    expect(fromJSON(compact(extraction))).toEqual(extraction);
  });

  it('has of a merge its documents', () => {
    const merged = mergeExtractions(EXTRACTION, extract('Solvane Systems sold a plant.', { id: 'tuesday' }));
    expect(fromJSON(compact(merged))).toEqual(merged);
    expect(fromJSON(compact(mergeExtractions()))).toEqual(mergeExtractions());
  });

  it.each<[string, (broken: Record<string, unknown>) => void]>([
    ['without strings', (broken) => delete broken.strings],
    ['without text', (broken) => (broken.pieces = [])],
    ['with an entity that is a number', (broken) => (broken.entities = [1])],
    ['with a relation of nothing', (broken) => (broken.relations = [[]])],
    ['with documents that are none', (broken) => (broken.documents = 3)],
    ['with odd spans that are none', (broken) => (broken.odd = [1])],
    ['with pieces that are none', (broken) => (broken.pieces = [null, 2])],
  ])('%s is no extraction', (_title, breakIt) => {
    const broken = JSON.parse(compact(EXTRACTION)) as Record<string, unknown>;
    breakIt(broken);
    expect(errorOf(() => fromJSON(JSON.stringify(broken)))).toMatch(/^not-an-extraction/);
  });

  it('is an extraction or an error, whatever is changed in it', () => {
    const whole = compact(EXTRACTION);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.constantFrom('0', '9', '[', ']', '"', ',', '{', '-'), (at, by) => {
        const changed = whole.slice(0, at) + by + whole.slice(at + 1);
        try {
          fromJSON(changed);
        } catch (error) {
          expect(error).toHaveProperty('code', 'not-an-extraction');
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('results of before', () => {
  const { texts, extractions, merged } = JSON.parse(readFileSync(join(__dirname, 'cases/schema/relata-1.json'), 'utf8')) as {
    texts: Record<'monday' | 'tuesday', string>;
    extractions: Extraction[];
    merged: Extraction;
  };
  const idsOf = ({ entities }: Extraction): string[] => entities.map(({ name, id }) => `${name} ${id}`);

  it('have the ids of now where the text still gives the entity', () => {
    const [monday] = extractions.map((one) => fromJSON(JSON.stringify(one)));
    const now = idsOf(extract(texts.monday, { id: 'monday', referenceDate: '2024-12-06' }));
    expect(now).toEqual(expect.arrayContaining(idsOf(monday!)));
    expect(monday!.schema).toBe('relata/2');
  });

  it('are merged anew', () => {
    const read = fromJSON(JSON.stringify(merged));
    expect(read).toEqual(mergeExtractions(extractions.map((one) => fromJSON(JSON.stringify(one)))));
  });

  it('are not taken as they are', () => {
    expect(errorOf(() => mergeExtractions(extractions))).toMatch(/not-an-extraction.*schema is the string "relata\/1"/);
  });
});
