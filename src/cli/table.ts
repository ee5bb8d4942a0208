import type { Argument, Entity, Extraction, Relation, RelationArgument } from '..';
import { formatValue } from '../export';
import { layOut } from './columns';
import { printable } from './display-width';
import type { Style } from './style';

/**
 * Renders an extraction for reading: what it is, its entities (the most salient first), its relations in the order of the text.
 *
 * @param source where the text came from; the heading of an article without a title
 * @param width columns of the terminal
 */
export function renderTable(extraction: Extraction, source: string, width: number, style: Style): string {
  const { entities, relations } = extraction;
  const sections = [
    heading(extraction, source, style),
    entities.length === 0 ? ['No entities'] : [style.bold('Entities'), ...entityLines(entities, width, style)],
    relations.length === 0 ? ['No relations'] : [style.bold('Relations'), ...relationLines(extraction, width, style)],
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function heading({ document, entities, relations }: Extraction, source: string, { bold, dim }: Style): string[] {
  const { title, dateline } = document;
  const facts = [
    title === undefined ? undefined : source,
    dateline?.place,
    dateline?.date,
    count(document.sentences, 'sentence', 'sentences'),
    count(entities.length, 'entity', 'entities'),
    count(relations.length, 'relation', 'relations'),
  ];
  return [bold(printable(title ?? source)), dim(printable(facts.filter((fact) => fact !== undefined).join(' · ')))];
}

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

function entityLines(entities: readonly Entity[], width: number, { accent, dim }: Style): string[] {
  // The sort keeps the order of the text among equals.
  const bySalience = [...entities].sort((a, b) => b.salience - a.salience);
  return layOut(
    [{ heading: 'Name', style: accent }, { heading: 'Type' }, { heading: 'Mentions', align: 'right' }, { heading: 'Also', style: dim }],
    bySalience.map(({ name, type, mentions, aliases }) => [name, type, String(mentions.length), aliases.join('; ')]),
    width,
  );
}

function relationLines({ entities, relations }: Extraction, width: number, { accent, dim }: Style): string[] {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const nameOf: NameOf = ({ entity }) => names.get(entity)!;
  return layOut(
    [
      { heading: 'Subject', style: accent },
      { heading: '', style: dim },
      { heading: 'Predicate' },
      { heading: '', style: dim },
      { heading: 'Object', style: accent },
      { heading: 'Details', style: dim },
    ],
    relations.map((relation) => [
      nameOf(relation.subject),
      '—',
      predicateOf(relation),
      relation.object ? '→' : '',
      relation.object ? nameOf(relation.object) : '',
      circumstances(relation, nameOf),
    ]),
    width,
  );
}

type NameOf = (argument: Argument) => string;

/** The text's own words, but the lemma where a passive was turned round: "was bought" does not read from buyer to bought. */
function predicateOf({ predicate, inverted }: Relation): string {
  return inverted ? predicate.lemma : predicate.text;
}

/** What keeps the statement from being a plain fact first, then the rest of the clause. */
function circumstances(relation: Relation, nameOf: NameOf): string {
  const { polarity, modality, attribution, arguments: others, time, place } = relation;
  const has = (role: string) => others.some((argument) => argument.role === role);
  return [
    polarity === 'negative' ? 'not' : undefined,
    modality === 'asserted' ? undefined : modality,
    attribution && (attribution.source ? `according to ${nameOf(attribution.source)}` : `reported (${attribution.predicate})`),
    ...others.map((argument) => phrase(argument, nameOf)),
    // Time and place are usually arguments too.
    time && !has('time') ? formatValue(time) : undefined,
    place && !has('place') ? `in ${nameOf(place)}` : undefined,
  ]
    .filter((part) => part !== undefined)
    .join('; ');
}

function phrase({ preposition, value }: RelationArgument, nameOf: NameOf): string {
  return preposition === undefined ? nameOf(value) : `${preposition} ${nameOf(value)}`;
}
