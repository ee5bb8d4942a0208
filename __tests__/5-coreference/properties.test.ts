import fc from 'fast-check';
import { resolve } from '../../src/5-coreference';
import { mentionedFrom, resolvedFrom } from '../support/chains';

/** Pieces that coreference has something to say about, in any order. */
const PIECES = [
  'Tencent', 'Tencent Holdings', 'the company', 'The company', 'its', 'It', 'it', 'she', 'his', 'they', 'Maria Lopez', 'Lopez', 'Mr. Smith',
  'the International Rescue Fund (IRF)', 'IRF', 'the US', 'the United States', 'a man', 'another man', 'the man', 'chips', 'these chips',
  'the US export ban', 'the ban', 'This situation', 'itself', ', formerly known as Globex,', 'who', '“', '”', "'s", 'sued', 'said', 'uses',
  'and', 'of', '.', '. ', '\n\n', '$5m', 'on 4 December 2024', '(', ')',
  "Germany's Ministry of Defence", "'s Ministry of Defence", 'the 82nd Airborne Division', 'the 82nd', 'Ann "Red" Player', 'Player', 'A.', 'II',
]; // prettier-ignore

const article = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' '));
const anything = fc.oneof(article, fc.string({ unit: 'binary', maxLength: 200 }));

describe('every text', () => {
  it('gives each mention one entity, and each entity its mentions in order', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { mentions, entities, entityOf } = resolvedFrom(text);
        const owners = entities.flatMap((entity, owner) => entity.mentions.map((mention) => [mention, owner] as const));
        expect(owners.map(([mention]) => mention).sort((a, b) => a - b)).toEqual(mentions.map((_, index) => index));
        for (const [mention, owner] of owners) expect(entityOf[mention]).toBe(owner);
        for (const entity of entities) expect(entity.mentions).toEqual([...entity.mentions].sort((a, b) => a - b));
        const firsts = entities.map((entity) => entity.mentions[0]);
        expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
      }),
    );
  });

  it('says by which sieve a mention was joined, save for the first of its entity', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { entities, resolvedBy } = resolvedFrom(text);
        for (const { mentions } of entities) {
          const [first, ...rest] = mentions.map((mention) => resolvedBy[mention]);
          expect(first).toBeUndefined();
          for (const name of rest) expect(typeof name).toBe('string');
        }
      }),
    );
  });

  it('gives no two entities the same type and key, nor an entity its own name as alias', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { entities } = resolvedFrom(text);
        const keys = entities.map(({ type, key }) => `${type} ${key}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { name, aliases } of entities) {
          const folded = [name, ...aliases].map((alias) => alias.toLowerCase());
          expect(new Set(folded).size).toBe(folded.length);
        }
      }),
    );
  });

  it('keeps values and everything else apart', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { entities, mentions } = resolvedFrom(text);
        for (const entity of entities) {
          const forms = new Set(entity.mentions.map((mention) => mentions[mention].form === 'value'));
          expect(forms.size).toBe(1);
        }
      }),
    );
  });

  it('gives the same result each time', () => {
    fc.assert(
      fc.property(anything, (text) => expect(resolvedFrom(text)).toEqual(resolvedFrom(text))),
      { numRuns: 30 },
    );
  });
});

describe('time', () => {
  // One sentence without end is the worst case: nothing but the bounds on each search keeps it in proportion.
  it.each([
    ['names', (n: number) => Array.from({ length: n }, (_, i) => `Maria Lopez${i} met her`).join(' and ')],
    ['one name', (n: number) => 'Tencent sued Tencent Holdings, its partner, and '.repeat(n)],
    ['noun phrases', (n: number) => 'The company praised the US export ban and this situation. '.repeat(n)],
  ])('grows with the length of the text: %s', (_name, write) => {
    const timeOf = (n: number): number => {
      const document = mentionedFrom(write(n));
      const times = [0, 0, 0].map(() => {
        const start = performance.now();
        resolve(document, {});
        return performance.now() - start;
      });
      return Math.min(...times);
    };
    timeOf(100);
    const ratio = timeOf(4000) / timeOf(500);
    // 8 times the text; 64 times the time would be quadratic.
    expect(ratio).toBeLessThan(28);
  });
});
