import { isName } from '../../document/entities';
import type { ResolvedDocument } from '../../document/layers';
import type { ArgumentRecord, RelationRecord } from '../../document/relations';
import { dependentWhere, labelOf } from '../../document/tree';
import { isA } from '../../english';
import { nounType } from '../../lexicon/nouns';
import { entityTypeOf } from '../names';
import type { RelationRule, RuleInput } from '../rule';

/** Killings that two words of a sentence say together: a shot alone need not kill. */
export const killings: RelationRule = {
  name: 'killing',
  about: 'Who killed whom, where a word beside the verb or a second verb says that it was deadly.',
  examples: {
    'Omar Dane fatally shot Elsa Wirth.': ['Omar Dane | kill | Elsa Wirth'],
    'Omar Dane shot dead Elsa Wirth.': ['Omar Dane | kill | Elsa Wirth'],
    'Elsa Wirth was shot and mortally wounded by Omar Dane.': ['Omar Dane | kill | Elsa Wirth'],
    'Omar Dane fired the shots that killed Elsa Wirth.': ['Omar Dane | kill | Elsa Wirth'],
    'Omar Dane was the gunman who killed Elsa Wirth.': ['Omar Dane | kill | Elsa Wirth'],
  },
  counterexamples: {
    'Omar Dane shot Elsa Wirth in the arm.': ['Omar Dane | kill | *'],
    'Omar Dane was not the gunman who killed Elsa Wirth.': ['Omar Dane | kill | Elsa Wirth'],
    'Omar Dane fired the gunman who killed Elsa Wirth.': ['Omar Dane | kill | *'],
  },
  apply,
};

function apply(document: ResolvedDocument, { stated }: RuleInput): RelationRecord[] {
  const killed = stated.filter(({ predicate, object }) => object && isA(predicate.lemma, 'verb of killing'));
  const bySubject = new Map<number, RelationRecord[]>();
  for (const relation of killed) {
    const others = bySubject.get(relation.subject.head);
    if (others) others.push(relation);
    else bySubject.set(relation.subject.head, [relation]);
  }
  return stated.flatMap((relation) => {
    const word = deadlyWordOf(document, relation);
    const own = word < 0 ? [] : [asKilling(relation, word)];
    const deeds = relation.object && isHisDeed(document, relation) ? (bySubject.get(relation.object.head) ?? []) : [];
    return [...own, ...deeds.filter(({ subject }) => subject.mention === relation.object!.mention).map((deed) => by(relation, deed))];
  });
}

/** "fatally" of "fatally shot", "dead" of "shot dead", or -1. */
function deadlyWordOf(document: ResolvedDocument, { kind, predicate, object }: RelationRecord): number {
  const { head, lemma } = predicate;
  const { lower } = document.tokens;
  if (kind !== 'verbal' || !object || !isA(lemma.split(' ')[0]!, 'verb of hurting')) return -1;
  if (lower[head + 1] === 'dead') return head + 1;
  return dependentWhere(document, head, (token) => labelOf(document, token) === 'advmod' && /^(?:fatally|mortally)$/.test(lower[token]!));
}

function asKilling(relation: RelationRecord, word: number): RelationRecord {
  const tokens = [...new Set([...relation.predicate.tokens, word])].sort((a, b) => a - b);
  return { ...relation, predicate: { ...relation.predicate, lemma: 'kill', tokens }, rule: killings.name };
}

/** Whether what the object did is what the subject did: "was the gunman who killed", "fired the shots that killed". */
function isHisDeed(document: ResolvedDocument, { kind, predicate, subject, object, polarity }: RelationRecord): boolean {
  const noun = document.syntax.lemmas[object!.head]!.toLowerCase();
  if (kind === 'verbal') return isA(predicate.lemma, 'verb of firing a weapon') && isA(noun, 'weapon') && isSomebody(document, subject);
  if (predicate.lemma !== 'be' || polarity === 'negative' || isName(document.mentions[object!.mention]!.form)) return false;
  return isName(document.mentions[subject.mention]!.form) && nounType(noun) === 'person';
}

/** Who can fire: no remote control. */
function isSomebody(document: ResolvedDocument, argument: ArgumentRecord): boolean {
  const type = entityTypeOf(document, argument);
  return /^(?:person|organization|group|place)$/.test(
    type === 'concept' ? (nounType(document.syntax.lemmas[argument.head]!.toLowerCase()) ?? '') : type,
  );
}

/** The deed once more, by whoever did it, and no surer than the text is of that. */
function by(whose: RelationRecord, deed: RelationRecord): RelationRecord {
  const { subject, attribution } = whose;
  const [polarity, modality] = [whose, deed].map((one) => one.polarity).includes('negative')
    ? ['negative' as const, deed.modality]
    : ['positive' as const, whose.modality === 'asserted' ? deed.modality : whose.modality];
  const { attribution: own, ...rest } = deed;
  const said = attribution ?? own;
  return {
    ...rest,
    subject,
    polarity,
    modality,
    cues: [...deed.cues, ...whose.cues],
    ...(said && { attribution: said }),
    rule: killings.name,
  };
}
