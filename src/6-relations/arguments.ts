import { groupEnd } from '../document/hyphens';
import type { ResolvedDocument } from '../document/layers';
import type { ArgumentRecord } from '../document/relations';
import type { TokenRange } from '../document/span';
import type { Label } from '../document/tags';
import { baseOf, dependentBy, dependentsOf, firstUp, isUnder, labelOf, uposOf, xposOf } from '../document/tree';
import { isA } from '../english';
import { nounType } from '../lexicon/nouns';
import { isShortTitle } from '../lexicon/titles';
import { isNegator } from './negation';
import { namedBehindOffice, personNamedBy, titledStart } from './person-nouns';

/**
 * The argument whose head is `head`, or undefined if nothing there is an entity (an adjective, a verb).
 *
 * @param clause head of the clause that the argument is of: where that clause hangs on the noun itself ("the chips that Tencent uses"),
 *     it is what is said of the noun and not part of its phrase
 * @param role a subject cannot do without its prepositional phrases, which lead to nothing else: "the reason for this change"
 */
export function argumentAt(
  document: ResolvedDocument,
  head: number,
  clause = -1,
  role: 'subject' | 'other' = 'other',
): ArgumentRecord | undefined {
  const counted = isPartSaid(document, head, clause) ? -1 : countedBy(document, head);
  if (counted >= 0) {
    const inner = argumentAt(document, counted, clause, role);
    if (inner) {
      const first = startOfAmount(document, head);
      return {
        ...inner,
        tokens: { start: Math.min(first, inner.tokens.start), end: inner.tokens.end },
        short: { start: Math.min(first, inner.short.start), end: inner.short.end },
        quantifier: document.tokens.lower[head]!,
      };
    }
  }
  const title = bearerOf(document, head);
  if (title < 0) return undefined;
  const mention = namedBeside(document, head, title, clause);
  const quantifier = quantifierOf(document, head);
  return {
    tokens: phraseOf(document, head, mention, clause, belongs),
    // "Globex's chief executive, Ann Holm,": in short, without what stands in apposition.
    short: phraseOf(document, head, title, clause, role === 'subject' ? isNeededInSubject : isNeeded),
    head,
    mention,
    ...(quantifier === undefined ? {} : { quantifier }),
  };
}

/** Edges between a title and the name that follows it, whichever the net takes for the head. */
const TITLE: ReadonlySet<Label> = new Set(['flat', 'appos', 'nmod:desc', 'compound', 'nmod'] as const);

/** The mention that says who or what the phrase is about: in "NVIDIA CEO Jensen Huang", "the carmaker Rivalto" the name behind the title. -1 if there is none. */
function bearerOf(document: ResolvedDocument, head: number): number {
  const { mentions, mentionOf } = document;
  const own = mentionOf[head]!;
  // "and Attorney-General Tom Vane": the net hangs the first half on what the name hangs on.
  if (own < 0) {
    const last = groupEnd(document.tokens, head, document.tokens.length) - 1;
    const bearer = last > head && mentionOf[last]! >= 0 ? bearerOf(document, last) : -1;
    return bearer === mentionOf[last] ? -1 : bearer;
  }
  // "civil rights leader Dr. Tom Hale"
  const behind = isShortTitle(document.tokens.lower[head + 1] ?? '') ? head + 2 : head + 1;
  const next = mentionOf[behind] ?? -1;
  if (mentions[own]!.form !== 'nominal') return own;
  const named = namedBehindOffice(document, head);
  if (named >= 0) return named;
  if (next < 0 || own === next) return own;
  const { form, type, start, head: name } = mentions[next]!;
  const { heads, lemmas } = document.syntax;
  const kind = nounType(lemmas[head]!.toLowerCase());
  // "the carmaker Rivalto", and not "the mayor Rivalto"
  const isBearer = type === 'person' || (type === 'organization' && kind === 'organization');
  if (form !== 'name' || !isBearer || start !== behind) return own;
  if (heads[name] === head) return TITLE.has(labelOf(document, name)) ? next : own;
  // "of civil rights leader Tom Hale": now and then the net hangs both on what is before them.
  const isTwice = heads[name] === heads[head] && labelOf(document, name) === labelOf(document, head) && xposOf(document, head) === 'NN';
  return isTwice && kind === type ? next : own;
}

/** Words that may stand between a noun and the comma before its name: "a spokesman for the ministry of the interior, Tom Reed,". */
const BEFORE_NAME = 10;

/**
 * Who it is, where a noun is followed by the name of the one it means: "Globex's chief executive, Ann Holm, sued" is about Ann Holm, and so is "A
 * spokesman for Globex, Ann Holm said". The noun's own mention where there is no such name, or where the apposition itself is what is read (`clause`).
 */
function namedBeside(document: ResolvedDocument, head: number, own: number, clause: number): number {
  const { mentions, mentionOf, syntax, tokens } = document;
  if (mentions[own]!.form !== 'nominal' || xposOf(document, head) === 'NNS') return own;
  let comma = head + 1;
  while (comma < head + BEFORE_NAME && tokens.lower[comma] !== ',' && isUnder(syntax.heads, comma, head)) comma++;
  if (tokens.lower[comma] !== ',') return own;
  // "The chairman, Mr Tom Vane,": the title hangs on the name.
  const first = comma + 1;
  const isName = (token: number): boolean => mentionOf[token]! >= 0 && mentions[mentionOf[token]!]!.form === 'name';
  const top = first >= tokens.length ? -1 : isName(first) ? first : firstUp(document, first, isName, BEFORE_NAME);
  const beside = mentionOf[top] ?? -1;
  if (beside < 0) return own;
  const { type, end, head: name } = mentions[beside]!;
  if (name === clause || titledStart(document, mentions[beside]!) !== first || labelOf(document, name) !== 'appos') return own;
  if (syntax.heads[name] !== head && (type !== 'person' || personNamedBy(document, mentions[beside]!) !== head)) return own;
  if (dependentBy(document, name, 'conj') >= 0 || !isEnd(document, end, head)) return own;
  const kind = nounType(syntax.lemmas[head]!.toLowerCase());
  // What a noun of no kind is called says its name: "another side, Kestrin,", "the newcomer, Ann Holm,".
  return kind === type || (kind === undefined && (type === 'person' || (syntax.heads[name] === head && labelOf(document, head) !== 'conj')))
    ? beside
    : own;
}

/** Whether a name in apposition ends there: before a mark, or before the verb of what it is said of. */
function isEnd(document: ResolvedDocument, end: number, head: number): boolean {
  const { tokens, syntax } = document;
  return /^[,.;:)]$/.test(tokens.lower[end] ?? '.') || (end < tokens.length && syntax.heads[head] === end);
}

const isAmount = (word: string): boolean => isA(word, 'quantifier before of') || isA(word, 'amount before of');

const BECOMING = new Set(['become', 'remain', 'form']);

/** "is part of Norway", "became part of Norway": what is said to be a part is not the whole. */
const isPartSaid = ({ syntax, tokens }: ResolvedDocument, head: number, clause: number): boolean =>
  isA(tokens.lower[head]!, 'part of a number') && (head === clause || BECOMING.has(syntax.lemmas[syntax.heads[head]!] ?? ''));

/** The noun that is counted in "much of their supply chain", "thousands of processors": it is what the phrase is about. Or -1. */
function countedBy(document: ResolvedDocument, head: number): number {
  if (!isAmount(document.tokens.lower[head]!)) return -1;
  for (const dependent of dependentsOf(document, head)) {
    const marker = dependentBy(document, dependent, 'case');
    if (marker >= 0 && document.tokens.lower[marker] === 'of' && marker > head) return dependent;
  }
  return -1;
}

/** "more than half of the votes", "a large number of officers", "95 percent of the force": where the amount begins, at most a few words before its noun. */
function startOfAmount(document: ResolvedDocument, head: number): number {
  let start = head;
  while (start > 0 && head - start < BEFORE_AMOUNT && isOfAmount(document, start - 1, head)) start--;
  return start;
}

const BEFORE_AMOUNT = 8;
const AMOUNT: ReadonlySet<Label> = new Set(['det', 'amod', 'nummod', 'advmod', 'compound'] as const);

function isOfAmount(document: ResolvedDocument, token: number, head: number): boolean {
  const top = firstUp(document, token, (above) => document.syntax.heads[above] === head, BEFORE_AMOUNT);
  return top >= 0 && AMOUNT.has(labelOf(document, top));
}

// ── how much of the text an argument is ────────────────────────────────────────────────────────────────────────────────────────────

/** What hangs on a noun without belonging to its phrase: what it shares with other nouns, and what it has as the predicate of a clause. */
const OUTSIDE: ReadonlySet<string> = new Set(['conj', 'cc', 'parataxis', 'ccomp', 'punct', 'nsubj', 'cop', 'mark', 'aux', 'case', 'advmod', 'advcl', 'dep', 'obl', 'orphan', 'dislocated', 'expl', 'root', 'vocative', 'csubj', 'xcomp', 'discourse']); // prettier-ignore
/** Of what belongs to it, what a noun cannot be told apart without. */
const NEEDED: ReadonlySet<Label> = new Set(['det', 'det:predet', 'amod', 'compound', 'nummod', 'nmod:poss', 'nmod:desc', 'flat', 'fixed', 'goeswith', 'case', 'advmod'] as const); // prettier-ignore

/** Whether a dependent belongs to the phrase of the noun it hangs on; `depth` 0 is the argument's own head. */
type Belongs = (document: ResolvedDocument, dependent: number, depth: number) => boolean;

const belongs: Belongs = (document, dependent, depth) => {
  const base = baseOf(labelOf(document, dependent));
  // The case marker of the phrase itself stays outside ("in China" → "China"), those further in belong to it.
  return depth > 0 ? base !== 'punct' || depth > 1 : !OUTSIDE.has(base);
};

/** "the first prime minister of Australia", and not "…, who resigned in May". */
const isNeeded: Belongs = (document, dependent, depth) => {
  const label = labelOf(document, dependent);
  // "Ann Hart, 51,": how old she is.
  const { lower } = document.tokens;
  if (uposOf(document, dependent) === 'NUM' && lower[dependent - 1] === ',' && lower[dependent + 1] === ',') return false;
  if (NEEDED.has(label)) return depth > 0 || (label !== 'case' && label !== 'advmod');
  return baseOf(label) === 'nmod' && isOf(document, dependent);
};

const isNeededInSubject: Belongs = (document, dependent, depth) =>
  isNeeded(document, dependent, depth) || baseOf(labelOf(document, dependent)) === 'nmod';

function isOf(document: ResolvedDocument, noun: number): boolean {
  const marker = dependentBy(document, noun, 'case');
  return marker >= 0 && document.tokens.lower[marker] === 'of';
}

/** Phrases within phrases that are followed: deeper ones are left out of the argument, so that work per argument is bounded. */
const MAX_DEPTH = 8;
const MAX_TOKENS = 60;

/** Marks for `phraseOf`, one set for all phrases: an array of its own for each would cost more than all the rest of it. */
const taken = new Uint8Array(2 * MAX_TOKENS + 1);

/** The run of tokens around the head that `take` gives to its phrase, without a gap. */
function phraseOf(document: ResolvedDocument, head: number, mention: number, clause: number, take: Belongs): TokenRange {
  // 1 for each token of the phrase, counted from the first that can be one.
  const first = head - MAX_TOKENS;
  taken.fill(0);
  const name = document.mentions[mention]!;
  // "from 2006 to 2008" is one value and two phrases.
  const isEnd = (token: number): boolean => name.form === 'value' && labelOf(document, token) === 'case';
  for (let token = head; token >= Math.max(name.start, first) && !isEnd(token); token--) taken[token - first] = 1;
  for (let token = head; token < Math.min(name.end, head + MAX_TOKENS) && !isEnd(token); token++) taken[token - first] = 1;

  // A clause that stands under a dependent, at its top or joined to it by "and", is no part of the phrase.
  const widen = (token: number, depth: number): void => {
    taken[token - first] = 1;
    if (depth > MAX_DEPTH) return;
    for (const dependent of dependentsOf(document, token)) {
      if (Math.abs(dependent - head) > MAX_TOKENS || isUnder(document.syntax.heads, clause, dependent, 4)) continue;
      if (depth === 0 && isOfPersonAbove(document, dependent)) continue;
      if (take(document, dependent, depth)) widen(dependent, depth + 1);
    }
  };
  widen(head, 0);

  let start = head;
  let end = head + 1;
  // Commas and brackets inside the phrase are no gap in it.
  const isInside = (token: number, beyond: number): boolean =>
    taken[token - first] === 1 || (taken[beyond - first] === 1 && labelOf(document, token) === 'punct');
  while (isInside(start - 1, start - 2)) start--;
  while (isInside(end, end + 1)) end++;
  while (start < head && (OPENING.has(labelOf(document, start)) || isOfClause(document, start, head, clause))) start++;
  return { start, end: closed(document, { start, end }, head) };
}

/** "the head of the ruling party, Tom Vane,": the name that the net hangs on the party is the head's. */
function isOfPersonAbove(document: ResolvedDocument, name: number): boolean {
  const mention = document.mentions[document.mentionOf[name]!];
  if (labelOf(document, name) !== 'appos' || mention?.form !== 'name' || mention.type !== 'person' || mention.head !== name) return false;
  return personNamedBy(document, mention) !== document.syntax.heads[name];
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '“': '”', '«': '»' };

/** The end of a phrase with the bracket that closes it, "the Works Council (WCO)"; before the bracket where the phrase ends within. */
function closed(document: ResolvedDocument, { start, end }: TokenRange, head: number): number {
  const { lower } = document.tokens;
  let open = -1;
  for (let token = start; token < end; token++) {
    if (Object.hasOwn(CLOSING, lower[token]!)) open = token;
    else if (open >= 0 && lower[token] === CLOSING[lower[open]!]) open = -1;
  }
  if (open < 0) return end;
  if (lower[end] === CLOSING[lower[open]!]) return end + 1;
  return open > head ? open : end;
}

/** What joins a phrase to what stands before it: where the tree hangs it on an inner word, it is still no part of the phrase. */
const OPENING: ReadonlySet<Label> = new Set(['case', 'cc', 'mark', 'punct'] as const);

/** "not", "no longer", "also" of "is not a change", "is no longer a friend", "is also a friend": of the clause. */
function isOfClause(document: ResolvedDocument, token: number, head: number, clause: number): boolean {
  const { lower } = document.tokens;
  const adverb = lower[token] === 'no' && lower[token + 1] === 'longer' ? token + 1 : token;
  return (
    head === clause &&
    document.syntax.heads[adverb] === head &&
    labelOf(document, adverb) === 'advmod' &&
    (lower[adverb] === 'longer' ? isNegator(document, adverb) : isA(lower[adverb]!, 'negator') || isA(lower[adverb]!, 'joining adverb'))
  );
}

function quantifierOf(document: ResolvedDocument, head: number): string | undefined {
  for (const dependent of dependentsOf(document, head)) {
    const label = labelOf(document, dependent);
    const word = document.tokens.lower[dependent]!;
    if (label === 'nummod' || (isA(word, 'quantifier before of') && (baseOf(label) === 'det' || label === 'amod'))) return word;
  }
  return undefined;
}
