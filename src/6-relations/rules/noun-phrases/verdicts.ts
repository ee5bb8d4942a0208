import type { Clause } from '../../../document/clauses';
import type { ResolvedDocument } from '../../../document/layers';
import type { ArgumentRecord, RelationRecord } from '../../../document/relations';
import { dependentsOf, headOf, labelOf, uposOf, xposOf } from '../../../document/tree';
import { isA } from '../../../english';
import { argumentAt } from '../../arguments';
import { isCharge, isVerdict } from '../../charges';
import { clausesByVerb, deedsOf, type Doer } from '../../deeds';
import { namesByStart, personsAt, type NamesByStart } from '../../named-persons';
import { argumentOf } from '../../names';
import { prepositionOf } from '../../phrases';
import { polarityOf } from '../../polarity';
import type { RelationRule, RuleInput } from '../../rule';
import { forEachToken } from '../noun-phrase';

/** Who killed whom by the word of a court or the police, where a noun names the crime. */
export const verdicts: RelationRule = {
  name: 'noun-phrase/verdict',
  about: 'Who is charged with or convicted of killing whom, the killing named by a noun.',
  examples: {
    'A court jailed Omar Dane for the murder of Elsa Wirth.': ['Omar Dane | kill | Elsa Wirth | by=court'],
    'Omar Dane was sentenced to death for the killing of Elsa Wirth.': ['Omar Dane | kill | Elsa Wirth | by=sentence'],
    'Police arrested Omar Dane for the murder of Elsa Wirth.': ['Omar Dane | kill | Elsa Wirth | possible | by=police'],
    'Omar Dane was convicted of Elsa Wirth’s killing.': ['Omar Dane | kill | Elsa Wirth | by=convict'],
    'Omar Dane pleaded guilty to the murder of singer Elsa Wirth.': ['Omar Dane | kill | Elsa Wirth | by=plead'],
    'Omar Dane, a suspect in the Elsa Wirth slaying, left.': ['Omar Dane | kill | Elsa Wirth | possible'],
  },
  counterexamples: {
    'The court cleared Omar Dane of the murder of Elsa Wirth.': ['Omar Dane | kill | Elsa Wirth | by=court'],
    'Omar Dane was not convicted of the murder of Elsa Wirth.': ['Omar Dane | kill | *'],
    'Omar Dane pleaded not guilty to the murder of Elsa Wirth.': ['Omar Dane | kill | *'],
    'Omar Dane was arrested after the murder of Elsa Wirth.': ['Omar Dane | kill | *'],
    'Tom Vane spoke of the murder of Elsa Wirth.': ['Tom Vane | kill | *'],
  },
  apply,
};

function apply(document: ResolvedDocument, { clauses, names, stated }: RuleInput): RelationRecord[] {
  const relations: RelationRecord[] = [];
  const byStart = namesByStart(names);
  const clauseAt = clausesByVerb(clauses);
  forEachToken(document, (token, sentence) => {
    const lemma = document.syntax.lemmas[token]!;
    if (!isA(lemma, 'crime with a victim')) return;
    const path = pathOver(document, token);
    // "murder in the death of Elsa Wirth": a death alone is no crime.
    if (lemma === 'death' && !path.some((noun) => isA(document.syntax.lemmas[noun]!, 'murder'))) return;
    const victims = victimsOf(document, byStart, token);
    if (victims.length === 0) return;
    const above = headOf(document, path.at(-1)!);
    const found = [...chargedBy(document, token, path, clauseAt.get(above)), ...suspects(document, path, stated)];
    relations.push(...deedsOf(document, found, victims, { sentence, lemma: 'kill', noun: token, rule: verdicts.name }));
  });
  return relations;
}

/** The words from a crime up to what is said of it: of "was sentenced to death for the murder" the murder and the death. */
function pathOver(document: ResolvedDocument, crime: number): number[] {
  const { heads, lemmas } = document.syntax;
  const path = [crime];
  while (path.length < 6) {
    const above = heads[path.at(-1)!]!;
    if (above < 0 || !isA(lemmas[above]!, 'between a verdict and the crime') || !/^(?:NOUN|ADJ)$/.test(uposOf(document, above))) break;
    path.push(above);
  }
  return path;
}

/** "the murder of Elsa Wirth", "Elsa Wirth's murder", "the Elsa Wirth murder". */
function victimsOf(document: ResolvedDocument, names: NamesByStart, crime: number): ArgumentRecord[] {
  if (document.tokens.lower[crime + 1] === 'of') return personsAt(document, names, crime + 2, 'many').map(argumentOf);
  const owner = dependentsOf(document, crime).find((token) => token < crime && /^(?:nmod:poss|compound)$/.test(labelOf(document, token)));
  const victim = owner === undefined ? undefined : argumentAt(document, owner);
  // "convicted of his murder": whose is not sure enough.
  const { form, type } = document.mentions[victim?.mention ?? -1] ?? {};
  return victim && form === 'name' && type === 'person' ? [victim] : [];
}

/** "jailed Omar Dane for the murder of Elsa Wirth": by the word of whoever charges or sentences him. */
function chargedBy(document: ResolvedDocument, crime: number, path: readonly number[], clause: Clause | undefined): Doer[] {
  if (!clause) return [];
  const verb = document.syntax.lemmas[clause.head]!;
  const isOpen = isCharge(verb, true);
  if (
    (!isOpen && !isVerdict(verb, true)) ||
    !isA(prepositionOf(document, path.at(-1)!) ?? prepositionOf(document, crime) ?? '', 'preposition of a verdict')
  )
    return [];
  // Of "find", "plead" and "serve" the word between tells: guilty, a sentence.
  if (SAID_WITH[verb] && !SAID_WITH[verb].test(wordsAfter(document, clause.head, crime))) return [];
  if (polarityOf(document, clause).polarity === 'negative' || /\bnot\b/.test(wordsAfter(document, clause.head, crime))) return [];
  const at = (tokens: readonly number[]) => tokens.map((token) => argumentAt(document, token)).filter((one) => one !== undefined);
  const isOwn = verb === 'plead' || verb === 'serve';
  const [source] = isOwn ? [] : at(clause.passive ? clause.agents : clause.subjects);
  const tokens = { start: clause.head, end: clause.head + 1 };
  const attribution = { ...(source && { source }), predicate: verb, kind: 'report' as const, tokens };
  return at(clause.passive || isOwn ? clause.subjects : clause.objects).map((doer) => ({
    doer,
    modality: isOpen ? 'possible' : 'asserted',
    attribution,
    cues: [{ kind: 'attribution' as const, tokens }],
  }));
}

const SAID_WITH: Readonly<Record<string, RegExp>> = { find: /guilty/, plead: /guilty/, serve: /sentence|term|life|year/ };

const wordsAfter = ({ tokens: { lower } }: ResolvedDocument, from: number, to: number): string =>
  Array.from({ length: Math.max(0, to - from - 1) }, (_, i) => lower[from + 1 + i]).join(' ');

/** "Omar Dane, a suspect in the murder of Elsa Wirth" */
function suspects(document: ResolvedDocument, path: readonly number[], stated: readonly RelationRecord[]): Doer[] {
  const noun = path.find((token) => document.syntax.lemmas[token] === 'suspect' && xposOf(document, token) !== 'VBN');
  if (noun === undefined) return [];
  return stated
    .filter(({ object, predicate, polarity }) => object?.head === noun && predicate.lemma === 'be' && polarity === 'positive')
    .map(({ subject }) => ({ doer: subject, modality: 'possible' }));
}
