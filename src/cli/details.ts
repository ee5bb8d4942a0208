import type { Attribution, Entity, Relation } from '..';
import { valueInWords } from '../export';
import { calledOf } from './called';
import { sourcesOf } from './sources';

type Entities = ReadonlyMap<string, Entity>;

/** What the sentence of a relation does not say: how sure it is, whose word it is, when it was, what type it has, how often it is said. */
export function detailsOf(relation: Relation, entities: Entities): string {
  const { modality, attribution, predicate, evidence } = relation;
  return [
    isDeniedUnsaid(relation) ? 'denied' : undefined,
    modality === 'asserted' ? undefined : modality,
    attribution && reportOf(attribution, entities),
    unsaidTime(relation, entities),
    predicate.type === undefined ? undefined : `type ${predicate.type}`,
    evidence.length > 1 ? `${evidence.length} ×` : undefined,
  ]
    .filter((part) => part !== undefined)
    .join('; ');
}

/** A verb says itself that it is denied; "the blocked purchase" becomes "Acme purchases Globex". */
function isDeniedUnsaid({ polarity, kind, text, cues }: Relation): boolean {
  if (polarity === 'positive' || kind === 'verbal' || kind === 'copular') return false;
  const denials = cues.filter((cue) => cue.kind === 'polarity').map(({ span }) => span.text);
  return !/\bnot\b/i.test(text) && !denials.some((words) => text.toLowerCase().includes(words.toLowerCase()));
}

function reportOf(attribution: Attribution, entities: Entities): string {
  const sources = sourcesOf(attribution).map(({ entity }) => calledOf(entities.get(entity)!));
  return sources.length === 0 ? `reported (${attribution.predicate})` : `according to ${sources.join(', cited by ')}`;
}

/** When it was, as the calendar has it, or else as its sentence has it; undefined where the relation's own words say it. */
function unsaidTime({ text, time, arguments: others, evidence: [{ sentence }] }: Relation, entities: Entities): string | undefined {
  if (!time || others.some(({ role }) => role === 'time')) return undefined;
  const known = valueInWords(time);
  const words = [...entities.values()]
    .filter(({ value }) => value?.kind === 'date' && value.timex === time.timex)
    .flatMap(({ mentions }) => mentions.filter((mention) => mention.sentence === sentence).map((mention) => mention.text));
  if ([known, ...words].some((one) => text.toLowerCase().includes(one.toLowerCase()))) return undefined;
  return time.start === undefined ? (words[0] ?? known) : known;
}
