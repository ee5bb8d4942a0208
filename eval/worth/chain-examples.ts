import type { ResolvedDocument } from '../../src/document/layers';

/** For each entity the words of its mentions. */
export const entityWords = ({ text, tokens, mentions, entities }: ResolvedDocument): string[][] =>
  entities.map((entity) =>
    entity.mentions.map((index) => {
      const { start, end } = mentions[index];
      return text.slice(tokens.starts[start], tokens.ends[end - 1]);
    }),
  );

/** Whether some entity has all these mentions, in this order. */
export const areOne = (document: ResolvedDocument, line: string): boolean =>
  entityWords(document).some((mentions) => {
    let from = 0;
    return line.split(' = ').every((words) => (from = mentions.indexOf(words, from) + 1) > 0);
  });
