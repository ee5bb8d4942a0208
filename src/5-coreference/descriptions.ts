import { isName, type MentionRecord } from '../document/entities';
import { groupEnd, isHyphen } from '../document/hyphens';
import { dependentBy, labelOf, uposOf } from '../document/tree';
import { demonymOf } from '../lexicon/demonyms';
import { ORIGIN } from '../lexicon/name-classes';
import { nameBits } from '../lexicon/name-words';
import { headsOf, nameBehind, nameGroups } from './names';
import { isA } from '../english';
import type { Reference } from './references';
import type { Discourse } from './sieve';

/** Words before a title that are read as telling more of it, at most. */
const MAX_MODIFIERS = 4;

/** What a text says that something is. */
export interface Description {
  /** "regulator" of "the bank regulator Acme". */
  readonly nouns: ReadonlySet<string>;
  /** Those and the words before them: "bank", "regulator". */
  readonly words: ReadonlySet<string>;
}

/**
 * For each chain with a name what the text says that it is, with what adjectives: "Acme, a Finnish maker of pumps", "chipmaker Acme",
 * "Acme is a chipmaker".
 */
export function describedAs(discourse: Discourse): ReadonlyMap<number, Description> {
  const { document, references, chains } = discourse;
  const { syntax, mentionOf } = document;
  const said = new Map<number, { nouns: Set<string>; words: Set<string> }>();
  const descriptionOf = (mention: number): { nouns: Set<string>; words: Set<string> } => {
    const chain = chains.find(mention);
    let description = said.get(chain);
    if (description === undefined) said.set(chain, (description = { nouns: new Set(), words: new Set() }));
    return description;
  };
  const say = (mention: number, token: number, modifiers: readonly string[] = []): void => {
    const { nouns, words } = descriptionOf(mention);
    const noun = syntax.lemmas[token].toLowerCase();
    nouns.add(noun);
    for (const word of [noun, ...modifiers]) words.add(word);
  };
  for (const { index, mention, noun } of references) {
    if (isName(mention.form)) {
      // "chipmaker Acme", "Prime Minister Modi": the range of a name leaves its title out.
      const before = mention.start - 1;
      if (before >= 0 && isTitle(before)) say(index, before, wordsBefore(before));
      const origin = originOf(mention);
      if (origin !== undefined) descriptionOf(index).words.add(origin);
      const age = ageBehind(mention.end);
      if (age !== undefined) descriptionOf(index).words.add(`${age}-year-old`);
      continue;
    }
    if (mention.form !== 'nominal' || noun === '') continue;
    const same = namedBehindOf(discourse, index);
    if (same >= 0) say(same, mention.head, references[index].modifiers);
    const home = homeOf(references[index]);
    const bearer = home === undefined ? -1 : nameBehind(discourse, index);
    if (bearer >= 0) descriptionOf(bearer).words.add(home!);
    const named = labelOf(document, mention.head) === 'appos' ? syntax.heads[mention.head] : predicatedOf(mention.head);
    const of = named >= 0 ? mentionOf[named] : -1;
    if (of >= 0 && isName(references[of].mention.form)) say(of, mention.head, references[index].modifiers);
    const behind = nameSetOff(mention);
    if (behind >= 0) say(behind, mention.head, references[index].modifiers);
  }
  return said;

  /** "his Mexican counterpart, Ana Ruiz": the person's name that is set off right behind by a comma and says who it is, or -1. */
  function nameSetOff({ head, end }: MentionRecord): number {
    const { words, lower } = document.tokens;
    // "their leader, the Dalai Lama"
    const first = lower[end + 1] === 'the' ? end + 2 : end + 1;
    const name = words[end] === ',' ? (mentionOf[first] ?? -1) : -1;
    if (name < 0) return -1;
    const { mention } = references[name];
    const isSaid = mention.type === 'person' && isName(mention.form) && mention.start === first;
    return isSaid && labelOf(document, mention.head) === 'appos' && syntax.heads[mention.head] === head ? name : -1;
  }

  /** "israeli" of "Israel's Prime Minister" before a name. */
  function homeOf({ mention, possessor }: Reference): string | undefined {
    const owner = mention.rule === 'role' && possessor >= 0 ? references[possessor].mention : undefined;
    return owner?.type === 'place' ? demonymOf(owner.name) : undefined;
  }

  /** "swiss" of "Switzerland's Kestrin". */
  function originOf({ head }: MentionRecord): string | undefined {
    const owner = dependentBy(document, head, 'nmod:poss');
    const of = owner >= 0 ? mentionOf[owner] : -1;
    return of >= 0 && references[of].mention.type === 'place' ? demonymOf(references[of].mention.name) : undefined;
  }

  /** "45" of "Ann Lee, 45, a dentist". */
  function ageBehind(end: number): string | undefined {
    const { words } = document.tokens;
    const isSetOff = words[end] === ',' && /^[,.]$/.test(words[end + 2] ?? '');
    return isSetOff && /^[1-9]\d$/.test(words[end + 1]!) ? words[end + 1] : undefined;
  }

  function isTitle(token: number): boolean {
    const upos = uposOf(document, token);
    return upos === 'NOUN' || (upos === 'PROPN' && token > 0);
  }

  function isModifier(token: number): boolean {
    return ['ADJ', 'NOUN', 'PROPN'].includes(uposOf(document, token));
  }

  /** "British utility" of "British utility supplier Brightwater". */
  function wordsBefore(title: number): readonly string[] {
    const { tokens } = document;
    let start = title;
    while (start > 0 && title - start < MAX_MODIFIERS && (isModifier(start - 1) || isHyphen(tokens.words[start - 1]))) start--;
    const words: string[] = [];
    while (start < title) {
      const end = groupEnd(tokens, start, title);
      words.push(tokens.lower.slice(start, end).join(''));
      start = end;
    }
    return words;
  }

  /** Subject of a noun that is the predicate of its clause, or -1. */
  function predicatedOf(head: number): number {
    return dependentBy(document, head, 'cop') >= 0 ? dependentBy(document, head, 'nsubj') : -1;
  }
}

/** "the town of Velmora": the name that says which one is meant, or -1. */
export function namedBehindOf({ document, references }: Discourse, index: number): number {
  const { noun, complementToken, mention, number } = references[index];
  const { lower, words } = document.tokens;
  // "the Islamic State of Iraq", "the Kamdesh district of Nuristan" have names of their own.
  const isOwn = (token: number): boolean => token >= mention.start && /^\p{Lu}/u.test(words[token]);
  if (
    isOwn(mention.head) ||
    (isOwn(mention.head - 1) && mention.head - 1 > mention.start && (nameBits(lower[mention.head - 1]) & ORIGIN) === 0)
  )
    return -1;
  if (number === 'plural' || complementToken < 0 || lower[mention.head + 1] !== 'of' || !isA(noun, 'place with a name behind of'))
    return -1;
  const of = document.mentionOf[complementToken];
  if (of < 0 || references[of].mention.form !== 'name' || references[of].type !== 'place') return -1;
  return references[of].mention.start === mention.head + 2 ? of : -1;
}

/** For each noun that the names of just one chain end in that chain: with one Ministry of Health, "the ministry" is it however far. */
export function soleOfItsKind(discourse: Discourse): ReadonlyMap<string, number> {
  const chains = new Map<string, number>();
  const shared = new Set<string>();
  for (const { words, mention, type } of nameGroups(discourse)) {
    if (type === 'person' || words.length < 2) continue;
    const chain = discourse.chains.find(mention);
    for (const noun of headsOf(words)) {
      if ((chains.get(noun) ?? chain) !== chain) shared.add(noun);
      chains.set(noun, chain);
    }
  }
  for (const noun of shared) chains.delete(noun);
  return chains;
}
