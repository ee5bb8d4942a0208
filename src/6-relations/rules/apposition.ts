import { isName as isNameForm } from '../../document/entities';
import type { ResolvedDocument } from '../../document/layers';
import type { ArgumentRecord, RelationRecord } from '../../document/relations';
import { dependentsOf, labelOf } from '../../document/tree';
import { argumentAt } from '../arguments';
import { namedBefore } from '../named-before';
import { forEachToken, nounPhraseRelation } from './noun-phrase';

/** "HunYuanVideo, a text-to-video tool" → HunYuanVideo be text-to-video tool. The name is the subject, whichever comes first. */
export function appositions(document: ResolvedDocument): RelationRecord[] {
  const relations: RelationRecord[] = [];
  forEachToken(document, (token, sentence) => {
    const governor = labelOf(document, token) === 'appos' ? document.syntax.heads[token] : namedBefore(document, token);
    // "three colors: black, silver and red" is a list.
    if (governor < 0 || isListed(document, token)) return;
    const first = argumentAt(document, governor, token);
    const second = argumentAt(document, token, governor);
    if (!first || !second || !mayBe(document, first, second)) return;
    const [subject, object] = isName(document, second) && !isName(document, first) ? [second, first] : [first, second];
    relations.push(
      nounPhraseRelation(document, {
        kind: 'apposition',
        sentence,
        subject,
        object,
        lemma: 'be',
        predicate: [object.head],
        rule: 'noun-phrase/apposition',
        confidence: 0.75,
      }),
    );
  });
  return relations;
}

function isListed(document: ResolvedDocument, token: number): boolean {
  for (const dependent of dependentsOf(document, token)) {
    if (document.tokens.lower[dependent] === ':' || labelOf(document, dependent) === 'conj') return true;
  }
  return false;
}

const isName = (document: ResolvedDocument, { mention }: ArgumentRecord): boolean => isNameForm(document.mentions[mention].form);

/** Values and two names say nothing of each other: "Paris, France"; "Friday, 6 December". */
function mayBe(document: ResolvedDocument, first: ArgumentRecord, second: ArgumentRecord): boolean {
  const forms = [first, second].map(({ mention }) => document.mentions[mention]!.form);
  if (forms.includes('value') || forms.includes('pronoun')) return false;
  return !(isName(document, first) && isName(document, second));
}
