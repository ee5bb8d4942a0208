import { isName } from '../../document/entities';
import type { MentionedDocument } from '../../document/layers';
import { baseOf, headOf, labelOf } from '../../document/tree';
import { isA } from '../../english';
import { canonicalKey } from '../../lexicon/variants';
import type { Discourse, Sieve } from '../sieve';

const MARK = /^(?:[,("“‘'`]|``)$/;

/** Words between the two names at most: ", also widely known as the “". */
const REACH = 7;

export const declaredAlias: Sieve = {
  name: 'declared-alias',
  about: 'Names that the text itself declares to be another name of what it just named.',
  examples: {
    'Rakuten, formerly known as Globex Group, grew.': ['Rakuten = Globex Group'],
    'Ann Lee (née Silva) left.': ['Ann Lee = Silva'],
    'Ann Lee, born Ann Silva, left.': ['Ann Lee = Ann Silva'],
  },
  counterexamples: {
    'Rakuten, unlike Globex Group, grew.': ['Rakuten = Globex Group'],
    'Ann Lee, born to Ann Silva, left.': ['Ann Lee = Ann Silva'],
  },
  apply(discourse, name) {
    const { references, chains, byNames } = discourse;
    for (const { index, mention } of references) {
      if (!isName(mention.form)) continue;
      const full = namedBefore(discourse, index);
      if (full < 0) continue;
      chains.join(full, index, name);
      byNames.add(canonicalKey(mention.name));
    }
  },
};

/** The mention that the words right before this one declare it to be, or -1. */
function namedBefore({ document, references }: Discourse, index: number): number {
  const { tokens, mentionOf } = document;
  const { mention, sentence } = references[index];
  let declared = false;
  let bracket = false;
  let token = mention.start - 1;
  for (; token >= 0 && mention.start - token <= REACH; token--) {
    const word = tokens.lower[token];
    if (isA(word, 'participle of naming')) {
      if (!describes(document, token)) return -1;
      declared = true;
    } else if (isA(word, 'mark of another name') || isBirthName(token)) declared = true;
    else if (!MARK.test(word) && !isA(word, 'filler before another name') && !isA(word, 'adverb of another name')) break;
    bracket ||= word === '(' || word === ',';
  }
  // "the firm called Acme" is an introduction, "Acme, called Globex" and "Acme (Globex)" are not: the mark tells them apart.
  if (!declared || !bracket || token < 0) return -1;
  const before = mentionOf[token];
  if (before < 0 || references[before].sentence !== sentence) return -1;
  const full = references[before].mention;
  return isName(full.form) && full.end === token + 1 && typesAgree(full.type, mention.type) ? before : -1;

  function isBirthName(at: number): boolean {
    return at === mention.start - 1 && mention.type === 'person' && isA(tokens.lower[at], 'mark of a former name');
  }
}

/** A recognizer seldom gives an unknown by-name the right type; only what cannot be is refused. */
const typesAgree = (a: string, b: string): boolean => (a === 'person') === (b === 'person') || a === 'concept' || b === 'concept';

/** "a desert southeast of Antioch, known as Thebaid": where the verb hangs on a noun, it is that noun that is so called. */
function describes(document: MentionedDocument, verb: number): boolean {
  if (baseOf(labelOf(document, verb)) !== 'acl') return true;
  const head = headOf(document, verb);
  const named = head >= 0 ? document.mentionOf[head] : -1;
  return named >= 0 && isName(document.mentions[named].form);
}
