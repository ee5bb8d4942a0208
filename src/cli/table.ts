import type { Extraction } from '..';
import { valueInWords } from '../export';
import { printable } from './display-width';
import { entityLines } from './entity-lines';
import { relationLines } from './relation-lines';
import type { Style } from './style';

/**
 * Renders an extraction for reading: what it is, its entities by type, its relations as sentences.
 *
 * @param source where the text came from; the heading of an article without a title
 * @param width columns of the terminal
 */
export function renderTable(extraction: Extraction, source: string, width: number, style: Style): string {
  const { entities, relations } = extraction;
  const sections = [
    heading(extraction, source, style),
    entities.length === 0 ? ['No entities'] : [style.bold('Entities'), ...entityLines(extraction, width, style)],
    relations.length === 0 ? ['No relations'] : [style.bold('Relations'), ...relationLines(extraction, width, style)],
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function heading({ document, entities, relations }: Extraction, source: string, { bold, dim }: Style): string[] {
  const { title, dateline } = document;
  const facts = [
    title === undefined ? undefined : source,
    dateline?.place,
    dateline?.date && dayInWords(dateline.date),
    count(document.sentences, 'sentence', 'sentences'),
    count(entities.length, 'entity', 'entities'),
    count(relations.length, 'relation', 'relations'),
  ];
  return [bold(printable(title ?? source)), dim(printable(facts.filter((fact) => fact !== undefined).join(' · ')))];
}

/** A dateline without its year has the normal form of its day: "XXXX-03-02". */
const dayInWords = (timex: string): string => valueInWords({ kind: 'date', timex, grain: 'day', relative: false, source: 'dateline' });

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
