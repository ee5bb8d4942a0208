import { isName } from '../../document/entities';
import type { ResolvedDocument } from '../../document/layers';
import type { ArgumentRecord, RelationRecord } from '../../document/relations';
import { baseOf, dependentsOf, labelOf } from '../../document/tree';
import { argumentAt } from '../arguments';
import { conjunctsOf, prepositionOf } from '../phrases';
import type { RelationRule, RuleInput } from '../rule';
import { nounPhraseRelation } from './noun-phrase';

const KINDS: ReadonlySet<RelationRecord['kind']> = new Set(['copular', 'apposition', 'role'] as const);
const PREPOSITIONS = new Set(['of', 'at', 'for', 'to']);

export const offices: RelationRule = {
  name: 'noun-phrase/office',
  about: 'What says what somebody is says whose, too: of what it is the office.',
  examples: {
    'Martin Lau, president of Tencent, left.': ['Martin Lau | lead | Tencent'],
    'NVIDIA CEO Jensen Huang left.': ['Jensen Huang | be ceo of | NVIDIA'],
    'Daniel Foo, a former Acme engineer, left.': ['Daniel Foo | be former engineer of | Acme'],
  },
  counterexamples: { 'Martin Lau, a president without a firm, praised Tencent.': ['Martin Lau | lead | Tencent'] },
  apply,
};

function apply(document: ResolvedDocument, { stated }: RuleInput): RelationRecord[] {
  return stated.flatMap((relation) => {
    const { kind, object, subject, polarity } = relation;
    if (!KINDS.has(kind) || !object || isName(document.mentions[object.mention]!.form)) return [];
    const noun = document.syntax.lemmas[object.head]!.toLowerCase();
    return bodiesOf(document, object).flatMap(({ body, preposition }) => {
      if (document.entityOf[body.mention] === document.entityOf[subject.mention]) return [];
      const record = nounPhraseRelation(document, {
        kind: 'role',
        sentence: relation.sentence,
        subject,
        object: body,
        lemma: `be ${[...limitsOf(document, object.head), noun, preposition].join(' ')}`,
        predicate: [object.head],
        rule: offices.name,
      });
      const { modality, tense, aspect, cues, attribution, time } = relation;
      return [{ ...record, polarity, modality, tense, aspect, cues, ...(attribution && { attribution }), ...(time && { time }) }];
    });
  });
}

/** "former" of "a former Acme engineer", "vice" of "vice president": without it another office would be said to be held. */
const limitsOf = (document: ResolvedDocument, noun: number): string[] =>
  dependentsOf(document, noun)
    .map((token) => document.tokens.lower[token]!)
    .filter((word) => /^(?:former|ex|acting|interim|onetime|incoming|outgoing|chief|vice|deputy|assistant|prime|managing)$/.test(word));

interface Body {
  readonly body: ArgumentRecord;
  readonly preposition: string;
}

/** The names that an office is of: behind a preposition, before "’s", or right before it. */
function bodiesOf(document: ResolvedDocument, { head }: ArgumentRecord): Body[] {
  const found: Body[] = [];
  const add = (token: number, preposition: string): void => {
    const body = argumentAt(document, token);
    if (body && isName(document.mentions[body.mention]!.form)) found.push({ body, preposition });
  };
  for (const dependent of dependentsOf(document, head)) {
    const label = labelOf(document, dependent);
    if (label === 'nmod:poss' || label === 'compound') add(dependent, 'of');
    else if (baseOf(label) === 'nmod') {
      const preposition = prepositionOf(document, dependent) ?? '';
      if (PREPOSITIONS.has(preposition)) for (const token of conjunctsOf(document, dependent)) add(token, preposition);
    }
  }
  return found;
}
