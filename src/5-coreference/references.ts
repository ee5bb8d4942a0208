import { isName, type EntityType, type MentionRecord } from '../document/entities';
import { groupEnd } from '../document/hyphens';
import type { MentionedDocument } from '../document/layers';
import type { Label } from '../document/tags';
import { baseOf, dependentBy, dependentWhere, labelOf, uposOf, xposOf } from '../document/tree';
import { isA } from '../english';
import { nounType } from '../lexicon/nouns';
import { canonicalKey } from '../lexicon/variants';
import { genderOf, type ShownGender } from './gender';
import { thirdPerson, type PronounFacts } from '../lexicon/pronouns';

/** How a noun phrase introduces what it names: "chips", "a chip", "the chip", "this chip", "Acme’s chip", "some chips", "two chips". */
export type Determination = 'bare' | 'indefinite' | 'definite' | 'demonstrative' | 'possessive' | 'quantified' | 'counted';

/** Place in the clause, from the most to the least likely to be spoken of next. */
export type Role = 'subject' | 'object' | 'oblique' | 'owner' | 'inner';

/** All that the sieves ask about one mention, worked out once. */
export interface Reference {
  readonly index: number;
  readonly mention: MentionRecord;
  readonly sentence: number;
  /** How many headings stand before it; a heading interrupts what "it" can refer to. */
  readonly section: number;
  /** In a title or heading: its wording is short and its capitals say little. */
  readonly headline: boolean;
  /** Number of the quotation that it stands in, or -1. */
  readonly quotation: number;
  /** What it is; for a noun phrase that its recognizer left open what its noun says, "the company" an organization. */
  readonly type: EntityType;
  /** Lemma of the head in lower case; of "the 45-year-old" the age. */
  readonly noun: string;
  /** The words before the head that tell it apart, in lower case: "the latest AI models" → latest, ai. */
  readonly modifiers: readonly string[];
  readonly determination: Determination;
  readonly number: 'singular' | 'plural' | 'either';
  readonly shown: ShownGender;
  /** Mention that owns this one, "Tencent" in "Tencent’s chips", or -1. */
  readonly possessor: number;
  /** The innermost mention around this one, or -1. */
  readonly parent: number;
  readonly role: Role;
  /** Token that the mention hangs on, past coordination: the verb of its clause for a subject. -1 for a root. */
  readonly governor: number;
  /** Lemma of its "of" complement in lower case, '' if it has none: "effectiveness of the ban" → ban. */
  readonly complement: string;
  /** Token of that complement, or -1. */
  readonly complementToken: number;
  /** Tells what something else is and is no thing of its own in the story: "Acme is *a chipmaker*", "Aalders, *an ecologist*,". */
  readonly predicative: boolean;
  /** Narrowed by a relative clause: "companies that rely on chips". */
  readonly restricted: boolean;
  readonly pronoun: PronounFacts | undefined;
}

/** What a word before a noun says of it; undefined of a word that is no determiner. */
function determinationBy(word: string): Determination | undefined {
  if (word === 'the') return 'definite';
  if (isA(word, 'demonstrative')) return 'demonstrative';
  if (isA(word, 'indefinite determiner')) return 'indefinite';
  if (isA(word, 'possessive')) return 'possessive';
  return isA(word, 'quantifier') ? 'quantified' : undefined;
}

const EITHER_TYPES = new Set(['organization', 'group']);

/** How far up coordination and apposition are followed: "A, B, C and D sued" is a chain of four. */
const MAX_CLIMB = 12;

/** One reference a mention, in the same order. */
export function readReferences(document: MentionedDocument): readonly Reference[] {
  const { mentions, tokens, syntax, sentences, blocks, quotations } = document;
  const sections = sectionOfBlocks(document);
  const open: number[] = [];
  let sentence = 0;
  let quote = 0;

  return mentions.map((mention, index): Reference => {
    while (sentence < sentences.length - 1 && sentences[sentence].end <= mention.start) sentence++;
    while (open.length > 0 && mentions[open.at(-1)!].end < mention.end) open.pop();
    while (open.length > 0 && mentions[open.at(-1)!].end <= mention.start) open.pop();
    const start = tokens.starts[mention.start];
    while (quote < quotations.length && quotations[quote].end <= start) quote++;
    const quotation = quote < quotations.length && quotations[quote].start <= start ? quote : -1;
    const parent = open.at(-1) ?? -1;
    open.push(index);

    const block = sentences[sentence]?.block ?? 0;
    const kind = blocks[block]?.kind;
    const { attached, role, governor } = placeOf(document, mention.head);
    const word = tokens.lower[mention.head];
    // "the 45-year-old" is so old, and not old.
    const noun = isAge(mention.name) ? mention.name : syntax.lemmas[mention.head].toLowerCase();
    const facts = mention.form === 'pronoun' ? thirdPerson(word) : undefined;
    const possessive = labelOf(document, mention.head) === 'nmod:poss' || xposOf(document, mention.head) === 'PRP$';
    const phrase = mention.form === 'nominal' ? readPhrase(document, mention) : NO_PHRASE;
    const complementToken = mention.form === 'nominal' ? complementOf(document, mention.head) : -1;

    return {
      index,
      mention,
      sentence,
      section: sections[block] ?? 0,
      headline: kind === 'title' || kind === 'heading',
      quotation,
      type: typeOf(mention, noun),
      noun,
      ...phrase,
      number: numberOf(document, mention),
      shown: facts ? { gender: facts.gender, sure: facts.gender !== undefined } : genderOf(document, mention),
      parent,
      role,
      governor: attached < 0 ? -1 : governor,
      complement: complementToken < 0 ? '' : syntax.lemmas[complementToken].toLowerCase(),
      complementToken,
      predicative: mention.form === 'nominal' && isPredicative(document, mention.head),
      restricted: mention.form === 'nominal' && dependentBy(document, mention.head, 'acl:relcl') >= 0,
      pronoun: facts && word === 'her' && possessive ? { ...facts, kind: 'possessive' } : facts,
    };
  });
}

/** For each block the number of titles and headings up to it. */
function sectionOfBlocks({ blocks }: MentionedDocument): readonly number[] {
  let section = 0;
  return blocks.map(({ kind }) => (kind === 'title' || kind === 'heading' ? ++section : section));
}

type Phrase = Pick<Reference, 'determination' | 'modifiers' | 'possessor'>;
const NO_PHRASE: Phrase = { determination: 'bare', modifiers: [], possessor: -1 };

/** Reads the words before the head: determiner, owner, modifiers. By the words, for short phrases are read more surely so than by tree. */
function readPhrase(document: MentionedDocument, mention: MentionRecord): Phrase {
  const { tokens, mentionOf, mentions } = document;
  let determination: Determination = 'bare';
  let possessor = -1;
  let modifiers: string[] = [];
  for (let token = mention.start; token < mention.head; token++) {
    const word = tokens.lower[token];
    const upos = uposOf(document, token);
    if (upos === 'PUNCT' || upos === 'ADP') continue;
    if (xposOf(document, token) === 'POS' || word === "'s" || word === '’s') {
      // "Tencent’s latest models": all that came before belongs to the owner.
      possessor = mentionOf[token - 1] ?? -1;
      determination = 'possessive';
      modifiers = [];
      continue;
    }
    const kind = modifiers.length === 0 ? determinationBy(word) : undefined;
    // "only the schools": what stands before a determiner tells nothing of the kind.
    if (upos === 'ADV' && modifiers.length === 0 && token + 1 < mention.head && determinationBy(tokens.lower[token + 1])) continue;
    if (kind) {
      // "all the chips" is as definite as "the chips".
      if (determination === 'bare' || determination === 'quantified') determination = kind;
      if (kind === 'possessive') possessor = mentionOf[token] ?? -1;
      // "the other company" is not "the company".
      if (word === 'other' || word === 'another') modifiers.push('other');
      continue;
    }
    const inside = mentionOf[token];
    if (inside >= 0 && isName(mentions[inside].form) && mentions[inside].end <= mention.head) {
      // "the New Zealand flag" is not a "new" one.
      const last = mentions[inside].end - 1;
      const end = groupEnd(tokens, last, mention.head);
      // "the Shenzhen-based firm"
      modifiers.push(canonicalKey(mentions[inside].name) + tokens.lower.slice(last + 1, end).join(''));
      token = end - 1;
      continue;
    }
    if (upos === 'NUM' && determination === 'bare') determination = 'counted';
    const end = groupEnd(tokens, token, mention.head);
    modifiers.push(tokens.lower.slice(token, end).join('').replaceAll('.', ''));
    token = end - 1;
  }
  return { determination, modifiers, possessor };
}

/** Whether words are an age alone, "45-year-old", which stands for somebody who is so old. */
export const isAge = (words: string): boolean => /^\d+-years?-old$/.test(words);

function typeOf({ type, form }: MentionRecord, noun: string): EntityType {
  if (form !== 'nominal' || type !== 'concept') return type;
  return isAge(noun) ? 'person' : (nounType(noun) ?? type);
}

const isPredicative = (document: MentionedDocument, head: number): boolean =>
  labelOf(document, head) === 'appos' || dependentBy(document, head, 'cop') >= 0;

function numberOf(document: MentionedDocument, mention: MentionRecord): Reference['number'] {
  const xpos = xposOf(document, mention.head);
  if (mention.form === 'pronoun') return thirdPerson(document.tokens.lower[mention.head])?.number ?? 'either';
  // "United States" is plural in form only.
  if (mention.form !== 'nominal') return EITHER_TYPES.has(mention.type) ? 'either' : 'singular';
  const word = document.tokens.lower[mention.head];
  // Taggers take "Chipmakers" at the start of a sentence for a name; its lemma shows the ending.
  if (xpos === 'NNS' || xpos === 'NNPS' || isA(word, 'plural without an ending')) return 'plural';
  if (word.endsWith('s') && `${document.syntax.lemmas[mention.head].toLowerCase()}s` === word) return 'plural';
  if (isA(document.tokens.lower[mention.start], 'word for several')) return 'plural';
  return isA(document.syntax.lemmas[mention.head].toLowerCase(), 'collective noun') ? 'either' : 'singular';
}

/** Role of a token in its clause; the parts of a coordination share that of its first. */
function placeOf(document: MentionedDocument, head: number): { attached: number; role: Role; governor: number } {
  const { heads } = document.syntax;
  let token = head;
  for (let climbed = 0; climbed < MAX_CLIMB; climbed++) {
    const label = labelOf(document, token);
    if (label !== 'conj' && label !== 'appos' && label !== 'flat') break;
    const next = heads[token];
    // The conjunct of a verb is a clause of its own; only nouns hand their place on.
    if (next < 0 || !isNominal(document, next)) break;
    token = next;
  }
  return { attached: token, role: roleOf(labelOf(document, token)), governor: heads[token] };
}

const isNominal = (document: MentionedDocument, token: number): boolean => ['NOUN', 'PROPN', 'PRON'].includes(uposOf(document, token));

function roleOf(label: Label): Role {
  if (label === 'nmod:poss') return 'owner';
  switch (baseOf(label)) {
    case 'nsubj':
    case 'csubj':
    case 'root': // "Acme, a chipmaker" as a headline
      return 'subject';
    case 'obj':
    case 'iobj':
      return 'object';
    case 'obl':
      return 'oblique';
    default:
      return 'inner';
  }
}

function complementOf(document: MentionedDocument, head: number): number {
  // What a comma sets off tells nothing apart: "The company, alongside ByteDance, is taking part".
  if (document.tokens.lower[head + 1] === ',') return -1;
  return dependentWhere(document, head, (token) => token > head && baseOf(labelOf(document, token)) === 'nmod');
}
