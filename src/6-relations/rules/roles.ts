import type { ResolvedDocument } from '../../document/layers';
import type { RelationRecord } from '../../document/relations';
import { sentenceColumn } from '../../document/tree';
import { argumentAt } from '../arguments';
import { nounPhraseRelation } from './noun-phrase';

/** "chief executive Maria Lindqvist", "NVIDIA CEO Jensen Huang": a role said right before the name of a person. */
export function roles(document: ResolvedDocument): RelationRecord[] {
  const relations: RelationRecord[] = [];
  const sentenceAt = sentenceColumn(document);
  for (const mention of document.mentions) {
    if (mention.form !== 'name' || mention.type !== 'person' || mention.start === 0) continue;
    const role = mention.start - 1;
    const roleMention = document.mentionOf[role]!;
    const sentence = sentenceAt[mention.start]!;
    if (roleMention < 0 || sentenceAt[role] !== sentence || document.mentions[roleMention]!.form !== 'nominal') continue;
    const subject = argumentAt(document, mention.head);
    if (!subject) continue;
    const { start, end } = document.mentions[roleMention]!;
    const object = { tokens: { start, end }, head: role, mention: roleMention };
    relations.push(
      nounPhraseRelation(document, {
        kind: 'role',
        sentence,
        subject,
        object,
        lemma: 'be',
        predicate: [role],
        rule: 'noun-phrase/role',
        confidence: 0.85,
      }),
    );
  }
  return relations;
}
