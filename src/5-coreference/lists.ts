import { isName } from '../document/entities';
import type { MentionedDocument } from '../document/layers';
import { baseOf, dependentBy, dependentsOf, headOf, labelOf } from '../document/tree';
import { namesSomebody } from '../lexicon/people';
import { ancestorsOf } from './ancestors';
import { canThink } from './pronoun-candidates';
import type { Reference } from './references';

/** Those who by name are told together: "Reed and Roe left". */
interface List {
  readonly first: Reference;
  readonly members: readonly number[];
  /** Token behind the last of them. */
  readonly end: number;
}

/** Members of a list at most. */
const MOST = 8;
/** Climbs from a conjunct to the first of its list at most. */
const MAX_CLIMB = 12;

/** What one sentence has that "they" may mean. */
interface Told {
  readonly lists: List[];
  /** Other phrases for those who are several, and "they" itself. */
  readonly several: Reference[];
}

/**
 * For each "they" and "their" those whom a list of names before it says to be meant:
 *
 * - the subject of its own clause or one around it: "Reed and Roe said that they would leave", "Japan and Kenya opened their border";
 * - the subject of the sentence before: "Reed and Roe left Acme. They founded Beta in Oslo.";
 * - the only ones in its sentence or the one before who are several: "The court freed Reed and Roe after they had paid".
 *
 * "Reed met Roe. They left" leaves open who is meant, and so does a list beside others who are several: "Reed and Roe told workers that they …".
 */
export function listsBefore(document: MentionedDocument, references: readonly Reference[]): Map<number, readonly number[]> {
  const together = new Map<number, readonly number[]>();
  const lists = listsIn(document, references);
  const bySubject = new Map<number, List>();
  for (const list of lists.values()) if (list.first.role === 'subject') bySubject.set(list.first.governor, list);
  let sentence = -1;
  let before: Told = { lists: [], several: [] };
  let told: Told = { lists: [], several: [] };
  for (const reference of references) {
    const { index, mention, number, pronoun } = reference;
    if (reference.sentence !== sentence) {
      before = reference.sentence === sentence + 1 ? told : { lists: [], several: [] };
      told = { lists: [], several: [] };
      sentence = reference.sentence;
    }
    if (pronoun?.number === 'plural') {
      const members = pronoun.kind === 'reflexive' ? undefined : meantBy(reference);
      if (members) together.set(index, members);
      else told.several.push(reference);
    } else if (mention.form === 'nominal' && number !== 'singular') told.several.push(reference);
    const list = lists.get(index);
    if (list) told.lists.push(list);
  }
  return together;

  function meantBy(pronoun: Reference): readonly number[] | undefined {
    const above = ancestorsOf(document, pronoun.mention.head);
    // A phrase that the pronoun hangs on, "their border", is none of those who may be meant.
    const rivals = told.several.filter(({ mention }) => !above.some(({ token }) => token === mention.head));
    return subjectAbove(pronoun, above, rivals) ?? toldBefore(pronoun, rivals) ?? onlyOnes(pronoun, rivals);
  }

  /** The list that is the nearest subject above a pronoun, with nobody between who may be meant as well. */
  function subjectAbove(
    pronoun: Reference,
    above: ReturnType<typeof ancestorsOf>,
    rivals: readonly Reference[],
  ): readonly number[] | undefined {
    for (const { token, relative } of above) {
      const list = bySubject.get(token);
      if (list && list.end <= pronoun.mention.start) {
        if (isApart(pronoun, list)) return undefined;
        return rivals.some(({ mention }) => mention.start >= list.end) ? undefined : list.members;
      }
      if (relative || isSeveral(token, pronoun.index)) return undefined;
    }
    return undefined;
  }

  /** The list that was the subject before, for a "they" that is the subject now or a "their" that opens its sentence. */
  function toldBefore(pronoun: Reference, rivals: readonly Reference[]): readonly number[] | undefined {
    if (rivals.length > 0 || told.lists.length > 0 || !takesUp(pronoun)) return undefined;
    const main = before.lists.find(({ first }) => first.role === 'subject' && labelOf(document, first.governor) === 'root');
    if (main && isNear(pronoun, main))
      return before.several.some((other) => other.mention.start >= main.end && isSomebody(other)) ? undefined : main.members;
    const [only] = before.lists;
    if (!only || before.lists.length > 1 || !isNear(pronoun, only) || before.several.some(isSomebody)) return undefined;
    return only.members.every((member) => references[member]!.type === 'person') ? only.members : undefined;
  }

  /** The only list in a sentence that has nobody else who is several. */
  function onlyOnes(pronoun: Reference, rivals: readonly Reference[]): readonly number[] | undefined {
    const [only] = told.lists;
    if (!only || told.lists.length > 1 || !isNear(pronoun, only) || isApart(pronoun, only)) return undefined;
    return rivals.length > 0 ? undefined : only.members;
  }

  /** "they" as the subject, or "their" at the beginning: "During their talks …". */
  function takesUp({ role, governor, mention, sentence: own }: Reference): boolean {
    if (role === 'owner') return mention.start - document.sentences[own]!.start <= 2;
    return role === 'subject' && governor >= 0 && labelOf(document, governor) === 'root';
  }

  /** Whether the subject of a verb is several without being a list of names. */
  function isSeveral(verb: number, except: number): boolean {
    return dependentsOf(document, verb).some((token) => {
      const mention = document.mentionOf[token]!;
      if (baseOf(labelOf(document, token)) !== 'nsubj' || mention === except) return false;
      return dependentBy(document, token, 'conj') >= 0 || mention < 0 || references[mention]!.number !== 'singular';
    });
  }
}

/** "Acme and Globex sued them": they are not whom they sue. "As for Reed and Roe, they left" */
const isApart = ({ governor, pronoun, role }: Reference, { first }: List): boolean =>
  governor === first.governor && pronoun!.kind !== 'possessive' && !(role === 'subject' && first.role === 'oblique');

const isNear = (one: Reference, { first }: List): boolean => one.section === first.section && one.quotation === first.quotation;

const isSomebody = (reference: Reference): boolean => canThink(reference) || namesSomebody(reference.noun);

/** The lists of names by their first member. */
function listsIn(document: MentionedDocument, references: readonly Reference[]): ReadonlyMap<number, List> {
  const byTop = new Map<string, Reference[]>();
  for (const reference of references) {
    const { mention, role, governor } = reference;
    // A verb has one subject, though the net may take its parts for two.
    const top = role === 'subject' ? `subject of ${governor}` : String(firstOfList(document, mention.head));
    const known = byTop.get(top);
    if (!known) {
      byTop.set(top, [reference]);
      continue;
    }
    const before = known.at(-1)!.mention;
    if (before.end > mention.start) continue;
    // "his wife, Ann Lee", "the minister Ann Lee" are one.
    const isSame = before.form === 'nominal' && isName(mention.form) && /^,?$/.test(between(document, before.end, mention.start));
    if (isSame) known.pop();
    if (isSame || isName(mention.form) || labelOf(document, mention.head) === 'conj') known.push(reference);
  }
  const lists = new Map<number, List>();
  for (const members of byTop.values()) {
    const [first] = members as [Reference];
    const last = members.at(-1)!;
    if (members.length < 2 || members.length > MOST || first.governor < 0 || !members.every(mayBeOne)) continue;
    if (isJoined(document, first, last) && !areOnlyWhere(members))
      lists.set(last.index, { first, members: members.map(({ index }) => index), end: last.mention.end });
  }
  return lists;
}

/** The first noun of a list, or the noun itself. */
function firstOfList(document: MentionedDocument, head: number): number {
  let token = head;
  for (let climbed = 0; climbed < MAX_CLIMB && /^(?:conj|appos|flat)$/.test(labelOf(document, token)); climbed++) {
    const above = headOf(document, token);
    // The conjunct of a verb is none of a noun.
    if (above < 0 || document.verbs.has(above)) break;
    token = above;
  }
  return token;
}

const between = ({ tokens }: MentionedDocument, start: number, end: number): string => tokens.lower.slice(start, end).join(' ');

/** A name, whoever is somebody's, or "he": "Ann Lee and her husband". */
const mayBeOne = ({ mention, determination, type, number, headline, pronoun }: Reference): boolean => {
  if (headline || number === 'plural') return false;
  if (mention.form === 'pronoun') return pronoun?.animate === true;
  return isName(mention.form) || (mention.form === 'nominal' && determination === 'possessive' && type === 'person');
};

/** Whether there is an "and" before the last, and no "or". */
function isJoined({ tokens }: MentionedDocument, first: Reference, last: Reference): boolean {
  const words = tokens.lower.slice(first.mention.end, last.mention.start);
  return words.includes('and') && !words.some((word) => /^(?:or|nor|but)$/.test(word));
}

/** "in Lima and Cusco": places that do nothing and have nothing done to them. */
const areOnlyWhere = (members: readonly Reference[]): boolean =>
  /^(?:oblique|inner)$/.test(members[0]!.role) && members.some(({ type }) => type === 'place');
