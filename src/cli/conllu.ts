import type { ParsedText } from '..';

/** The trees as CoNLL-U (https://universaldependencies.org/format.html), for other tools. White space within a token becomes a space. */
export function toConllu(text: string, { sentences }: ParsedText): string {
  return sentences
    .map(({ start, end, tokens }, number) => {
      const rows = tokens.map(({ text: form, lemma, upos, xpos, head, label, end: after }, i) => {
        const glued = tokens[i + 1]?.start === after;
        const misc = glued ? 'SpaceAfter=No' : '_';
        return [i + 1, cell(form), cell(lemma), upos, xpos === '' ? '_' : xpos, '_', head + 1, label, '_', misc].join('\t');
      });
      return [`# sent_id = ${number + 1}`, `# text = ${cell(text.slice(start, end))}`, ...rows, '', ''].join('\n');
    })
    .join('');
}

const cell = (value: string): string => value.replace(/\s+/g, ' ') || '_';
