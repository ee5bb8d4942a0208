import { isName } from '../../document/entities';
import type { ResolvedDocument } from '../../document/layers';
import type { ArgumentRecord, ProjectionRecord, RelationRecord } from '../../document/relations';
import type { TokenRange } from '../../document/span';
import { dependentsOf, headOf, isUnder, labelOf, uposOf } from '../../document/tree';
import { isA } from '../../english';
import { argumentAt } from '../arguments';
import { conjunctsOf } from '../phrases';
import { exampleHeadsOf } from '../example-phrases';
import type { RelationRule } from '../rule';
import { forEachToken, nounPhraseRelation } from './noun-phrase';

export const examples: RelationRule = {
  name: 'noun-phrase/example',
  about: 'A class and its named examples: each is one of them.',
  examples: { 'Chipmakers like NVIDIA and AMD sold processors.': ['NVIDIA | be | chipmaker', 'AMD | be | chipmaker'] },
  counterexamples: { 'Sultans of the region, such as Ali, left.': ['Ali | be | region'] },
  apply: memberships,
};

function memberships(document: ResolvedDocument): RelationRecord[] {
  const relations: RelationRecord[] = [];
  forEachToken(document, (token, sentence) => {
    const subjects = examplesOf(document, token);
    const object = subjects.length > 0 ? argumentAt(document, token) : undefined;
    if (!object) return;
    for (const subject of subjects) {
      relations.push(
        nounPhraseRelation(document, {
          kind: 'membership',
          sentence,
          subject,
          object,
          lemma: 'be',
          predicate: [token],
          rule: examples.name,
        }),
      );
    }
  });
  return relations;
}

/** What the rule of a relation ends in that says of an example what another says of all. */
export const OF_EXAMPLE = '+example';

/** What is said of a class is said of its examples: a relation again for each named one of its subject or object. */
export function ofExamples(document: ResolvedDocument, relation: RelationRecord): RelationRecord[] {
  const doers = examplesOf(document, relation.subject.head);
  const named = relation.object && !isPerceived(document, relation.object.head) ? examplesOf(document, relation.object.head) : [];
  if (doers.length + named.length === 0) return [];
  const again = { ...relation, rule: relation.rule + OF_EXAMPLE };
  const subjects = doers.map((subject) => ({
    ...again,
    subject,
    // "There are firms such as Acme in Ohio": behind "there" the words of projections are the subject's.
    ...(relation.expletive >= 0 && { projections: projectionsWith(document, relation, relation.subject, subject, []) }),
  }));
  const objects = named.map((object) => ({
    ...again,
    object,
    projections: projectionsWith(document, relation, relation.object!, object, named),
  }));
  return [...subjects, ...objects];
}

/** "has seen titles such as Le Matin disappear": what is seen is what they do. */
function isPerceived(document: ResolvedDocument, object: number): boolean {
  const verb = headOf(document, object);
  return (
    verb >= 0 &&
    isA(document.syntax.lemmas[verb]!, 'verb with a bare clause') &&
    dependentsOf(document, verb).some(
      (token) => token > object && CLAUSES.has(labelOf(document, token)) && uposOf(document, token) === 'VERB',
    )
  );
}

const CLAUSES = new Set(['xcomp', 'ccomp', 'advcl']);

/**
 * "worships gods such as Zeus → today" is "worships Zeus → today" of Zeus. What hangs on the noun that was replaced, "worships gods such
 * as → Hera", is no longer said, nor what leads on from another example.
 */
function projectionsWith(
  document: ResolvedDocument,
  { projections }: RelationRecord,
  before: ArgumentRecord,
  after: ArgumentRecord,
  examples: readonly ArgumentRecord[],
): ProjectionRecord[] {
  return projections.flatMap(({ tokens, object }) => {
    const isOfExample = examples.some(({ mention, head }) => mention === object.mention || tokens.includes(head));
    if (isOfExample || isUnder(document.syntax.heads, object.head, before.head)) return [];
    const at = tokens.findIndex((token) => isIn(before.short, token));
    if (at < 0) return [{ tokens, object }];
    const others = tokens.filter((token) => !isIn(before.short, token));
    return [{ tokens: [...others.slice(0, at), ...tokensOf(after.short), ...others.slice(at)], object }];
  });
}

const isIn = ({ start, end }: TokenRange, token: number): boolean => token >= start && token < end;
const tokensOf = ({ start, end }: TokenRange): number[] => Array.from({ length: end - start }, (_, i) => start + i);

/** The names given as examples of the class whose head is `token`. */
function examplesOf(document: ResolvedDocument, token: number): ArgumentRecord[] {
  const found: ArgumentRecord[] = [];
  for (const listed of exampleHeadsOf(document, token)) {
    for (const conjunct of conjunctsOf(document, listed)) {
      const example = argumentAt(document, conjunct);
      if (example && isName(document.mentions[example.mention].form)) found.push(example);
    }
  }
  return found;
}
