import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { withFigures } from '../../eval/quoted-figures';

const read = (name: string): string => readFileSync(join(__dirname, '../..', name), 'utf8');
const EVALUATION = '<!-- names -->\n\n| corpus | F1 | P |\n| --- | ---: | ---: |\n| news | 81.5 | 90.1 |\n\nlegend\n\n<!-- /names -->';
const guide = (figure: string, row = 'news'): string =>
  `# Guide\n<!-- figures -->\n\n| | of 100 | section | row | column |\n| --- | ---: | --- | --- | --- |\n| names | ${figure} | names | ${row} | F1 |\n\n<!-- /figures -->\nEnd`;

describe('a guide that quotes the evaluation', () => {
  it('has its figures', () => {
    expect(withFigures(guide('12.3'), EVALUATION)).toBe(guide('81.5'));
    expect(withFigures(guide('12.3 wrong'), EVALUATION)).toBe(guide('81.5 wrong'));
  });

  it('quotes nothing that is not there', () => {
    expect(() => withFigures(guide('12.3', 'olds'), EVALUATION)).toThrow('the evaluation has no figure names, olds, F1');
  });

  it('is docs/when-not.md', () => {
    const when = read('docs/when-not.md');
    expect(when.match(/^\|.*\| \w+ \| .* \| .* \|$/gm)?.length).toBeGreaterThan(10);
    expect(withFigures(when, read('EVALUATION.md'))).toBe(when);
  });
});
