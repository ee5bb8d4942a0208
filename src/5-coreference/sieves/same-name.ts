import { isName, type MentionRecord } from '../../document/entities';
import type { MentionedDocument } from '../../document/layers';
import { withoutGeneration } from '../../lexicon/generations';
import { canonicalKey, comparableName, foldName } from '../../lexicon/variants';
import type { Gender } from '../../lexicon/pronouns';
import type { ShownGender } from '../gender';
import { wordsOf } from '../names';
import type { Reference } from '../references';
import type { Sieve } from '../sieve';

/**
 * One name, one thing, as a rule even where the recognizer gave it different types (one sense a discourse: Gale, Church and
 * Yarowsky 1992). The exceptions are a surname that is a place as well: with "George Washington" in the text, "Washington" the person
 * and "Washington" the city stay apart; and a name that two persons share: from where the text brings in the second, it may be either.
 */
export const sameName: Sieve = {
  name: 'same-name',
  about:
    'One name, one thing, as a rule even where the recognizer gave it different types (one sense a discourse: Gale, Church and Yarowsky 1992).',
  examples: {
    'Tencent grew. Rivals of TENCENT fell.': ['Tencent = TENCENT'],
    'José Marín left Brasa-Cola. Jose Marin sold Brasa Cola.': ['José Marín = Jose Marin', 'Brasa-Cola = Brasa Cola'],
  },
  counterexamples: {
    'Tencent grew. Alibaba fell.': ['Tencent = Alibaba'],
    'Germany’s Ministry of Defence and Russia’s Ministry of Defence met.': ['Ministry of Defence = Ministry of Defence'],
  },
  apply({ document, references, chains }, name) {
    const names = references.filter(({ mention }) => isName(mention.form));
    const { surnames, shared } = bearersOf(names);
    const owners = ownersOf(document, names);
    const titled = titlesOf(names);
    const firsts = new Map<string, number>();
    for (const { index, mention, shown } of names) {
      const key = canonicalKey(mention.name);
      const isPerson = mention.type === 'person';
      const kind = isPerson && surnames.has(key) ? ' (person)' : '';
      const later = isPerson && index > (shared.get(key) ?? Infinity) ? ' (later)' : '';
      // "Mr. Reed … Mrs. Reed", and with Tom Reed and Ann Reed in the text "Ms. Reed".
      const isTold = isTitled(mention, shown) && (later !== '' || titled.get(key) === 'both');
      const slot = `${key}${kind}${later}${isTold ? ` (${shown.gender})` : ''}${owners.get(index) ?? ''}`;
      const first = firsts.get(slot);
      if (first === undefined) firsts.set(slot, index);
      else chains.join(first, index, name);
    }
  },
};

/** A surname alone behind a title that tells man from woman. */
const isTitled = ({ type, name }: MentionRecord, { sure, gender }: ShownGender): boolean =>
  type === 'person' && sure && gender !== undefined && !name.includes(' ');

/** The genders that titles before a name alone show, by its key. */
function titlesOf(names: readonly Reference[]): ReadonlyMap<string, Gender | 'both'> {
  const titles = new Map<string, Gender | 'both'>();
  for (const { mention, shown } of names) {
    if (!isTitled(mention, shown)) continue;
    const key = canonicalKey(mention.name);
    const known = titles.get(key);
    titles.set(key, known === undefined || known === shown.gender ? shown.gender! : 'both');
  }
  return titles;
}

/**
 * "Germany's Ministry of Defence and Russia's Ministry of Defence": of institutions that several have whose each is, by mention; which of them one
 * without an owner is, nobody can say.
 */
function ownersOf(document: MentionedDocument, names: readonly Reference[]): ReadonlyMap<number, string> {
  const byKey = new Map<string, Map<number, string>>();
  for (const { index, mention } of names) {
    const isOwned = mention.type === 'organization' && /^['’]s?$/.test(document.tokens.lower[mention.start - 1]);
    const owning = isOwned && mention.start > 1 ? document.mentionOf[mention.start - 2] : -1;
    if (owning < 0 || !isName(document.mentions[owning].form)) continue;
    const key = canonicalKey(mention.name);
    byKey.set(key, (byKey.get(key) ?? new Map<number, string>()).set(index, ` (${canonicalKey(document.mentions[owning].name)})`));
  }
  const shared = [...byKey.values()].filter((owners) => new Set(owners.values()).size > 1);
  return new Map(shared.flatMap((owners) => [...owners]));
}

/** The surnames of the persons with full names, and for given names and surnames of two the mention that brings in the second. */
function bearersOf(names: readonly Reference[]): { surnames: ReadonlySet<string>; shared: ReadonlyMap<string, number> } {
  const surnames = new Set<string>();
  const shared = new Map<string, number>();
  const firstBearers = new Map<string, string>();
  for (const { index, mention } of names) {
    const words = withoutGeneration(wordsOf(comparableName(mention.name)));
    if (mention.type !== 'person' || words.length < 2) continue;
    const [given, surname] = [words[0], words.at(-1)!].map(foldName);
    surnames.add(surname);
    // "Mohamed El-Hassan Mohamed" shares both of his with Ahmed Mohamed.
    for (const word of new Set([given, surname])) {
      const bearer = firstBearers.get(word);
      if (bearer === undefined) firstBearers.set(word, `${given} ${surname}`);
      else if (!mayBeOne(bearer, `${given} ${surname}`) && !shared.has(word)) shared.set(word, index);
    }
  }
  return { surnames, shared };
}

/** "J. Smith" may be John Smith. */
function mayBeOne(one: string, other: string): boolean {
  const [[given, surname], [otherGiven, otherSurname]] = [one.split(' '), other.split(' ')];
  if (surname !== otherSurname) return false;
  return given === otherGiven || (given[0] === otherGiven[0] && (given.length <= 2 || otherGiven.length <= 2));
}
