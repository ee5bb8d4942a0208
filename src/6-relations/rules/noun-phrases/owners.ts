import { isHyphen } from '../../../document/hyphens';
import type { ResolvedDocument } from '../../../document/layers';
import type { ArgumentRecord, RelationRecord } from '../../../document/relations';
import { dependentsOf, labelOf, uposOf } from '../../../document/tree';
import { isA } from '../../../english';
import { officeClass } from '../../../lexicon/offices';
import { isStateBody } from '../../../lexicon/state-bodies';
import { demonymsIn } from '../../demonyms';
import { argumentOf, standsForName, type NameRecord } from '../../names';
import { namesByMention, type NamesByMention } from '../../named-persons';
import { prepositionOf } from '../../phrases';
import type { RelationRule, RuleInput } from '../../rule';
import { joinsOf, nounPhraseRelation, saidAs } from '../noun-phrase';
import { isBodyOrCountry } from './geography';

export const owners: RelationRule = {
  name: 'noun-phrase/owner',
  about: 'What is done to a thing, done to what is its owner’s: "praised Ann Hart’s plan".',
  examples: {
    'Tom Vane praised Ann Hart’s plan.': ['Tom Vane | praise plan of | Ann Hart'],
    'Tom Vane did not read Velmora’s report.': ['Tom Vane | read report of | Velmora | not'],
    'Tom Vane met Norwegian officials.': ['Tom Vane | meet officials of | Norway'],
    'Ann Hart spoke at Velmora’s office.': ['Ann Hart | speak at office of | Velmora'],
  },
  counterexamples: {
    'Ann Hart resumed U.S.-brokered talks.': ['Ann Hart | resume talks of | *'],
    'Kestrin Corp. sold Norway fuel.': ['Kestrin Corp. | sell fuel of | Norway'],
    'Tom Vane plans to read Velmora’s report.': ['Tom Vane | read report of | *'],
    'Tom Vane ate French bread.': ['Tom Vane | * | France'],
    'Tom Vane called Velmora’s report a lie.': ['Tom Vane | call report of | *'],
    'Tom Vane welcomed some of the Norwegian officials.': ['Tom Vane | welcome officials of | *'],
    'The plan was praised by Ann Hart’s critics.': ['* | praise critics of | *'],
  },
  apply,
};

function apply(document: ResolvedDocument, { names, stated }: RuleInput): RelationRecord[] {
  const byMention = namesByMention(names);
  const isJoined = joinsOf(document, stated);
  return stated.flatMap((relation) => {
    const { subject, object, predicate } = relation;
    if (!isPlainDeed(relation) || !standsForName(document, subject)) return [];
    const [oblique] = object ? [] : relation.arguments;
    if (oblique && !isA(oblique.preposition ?? '', 'preposition toward the owner')) return [];
    const thing = object ?? oblique?.value;
    // "sold Iran fuel": of two objects trees make one. "welcomed some of the ministry’s staff" welcomed nobody whole.
    if (
      !thing ||
      uposOf(document, thing.head) !== 'NOUN' ||
      prepositionOf(document, thing.head) !== oblique?.preposition ||
      (isA(predicate.lemma, 'verb of giving') && !oblique) ||
      document.mentions[thing.mention]!.form !== 'nominal' ||
      thing.head < predicate.head
    )
      return [];
    const by = oblique ? ` ${oblique.preposition ?? ''}` : '';
    return (
      ownersOf(document, thing.head, byMention)
        // "thanked the Norwegian government": the government is Norway's by an edge of its own.
        .filter(
          (owner) => !isJoined(thing, owner, relation.sentence) && document.entityOf[owner.mention] !== document.entityOf[subject.mention],
        )
        .map((owner) =>
          saidAs(
            nounPhraseRelation(document, {
              kind: 'nominal',
              sentence: relation.sentence,
              subject,
              object: owner,
              lemma: `${predicate.lemma}${predicate.lemma.endsWith(by) ? '' : by} ${document.tokens.lower[thing.head]!} of`,
              predicate: [predicate.head, thing.head],
              rule: owners.name,
            }),
            relation,
          ),
        )
    );
  });
}

/** What a clause of its own says somebody does or did: with plans, and with participles and infinitives, who it is that does it is less sure. */
const isPlainDeed = ({ kind, voice, modality, predicate, rule }: RelationRecord): boolean =>
  kind === 'verbal' &&
  voice === 'active' &&
  modality === 'asserted' &&
  // "did Velmora’s accounts"
  predicate.lemma !== 'do' &&
  !isA(predicate.lemma, 'verb of calling names') &&
  /\/(?:own|coordination)$/.test(rule);

/** Whose a thing is by the words before it. */
function ownersOf(document: ResolvedDocument, noun: number, names: NamesByMention): ArgumentRecord[] {
  return dependentsOf(document, noun).flatMap((token) => {
    if (token > noun) return [];
    const name = names.get(document.mentionOf[token] ?? -1);
    // "U.S.-brokered talks"
    if (isHyphen(document.tokens.words[token + 1]!)) return [];
    if (name) return isOwner(document, name) ? [argumentOf(name)] : [];
    const demonym = demonymsIn(document).endingAt.get(token + 1);
    return demonym && isOfState(document, noun) ? [argumentOf(demonym)] : [];
  });
}

/** "Ann Hart’s plan", "the Velmora board"; of what stands before a noun as an adjective does, bodies and states alone. */
function isOwner(document: ResolvedDocument, name: NameRecord): boolean {
  const label = labelOf(document, name.head);
  if (label === 'nmod:poss') return /^(?:person|organization|place|group)$/.test(name.type);
  return label === 'compound' && isBodyOrCountry(document, name);
}

/** "Norwegian officials" are Norway’s, "French bread" is not. */
function isOfState(document: ResolvedDocument, noun: number): boolean {
  const lemma = document.syntax.lemmas[noun]!.toLowerCase();
  return /^(?:state|lead)$/.test(officeClass(lemma) ?? '') || isStateBody(lemma, false) || isA(lemma, 'force of a state');
}
