import type { TokenRange } from '../../../../document/span';
import { UPOS_CODE } from '../../../../document/tags';
import { baseOf, dependentBy, dependentsOf, headOf, labelOf, subtreeOf, topOf } from '../../../../document/tree';
import { isA } from '../../../../english';
import { singular } from '../../../../lexicon/compromise';
import { GIVEN_NAME, PLACE } from '../../../../lexicon/name-classes';
import { nameBits } from '../../../../lexicon/name-words';
import { nounType } from '../../../../lexicon/nouns';
import { isTrade } from '../../../../lexicon/trades';
import type { FoundName } from '../../found';
import { phraseOf, type Scene } from '../../scene';
import { SHAPE } from '../../shapes';
import type { NameRule } from '../rule';
import { surnamesOf } from './document-wide';

/** Whether the noun that ends at a token is one that organizations alone are called: "the chipmaker", "the think tank". */
function isOfOrganizations({ lower }: Scene['document']['tokens'], noun: number): boolean {
  const word = singular(lower[noun]);
  if (nounType(`${lower[noun - 1]} ${word}`) === 'organization') return true;
  return nounType(word) === 'organization' && !isA(word, 'organization or person');
}

export const saidToBeOrganization: NameRule = {
  name: 'said to be an organization',
  about:
    'What the text says once to be a company, a group or the like or what has shareholders and employees, is one wherever the text has the name.',
  examples: {
    'Chip maker Solvex said it would cut jobs. Solvex was sued.': ['organization | Solvex', 'organization | Solvex'],
    'Marlin, one of the largest banks in the country, lost money. Marlin said so.': ['organization | Marlin', 'organization | Marlin'],
    'Marek employees went on strike. Marek said it would pay.': ['organization | Marek', 'organization | Marek'],
    'Ann Lee, chief executive of Oakwell, said so. Oakwell fell.': ['organization | Oakwell', 'organization | Oakwell'],
    'Solvex is a chipmaker. Solvex hired Tom Vane.': ['organization | Solvex', 'organization | Solvex', 'person | Tom Vane'],
  },
  counterexamples: {
    'The bank Silva robbed was closed. Silva said so.': ['organization | Silva'],
    'Marek is a force to be reckoned with. Marek said so.': ['organization | *'],
    "Marek's employees left. The chief executive of Marek's firm said so.": ['organization | *'],
    'Marek, the head of the company, met the party and the union.': ['organization | *'],
  },
  apply(names, { scene }) {
    const said = new Set<string>();
    for (const name of names) {
      if (name.type !== 'facility' && isSaidToBe(scene, name)) said.add(phraseOf(scene, name.start, name.end));
    }
    if (said.size === 0) return names;
    const surnames = surnamesOf(scene, names);
    return names.map((name): FoundName => {
      const { type, start, end } = name;
      const phrase = phraseOf(scene, start, end);
      if (type === 'organization' || !said.has(phrase)) return name;
      const isOther = (nameBits(phrase) & PLACE) !== 0 || (end - start === 1 && surnames.has(phrase));
      return isOther ? name : { ...name, type: 'organization', rule: 'said to be an organization', confidence: 0.8 };
    });
  },
};

function isSaidToBe(scene: Scene, name: TokenRange): boolean {
  const isFullName = name.end - name.start > 1 && (scene.bits[name.start] & GIVEN_NAME) !== 0;
  return !isFullName && (isBehindNoun(scene, name) || isDescribed(scene, name) || isPredicate(scene, name) || hasShareholders(scene, name));
}

/** "the chipmaker Solvex", "Carmaker Rivalto"; not "the bank | Silva robbed", "told the newspaper | Silva was ill". */
function isBehindNoun({ document, shapes, opening }: Scene, name: TokenRange): boolean {
  const noun = name.start - 1;
  if (noun < 0 || !isOfOrganizations(document.tokens, noun)) return false;
  if (shapes[noun] !== SHAPE.lower && opening[noun] !== 1) return false;
  const top = topOf(document, name);
  const isOnePhrase = [
    [top, noun],
    [noun, top],
  ].some(([part, whole]) => headOf(document, part) === whole && IN_PHRASE.has(baseOf(labelOf(document, part))));
  if (!isOnePhrase) return false;
  const first = subtreeOf(document, noun).start;
  return !isA(document.tokens.lower[Math.min(first, noun) - 1] ?? '', 'form of telling somebody');
}
const IN_PHRASE: ReadonlySet<string> = new Set(['appos', 'flat', 'compound', 'nmod']);

/** "Solvex, a chip maker,", "Rivalto, Europe's biggest carmaker,", "Marlin, one of the largest banks"; not "Silva, the party and the union". */
function isDescribed({ document }: Scene, name: TokenRange): boolean {
  if (!OPENS_ASIDE.has(document.tokens.words[name.end])) return false;
  return dependentsOf(document, topOf(document, name)).some((noun) => {
    if (noun < name.end || labelOf(document, noun) !== 'appos') return false;
    if (dependentBy(document, noun, 'conj') >= 0) return false;
    return isKind(document, noun);
  });
}
const OPENS_ASIDE: ReadonlySet<string | undefined> = new Set([',', '(', '–', '—']);

/** "Solvex is a chipmaker." */
function isPredicate({ document }: Scene, name: TokenRange): boolean {
  const top = topOf(document, name);
  const noun = headOf(document, top);
  return (
    noun >= name.end &&
    labelOf(document, top) === 'nsubj' &&
    dependentBy(document, noun, 'cop') >= 0 &&
    !dependentsOf(document, noun).some((word) => isA(document.tokens.lower[word], 'negator')) &&
    isOfBusinesses(document.tokens.lower[noun]) &&
    isKind(document, noun)
  );
}

/** "Marek employees", "Marek's shareholders", "shares in Marek", "chief executive of Marek"; one word alone, as surnames are. */
function hasShareholders({ document }: Scene, { start, end }: TokenRange): boolean {
  const { lower } = document.tokens;
  if (end - start > 1) return false;
  const owned = headOf(document, start);
  const isOwner = labelOf(document, start) === 'nmod:poss';
  if (owned >= end && (isOwner || (labelOf(document, start) === 'compound' && owned === end)))
    return isA(lower[owned], 'had by a company alone') || (!isOwner && isA(lower[owned], 'had by a company in front'));
  // "of Marek's firm"
  if (headOf(document, end) === start && labelOf(document, end) === 'case') return false;
  const held = lower[start - 2] ?? '';
  return (
    (lower[start - 1] === 'of' && isA(held, 'had by a company alone')) || (lower[start - 1] === 'in' && isA(held, 'held in a company'))
  );
}

/** What no person is called in praise, as "a giant" or "an institution" is. */
const isOfBusinesses = (noun: string): boolean => isTrade(noun) || isA(noun, 'broad noun');

/** Whether a noun says of what kind something is: "a bank", "one of the banks", "the country's biggest bank". */
function isKind(document: Scene['document'], noun: number): boolean {
  const { tokens, syntax } = document;
  const among = tokens.lower[noun] === 'one' ? dependentBy(document, noun, 'nmod') : -1;
  if (among >= 0) return tokens.lower[noun + 1] === 'of' && isOfOrganizations(tokens, among);
  const isNoun = syntax.upos[noun] === UPOS_CODE.NOUN && singular(tokens.lower[noun]) === tokens.lower[noun];
  return isNoun && isOfOrganizations(tokens, noun) && dependentBy(document, noun, 'det', 'nmod:poss') >= 0;
}
