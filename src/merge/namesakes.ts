import { isSmallWord } from '../english/small-words';
import type { Extraction, Relation } from '../extraction';
import { demonymOf } from '../lexicon/demonyms';
import { canonicalKey } from '../lexicon/variants';
import { addToList, addToSet } from '../document/collect';
import { withIds } from './renamed';

/** Documents in which places of one name are told apart, and the ids that some of them have for it. */
export interface PlacesApart {
  readonly documents: readonly Extraction[];
  readonly ids: ReadonlySet<string>;
}

/** Where a place lies, as far as one article says it of its name: "Dublin, Ohio". */
interface Whereabouts {
  readonly country: string;
  readonly state?: string;
}

/**
 * Tells places of one name apart that articles put into different countries, or into different states of the US: "Dublin, Ohio" and "Dublin, Ireland".
 * Where an article does not say it, the place is the one that most articles mean who do. Which name is called so for how many articles does not depend
 * on their order. A store does without: any article may turn which of them is meant by all others.
 */
export function placesApart(documents: readonly Extraction[]): PlacesApart {
  const said = documents.map(whereaboutsIn);
  const all = new Map<string, Whereabouts[]>();
  for (const places of said) {
    for (const [id, where] of places) addToList(all, id, where);
  }
  const labels = new Map([...all].flatMap(([id, places]) => (places.length > 1 ? [[id, labelsOf(places)] as const] : [])));
  const ids = new Set<string>();
  const renamed = documents.map((document, i) => {
    const own = new Map<string, string>();
    for (const [id, where] of said[i]!) {
      const found = labels.get(id);
      const label = found?.of(where);
      if (label !== undefined && label !== found!.usual) own.set(id, `${id}_${label}`);
    }
    for (const id of own.values()) ids.add(id);
    return own.size === 0 ? document : withIds(document, own, new Map());
  });
  return { documents: renamed, ids };
}

interface Labels {
  /** What most articles mean. */
  readonly usual: string | undefined;
  readonly of: (where: Whereabouts) => string | undefined;
}

/** A label for each place of one name: its country, with its state where articles name two of that country. */
function labelsOf(places: readonly Whereabouts[]): Labels {
  const states = new Set(places.flatMap(({ state }) => state ?? []));
  const of = ({ country, state }: Whereabouts): string | undefined =>
    states.size < 2 || country !== US ? country : state && `${country}-${state}`;
  const counts = new Map<string, number>();
  for (const label of places.map(of)) if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1);
  const [usual] = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))[0] ?? [];
  return { usual, of };
}

/** Where the places of an article lie, for those of which it says one country. */
function whereaboutsIn({ entities, relations }: Extraction): ReadonlyMap<string, Whereabouts> {
  const names = new Map(entities.flatMap(({ id, type, name }) => (type === 'place' ? [[id, name] as const] : [])));
  const around = new Map<string, Set<string>>();
  for (const relation of relations) {
    const place = relation.subject.entity;
    const container = isRightBehind(relation) && names.has(place) ? names.get(relation.object!.entity) : undefined;
    if (container !== undefined) addToSet(around, place, container);
  }
  return new Map(
    [...around].flatMap(([id, containers]) => {
      const where = whereaboutsOf([...containers]);
      return where ? [[id, where] as const] : [];
    }),
  );
}

/** "Dublin, Ohio", "Punjab in India", "India's Punjab". */
const isRightBehind = ({ predicate, object, evidence }: Relation): boolean =>
  predicate.type === 'located in' && object !== undefined && evidence.some(({ rule }) => rule.startsWith(RULE));

/** The rule of relations that reads which place is written around which. */
const RULE = 'noun-phrase/place';
const US = slugOf(canonicalKey('United States'));

function whereaboutsOf(containers: readonly string[]): Whereabouts | undefined {
  const states = containers.map((name) => name.toLowerCase()).filter((name) => isSmallWord(name, 'state of the US'));
  // "Soviet Union" and "Ukraine", "England" and "Britain" hold the same towns.
  const countries = containers.filter((name) => demonymOf(name) !== undefined && !isSmallWord(name.toLowerCase(), 'state with others'));
  const [country, ...more] = new Set([...countries.map((name) => slugOf(canonicalKey(name))), ...(states.length > 0 ? [US] : [])]);
  if (country === undefined || more.length > 0 || states.length > 1) return undefined;
  return { country, ...(states.length === 1 && { state: slugOf(states[0]!) }) };
}

function slugOf(name: string): string {
  return name.replace(/[^\p{L}\p{N}]+/gu, '-');
}
