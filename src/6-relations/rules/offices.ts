import { isName } from '../../document/entities';
import type { ResolvedDocument } from '../../document/layers';
import type { ArgumentRecord, RelationRecord } from '../../document/relations';
import { baseOf, dependentsOf, labelOf } from '../../document/tree';
import { kinOf } from '../../lexicon/kin';
import { nounType } from '../../lexicon/nouns';
import { wordSet } from '../../lexicon/word-set';
import { argumentAt } from '../arguments';
import { conjunctsOf, prepositionOf } from '../phrases';
import type { RelationRule, RuleInput } from '../rule';
import { nounPhraseRelation } from './noun-phrase';

const KINDS: ReadonlySet<RelationRecord['kind']> = new Set(['copular', 'apposition', 'role'] as const);
const PREPOSITIONS = new Set(['of', 'at', 'for', 'to']);
/** With persons: "a lawyer with Hart & Co. in Leeds"; but no "merger in Norway". */
const OF_PERSONS = new Set(['with', 'in', 'from']);

export const offices: RelationRule = {
  name: 'noun-phrase/office',
  about: 'What says what somebody is says whose, too: of what it is the office.',
  examples: {
    'Martin Lau, president of Tencent, left.': ['Martin Lau | lead | Tencent'],
    'Velmora Inc. Chairwoman Ulla Berg met Tom Reed.': ['Ulla Berg | lead | Velmora Inc.'],
    'NVIDIA CEO Jensen Huang left.': ['Jensen Huang | be ceo of | NVIDIA'],
    'Daniel Foo, a former NVIDIA engineer, left.': ['Daniel Foo | be former engineer of | NVIDIA', 'Daniel Foo | works for | NVIDIA'],
    'Ivo Lenz is a senior analyst in the fraud unit of the Central Audit Office.': ['Ivo Lenz | works for | Central Audit Office'],
    'Bruno Katz, the accused killer of Lola Marin, left.': ['Bruno Katz | kill | Lola Marin | possible'],
    'Paula Rey, a deputy from Vermont, left.': ['Paula Rey | from | Vermont'],
  },
  counterexamples: {
    'Martin Lau, a critic of Tencent, praised Acme.': ['Martin Lau | works for | *', 'Martin Lau | lead | *'],
    'Ann Holm, an Iraq veteran, left.': ['* | from | *'],
  },
  apply,
};

function apply(document: ResolvedDocument, { stated }: RuleInput): RelationRecord[] {
  return stated.flatMap((relation) => {
    const { kind, object, subject, polarity } = relation;
    if (!KINDS.has(kind) || !object || isName(document.mentions[object.mention]!.form)) return [];
    const noun = document.syntax.lemmas[object.head]!.toLowerCase();
    return bodiesOf(document, object, isOfPerson(document, relation)).flatMap(({ body, preposition }) => {
      if (document.entityOf[body.mention] === document.entityOf[subject.mention]) return [];
      // Whose relative: the rule for kin. "the parent of Acme" is another thing.
      if (kinOf(noun) && document.entities[document.entityOf[body.mention]!]!.type !== 'organization') return [];
      const record = nounPhraseRelation(document, {
        kind: 'role',
        sentence: relation.sentence,
        subject,
        object: body,
        lemma: `be ${[...limitsOf(document, object), noun, preposition].join(' ')}`,
        predicate: [object.head],
        rule: offices.name,
        ...typeOfOffice(document, noun, preposition, body),
      });
      const { modality, tense, aspect, cues, attribution, time } = relation;
      // "the accused killer of Lola Marin"
      const isCharge =
        modality === 'asserted' && dependentsOf(document, object.head).some((token) => CHARGED.has(document.tokens.lower[token]!));
      return [
        {
          ...record,
          polarity,
          modality: isCharge ? 'possible' : modality,
          tense,
          aspect,
          cues,
          ...(attribution && { attribution }),
          ...(time && { time }),
        },
      ];
    });
  });
}

const CHARGED = wordSet('accused alleged suspected reputed would-be');

const LIMITS = /^(?:former|ex|acting|interim|onetime|incoming|outgoing|chief|vice|deputy|assistant|prime|managing)$/;

/**
 * "former" of "a former Acme engineer", "vice" of "vice president": without it another office would be said to be held. By the tree, and by the
 * phrase: of "Velmora Chief Executive Sam Ode" trees hang "Chief" on the name.
 */
function limitsOf(document: ResolvedDocument, { head, mention }: ArgumentRecord): string[] {
  const { start } = document.mentions[mention]!;
  const inPhrase = Array.from({ length: Math.max(0, head - start) }, (_, i) => start + i);
  const all = [...new Set([...dependentsOf(document, head), ...inPhrase])].sort((x, y) => x - y);
  return all.map((token) => document.tokens.lower[token]!).filter((word) => LIMITS.test(word));
}

interface Body {
  readonly body: ArgumentRecord;
  readonly preposition: string;
}

/** Those who stand to a body as others do than who works for it. */
const NOT_OF_STAFF = wordSet(
  `critic opponent rival supporter victim fan ally enemy partner customer client shareholder stockholder investor owner founder creditor candidate
  member friend son daughter father mother brother sister wife husband widow relative native resident killer assassin murderer hero graduate alumnus student
  winner champion survivor prisoner hostage suspect patient guest visitor name citizen foe donor subscriber co-founder cofounder creator inventor man woman boy girl person child`,
);
/** Those whom the place before them does not say the home of: "Iraq veteran". */
const ABOUT_PLACES = wordSet(
  'veteran expert specialist envoy negotiator coordinator correspondent scholar analyst adviser advisor representative ambassador',
);

/** Those whom a state has: "U.S. Senator Ann Hart". */
const OF_STATES = wordSet(
  'president minister secretary senator congressman congresswoman lawmaker official diplomat ambassador general soldier governor chief premier leader spokesman spokeswoman judge prosecutor representative',
);

/** Who is somebody at a firm works for it, and who is somebody in a town is from there, where the table of types has no better word. */
function typeOfOffice(document: ResolvedDocument, noun: string, preposition: string, body: ArgumentRecord): { type?: string } {
  const { type } = document.entities[document.entityOf[body.mention]!]!;
  if (nounType(noun) !== 'person') return {};
  if (type === 'organization') return preposition === 'to' || NOT_OF_STAFF.has(noun) ? {} : { type: 'works for' };
  if (type === 'place' && OF_STATES.has(noun) && preposition === 'of') return { type: 'works for' };
  if (type !== 'place' || preposition === 'to' || preposition === 'for' || preposition === 'with' || ABOUT_PLACES.has(noun)) return {};
  return { type: 'from' };
}

/** The names that an office is of: behind a preposition, before "’s", or right before it. */
function bodiesOf(document: ResolvedDocument, { head, mention }: ArgumentRecord, ofPerson: boolean): Body[] {
  const found: Body[] = [];
  const add = (token: number, preposition: string): void => {
    const body = argumentAt(document, token);
    const isNew = body && !found.some((other) => other.body.mention === body.mention);
    if (isNew && isName(document.mentions[body.mention]!.form)) found.push({ body, preposition });
  };
  for (const dependent of dependentsOf(document, head)) {
    const label = labelOf(document, dependent);
    if (label === 'nmod:poss' || label === 'compound') add(dependent, 'of');
    else if (baseOf(label) === 'nmod') {
      const preposition = prepositionOf(document, dependent) ?? '';
      if (!PREPOSITIONS.has(preposition) && !(ofPerson && OF_PERSONS.has(preposition))) continue;
      for (const token of conjunctsOf(document, dependent)) add(token, preposition);
      if (ofPerson) for (const token of bodiesAround(document, dependent)) add(token, 'at');
    }
  }
  // "Velmora Inc. Chief Executive Sam Ode": whatever the tree makes of it.
  const { start } = document.mentions[mention]!;
  const before = document.mentions[document.mentionOf[start - 1] ?? -1];
  if (before && isName(before.form) && before.end === start && /^(?:organization|place)$/.test(before.type)) add(before.head, 'of');
  return found;
}

/** Whether what is said is what a person is: "Ann Holm, a lawyer", "she is a deputy". */
function isOfPerson({ entities, entityOf, mentions, syntax }: ResolvedDocument, { subject, object }: RelationRecord): boolean {
  const { form } = mentions[subject.mention]!;
  const isPerson = entities[entityOf[subject.mention]!]!.type === 'person' || form === 'pronoun';
  return isPerson && nounType(syntax.lemmas[object!.head]!.toLowerCase()) === 'person';
}

/** The body that a section is of: "an analyst in the fraud unit of the Audit Office" is at the office. */
function bodiesAround(document: ResolvedDocument, section: number): number[] {
  const { mentions, mentionOf } = document;
  for (let token = section, depth = 0; depth < 3 && mentions[mentionOf[token] ?? -1]?.form === 'nominal'; depth++) {
    const next = dependentsOf(document, token).find(
      (dependent) => labelOf(document, dependent) === 'nmod' && /^(?:of|at|in|for)$/.test(prepositionOf(document, dependent) ?? ''),
    );
    const around = mentions[mentionOf[next ?? -1] ?? -1];
    if (next !== undefined && around && isName(around.form) && around.type === 'organization') return [next];
    token = next ?? -1;
  }
  return [];
}
