import type { Entity, Extraction } from '../../src';
import { extractionOf, type Statement } from './extraction';

/** Names that have broken writers of one format or another. */
export const AWKWARD = {
  prototype: '__proto__',
  constructor: 'constructor',
  quotes: `"quoted" & 'single' \\back\\`,
  markup: '</script><!-- ]]> &amp; &#65;',
  emoji: 'Zoë 👩‍👩‍👧 🇦🇹',
  'right to left': 'شركة تينسنت ‏‪x‬',
  control: '\u0000\u0007\u001b[31m\u007f',
  'line separators': 'a\u2028b\u2029c\r\nd',
  'white space': ' \t x  \n y\u00a0',
  'half an emoji': 'x\ud83d',
  empty: '',
  formula: '=HYPERLINK("http://example.org";"x")',
  'another formula': '@SUM(1,2)',
  escapes: '\\u0022 \\n \\N %s $x {y}',
  'a backslash at the end': 'C:\\',
  grammar: 'end',
  list: '1. # `x` *y* _z_',
  style: 'style a:b#35;',
} as const;

/** Every awkward name as an entity that knows Acme by an awkward verb. One of the ids is awkward, too, and so are the document's id and title. */
export function awkwardExtraction(names: readonly string[] = Object.values(AWKWARD)): Extraction {
  const extraction = extractionOf(
    names.map((name): Statement => ({
      subject: name,
      lemma: name,
      words: name,
      object: 'Acme',
      rest: [['with', name]],
      place: 'Vienna',
      attribution: { source: name },
    })),
    { Acme: { ids: Object.fromEntries(names.map((name) => [name, name])), aliases: [...names] }, Vienna: { type: 'place' } },
  );
  extraction.document.title = names.join(' ');
  return extraction;
}

/** The text that a hand-made extraction could have been read from: its words where its spans say, spaces around them. */
export function textOf({ document, entities, relations }: Extraction): string {
  const units = new Array<string>(document.length).fill(' ');
  const spans = [...entities.flatMap(({ mentions }: Entity) => mentions), ...relations.map(({ predicate }) => predicate.span)];
  for (const { start, text } of spans) for (let i = 0; i < text.length; i++) units[start + i] = text[i];
  return units.join('');
}
