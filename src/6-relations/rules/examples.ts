import { isName } from '../../document/entities';
import type { ResolvedDocument } from '../../document/layers';
import type { ArgumentRecord, RelationRecord } from '../../document/relations';
import { argumentAt } from '../arguments';
import { withObject, withSubject } from '../copies';
import { conjunctsOf } from '../phrases';
import { exampleHeadsOf } from '../example-phrases';
import { forEachToken, nounPhraseRelation } from './noun-phrase';

/** "companies like NVIDIA": NVIDIA is a company, and what is said of the companies is said of it. */
export function examples(document: ResolvedDocument, stated: readonly RelationRecord[]): RelationRecord[] {
  return [...memberships(document), ...stated.flatMap((relation) => ofExamples(document, relation))];
}

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
          rule: 'noun-phrase/example',
        }),
      );
    }
  });
  return relations;
}

/** A relation again for each named example of its subject or object. */
function ofExamples(document: ResolvedDocument, relation: RelationRecord): RelationRecord[] {
  const doers = examplesOf(document, relation.subject.head);
  const named = relation.object ? examplesOf(document, relation.object.head) : [];
  if (doers.length + named.length === 0) return [];
  const again = { ...relation, rule: `${relation.rule}+example` };
  const subjects = doers.map((subject) => withSubject(document, again, subject));
  // Of Zeus it is not said that they "worship gods such as → Hera", nor what leads on from Hera.
  const projections = relation.projections.filter(
    ({ tokens, object }) => !named.some(({ mention, head }) => mention === object.mention || tokens.includes(head)),
  );
  const objects = named.map((object) => withObject(document, { ...again, projections }, object));
  return [...subjects, ...objects];
}

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
