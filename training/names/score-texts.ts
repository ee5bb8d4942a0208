import { NameScore, type FoundName, type NameFigures } from '../../eval/names/score';
import type { FoundName as LibraryName } from '../../src/4-entities/names/found';
import type { Example } from './examples';

/** What the library's names are worth against a text's own, by characters; a facility is a place. */
export function scoreTexts(answers: readonly { readonly example: Example; readonly names: readonly LibraryName[] }[]): NameFigures {
  const score = new NameScore();
  for (const { example, names } of answers) {
    const { starts, ends } = example.scene.document.tokens;
    const found = names.flatMap(({ start, end, type }): FoundName[] => {
      const known = type === 'facility' ? 'place' : type;
      return known === 'person' || known === 'organization' || known === 'place'
        ? [{ start: starts[start], end: ends[end - 1], type: known }]
        : [];
    });
    score.add({ sentences: [], names: example.source.names }, found, false);
  }
  return score.figures;
}
