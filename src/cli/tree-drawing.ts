import type { ParsedSentence } from '..';
import { displayWidth, printable } from './display-width';

/**
 * A sentence as a tree that is read from top to bottom in the order of its words: each word on a line, what hangs on it joined by lines.
 *
 *     ╭─ Globex   PROPN  nsubj
 *     bought      VERB   root
 *     ╰─ Acme     PROPN  obj
 */
export function drawTree({ tokens }: ParsedSentence): string {
  const dependents = tokens.map((): number[] => []);
  const roots: number[] = [];
  tokens.forEach(({ head }, token) => (head < 0 ? roots : dependents[head]).push(token));

  const rows: { tree: string; token: number }[] = [];
  const draw = (token: number, above: string, own: string, below: string): void => {
    const left = dependents[token].filter((dependent) => dependent < token);
    const right = dependents[token].filter((dependent) => dependent > token);
    left.forEach((dependent, i) => draw(dependent, above + (i === 0 ? '   ' : '│  '), `${above}${i === 0 ? '╭' : '├'}─ `, `${above}│  `));
    rows.push({ tree: own + printable(tokens[token].text), token });
    right.forEach((dependent, i) => {
      const last = i === right.length - 1;
      draw(dependent, `${below}│  `, `${below}${last ? '╰' : '├'}─ `, below + (last ? '   ' : '│  '));
    });
  };
  for (const root of roots) draw(root, '', '', '');

  const width = rows.reduce((widest, { tree }) => Math.max(widest, displayWidth(tree)), 0);
  return rows
    .map(({ tree, token }) => {
      const { upos, label, lemma, text } = tokens[token];
      const shown = lemma === text.toLowerCase() || lemma === text ? '' : `  ${printable(lemma)}`;
      return `${tree}${' '.repeat(width - displayWidth(tree))}  ${upos.padEnd(5)}  ${label}${shown}\n`;
    })
    .join('');
}
