import type { FoundName } from '../../found';
import { phraseOf } from '../../scene';
import type { NameRule } from '../rule';

export const neighbors: NameRule = {
  name: 'neighbors',
  about:
    'Two names of a type without anything between them are one, and so are two that the text has as one elsewhere; a line ends a name.',
  examples: { 'Aung Vane Suu Hart spoke to reporters on Saturday at her home in Rangoon.': ['person | Aung Vane Suu Hart'] },
  counterexamples: { 'Ann Hart, Tom Vane and Bob Roe left.': ['person | Ann Hart, Tom Vane'] },
  apply(names, { scene }) {
    const { text, tokens } = scene.document;
    const whole = new Map(
      names.filter(({ start, end }) => end - start > 1).map(({ start, end, type }) => [phraseOf(scene, start, end), type] as const),
    );
    const result: FoundName[] = [];
    for (const name of names) {
      const last = result.at(-1);
      const touches = last?.end === name.start && !text.slice(tokens.ends[last.end - 1], tokens.starts[name.start]).includes('\n');
      const type = !touches ? undefined : last.type === name.type ? name.type : whole.get(phraseOf(scene, last.start, name.end));
      if (last !== undefined && type !== undefined) {
        result[result.length - 1] = { ...last, type, end: name.end, confidence: Math.min(last.confidence, name.confidence) };
      } else result.push(name);
    }
    return result;
  },
};
