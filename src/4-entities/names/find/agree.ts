import { isA } from '../../../english';
import { canonicalKey } from '../../../lexicon/variants';
import { NAME_TYPES } from '../name-types';
import { indexOfType, winner, type Judged } from './judge';
import type { Scene } from '../scene';
import { foldedText } from '../../../document/text';

const PERSON = indexOfType('person');
/** What a surname of somebody in the text has for being that person: more than any gazetteer says for a city. */
const SURNAME = 8;
/** How much a name's other mentions in the document count beside its own sentence. */
const ELSEWHERE = 0.7;

/**
 * Brings the mentions of a name to one type, unless a sentence says clearly otherwise: votes of all mentions of a name are added, a
 * surname follows the person, a short form the company, an acronym what it was given for. Returns the votes that decide, in the order
 * of `names`.
 */
export function agree(scene: Scene, names: readonly Judged[]): Float64Array[] {
  const keys = names.map((name) => canonicalKey(foldedText(scene.document, name)));
  const sums = new Map<string, Float64Array>();
  names.forEach((name, i) => {
    const sum = sums.get(keys[i]);
    if (sum === undefined) sums.set(keys[i], name.votes.slice());
    else for (let type = 0; type < sum.length; type++) sum[type] += name.votes[type];
  });
  const extra = new Map<string, Float64Array>();
  const add: Add = (name, type, weight) => {
    const key = keys[name];
    let votes = extra.get(key);
    if (votes === undefined) extra.set(key, (votes = new Float64Array(NAME_TYPES.length)));
    votes[type] = Math.max(votes[type], weight);
  };
  const won = keys.map((key) => winner(sums.get(key)!));
  const { lower } = scene.document.tokens;
  followLongerNames(lower, names, won, add);
  followNeighbors(lower, names, won, add);
  return names.map((name, i) => {
    const votes = name.votes.slice();
    const sum = sums.get(keys[i])!;
    const more = extra.get(keys[i]);
    for (let type = 0; type < votes.length; type++) {
      votes[type] += ELSEWHERE * (sum[type] - name.votes[type]) + (more?.[type] ?? 0);
    }
    return votes;
  });
}

/** "in Graz", "to Graz" */
const leadsToPlace = (word: string): boolean => word === 'from' || word === 'to' || isA(word, 'preposition before a place');

/** What speaks for a type of a name besides its own votes. */
type Add = (name: number, type: number, weight: number) => void;
/** The type that each name has by the votes of all its mentions. */
type Won = readonly ReturnType<typeof winner>[];

/** "Delangue" is the person Clement Delangue, "Tencent" the company Tencent Holdings. */
function followLongerNames(lower: readonly string[], names: readonly Judged[], won: Won, add: Add): void {
  const surnames = new Set<string>();
  names.forEach((name, i) => {
    if (name.end - name.start < 2) return;
    if (won[i].type === 'person') surnames.add(lower[name.end - 1]);
  });
  // "Valeska Paris … Paris said": how often the word stands where only a place does.
  const places = new Map<string, number>();
  for (const name of names) {
    if (name.end - name.start > 1 || !surnames.has(lower[name.start])) continue;
    const step = leadsToPlace(lower[name.start - 1]) ? 1 : -1;
    places.set(lower[name.start], (places.get(lower[name.start]) ?? 0) + step);
  }
  names.forEach((name, i) => {
    if (name.end - name.start > 1) return;
    const word = lower[name.start];
    if (surnames.has(word)) add(i, PERSON, (places.get(word) ?? 0) > 0 ? 2 : SURNAME);
  });
}

/** "Bedhampton and Havant": what stands in a list with a place is a place, if nothing else is known of it. */
function followNeighbors(lower: readonly string[], names: readonly Judged[], won: Won, add: Add): void {
  for (let i = 0; i + 1 < names.length; i++) {
    const joint = names[i].end;
    if (names[i + 1].start !== joint + 1 || !JOINTS.has(lower[joint])) continue;
    for (const [from, to] of [
      [i, i + 1],
      [i + 1, i],
    ] as const) {
      const { type, confidence } = won[from];
      if (type !== 'concept' && confidence > 0.7) add(to, indexOfType(type), 1.2);
    }
  }
}
const JOINTS = new Set([',', 'and', 'or', '&']);
