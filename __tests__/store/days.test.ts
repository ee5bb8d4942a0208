import { extract } from '../../src';
import { dayOf, firstDayOf } from '../../src/document/day-of';
import { openStore, type Store } from '../../src/store';
import { errorOf } from '../support/errors';
import { describeStore } from '../support/sqlite';

/** Ways to say one day, with how the store gives it back where that is not the same. */
const PUBLISHED: readonly (readonly [published: string | number | Date, kept?: string])[] = [
  ['2024-12-06'],
  ['20241206'],
  [' 2024-12-06'],
  ['2024-12-06T23:30'],
  ['2024-12-06T23:30:00Z'],
  ['2024-12-06T23:30:00-05:00'],
  ['2024-12-06T00:30:00+14:00'],
  ['Fri, 06 Dec 2024 23:30:00 -0500'],
  ['6 Dec 2024'],
  [new Date('2024-12-06T00:00:00Z'), '2024-12-06T00:00:00.000Z'],
  [new Date('2024-12-06T23:59:59.999Z'), '2024-12-06T23:59:59.999Z'],
  [Date.UTC(2024, 11, 6, 12), '2024-12-06T12:00:00.000Z'],
];
const TEXT = 'BERGEN, March 3, 2019 — Velmora sued Globex.';
const EXTRACTION = extract(TEXT, { id: 'friday' });

describe('the day of a time', () => {
  it.each(PUBLISHED.map(([published]) => published))('%j', (published) => expect(dayOf(published)).toBe('2024-12-06'));
  it.each([null, undefined, '', 'soon', '2024', '2024-12', '2024-02-30', '2024-12-061', 'Fri, 31 Nov 2024', new Date('soon'), NaN, 9e15, 8e15])('is none: %p', (time) =>
    expect(dayOf(time)).toBeUndefined()); // prettier-ignore
  it('is the first of a month or year where no day is said', () => {
    expect(['2024', '2024-12', '2024-12-06T10:00', '2024-13', 'XXXX-12-06', '2024-W50'].map(firstDayOf)).toEqual(['2024-01-01', '2024-12-01', '2024-12-06', undefined, undefined, undefined]); // prettier-ignore
  });
});

describeStore.each(PUBLISHED.map(([given, kept = given as string]) => [given, kept] as const))(
  'a document published %p',
  (published, kept) => {
    let store: Store;
    beforeEach(async () => {
      store = await openStore(':memory:');
      store.add(EXTRACTION, { text: TEXT, published });
    });
    afterEach(() => store.close());
    const days = [
      [{ since: '2024-12-06', until: '2024-12-06' }, 1],
      [{ since: '2024-12-06T10:00:00Z', until: '20241206' }, 1],
      [{ since: new Date('2024-12-06T10:00:00Z'), until: 'Fri, 06 Dec 2024' }, 1],
      [{ until: '2024-12-05' }, 0],
      [{ since: Date.UTC(2024, 11, 6, 10), until: Date.UTC(2024, 11, 6) }, 1],
      [{ since: Date.UTC(2024, 11, 7) }, 0],
      [{ since: '2024-12-07' }, 0],
    ] as const;

    it('is kept, and found, under its day by every question', () => {
      expect(store.document('friday')!.published).toBe(kept);
      const [velmora] = store.find('Velmora');
      for (const [period, count] of days) {
        expect(store.relations(period)).toHaveLength(count);
        expect([...store.edges(period)]).toHaveLength(count);
        expect(store.timeline(velmora.id, period)).toHaveLength(count);
        expect(store.neighbours(velmora.id, period)).toHaveLength(count);
        expect(store.search('sued', period)).toHaveLength(count);
        expect(store.topEntities({ ...period, type: 'organization' }).some(({ name }) => name === 'Globex')).toBe(count === 1);
        expect(store.merged(period).relations).toHaveLength(count);
        expect(store.graph({ where: period }).size).toBe(count);
      }
      expect(store.timeline(velmora.id)[0].day).toBe('2024-12-06');
      expect(store.neighbours(velmora.id)[0]).toMatchObject({ first: '2024-12-06', last: '2024-12-06' });
    });

    it('keeps it when something in it is put right, and leaves nothing when it is taken out', () => {
      const [velmora] = store.find('Velmora');
      store.correct({ split: velmora.id, documents: ['friday'] });
      expect(store.document('friday')!.published).toBe(kept);
      expect(store.relations({ since: '2024-12-06', until: '2024-12-06' })).toHaveLength(1);
      store.remove('friday');
      expect([store.relations(), store.topEntities({ since: '2024' }), store.search('sued')]).toEqual([[], [], []]);
    });
  },
);

describeStore('days of a store', () => {
  it('are those of the dateline where nobody says when it was published', async () => {
    const store = await openStore(':memory:');
    store.add(EXTRACTION);
    expect(store.relations({ since: '2019-03-03', until: '2019-03-03' })).toHaveLength(1);
    store.close();
  });

  it('have to be in the calendar', async () => {
    const store = await openStore(':memory:');
    for (const published of ['soon', '2024-12', new Date('soon'), Infinity, true as never])
      expect(errorOf(() => store.add(EXTRACTION, { published }))).toMatch(/^bad-option: option published must be a day such as/);
    for (const since of ['2024-02-31', 'soon', new Date('soon'), NaN, Infinity, true as never])
      expect(errorOf(() => store.relations({ since }))).toMatch(/^bad-option: option since must be a day such as/);
    store.close();
  });
});
