import type { ResolvedDocument } from '../../document/layers';
import type { RelationRecord } from '../../document/relations';
import { dependentBy, labelOf, uposOf } from '../../document/tree';

/** Words that a relation's own words lack to be a sentence. */
export interface Unsaid {
  /** What stands before a token of the predicate: "a" before the meeting of "held a meeting", "to the" before the "request" of "responded to Hart's request". */
  readonly before: ReadonlyMap<number, string>;
  /** What stands before the object: "with" of "held a meeting with", "of" of "praised the plan of". */
  readonly behind: string;
}

const NOTHING: Unsaid = { before: new Map(), behind: '' };

/** The words of a lemma ("respond to request of") that no token of its predicate is, and the articles of its nouns. */
export function unsaidOf(document: ResolvedDocument, { kind, predicate, object }: RelationRecord): Unsaid {
  if (kind !== 'nominal' || !object) return NOTHING;
  const { tokens, syntax } = document;
  const before = new Map<number, string>();
  let open = predicate.tokens;
  let waiting: string[] = [];
  const [verb, ...others] = (predicate.passive ?? predicate.lemma).split(' ');
  for (const word of [verb!, ...others]) {
    const place = open.findIndex((token) => tokens.lower[token] === word || syntax.lemmas[token] === word);
    if (place < 0) {
      // "be" of "killed by"
      if (word !== verb) waiting.push(word);
      continue;
    }
    const token = open[place]!;
    const article = uposOf(document, token) === 'NOUN' ? articleOf(document, token, object.head) : '';
    const words = [...waiting, ...(article === '' ? [] : [article])];
    if (words.length > 0) before.set(token, words.join(' '));
    waiting = [];
    open = open.slice(place + 1);
  }
  return { before, behind: waiting.join(' ') };
}

/** "a" of "held a short meeting", "the" of "praised Hart's plan": the plan of Hart. */
function articleOf(document: ResolvedDocument, noun: number, owner: number): string {
  const { lower } = document.tokens;
  if (labelOf(document, owner) === 'nmod:poss' && document.syntax.heads[owner] === noun) return 'the';
  const determiner = dependentBy(document, noun, 'det');
  if (determiner < 0 || determiner > noun) return '';
  if (!/^an?$/.test(lower[determiner]!)) return lower[determiner] === 'the' ? 'the' : '';
  return /^[aeiou]/.test(lower[noun]!) ? 'an' : 'a';
}
