import type { Span } from 'relata';

import type { Gold } from './gold';
import { contains, type Answer } from './matching';

/** What is wrong with an extraction whatever the text says: spans beside their words, arguments of nobody, a misread dateline. */
export function problemsOf({ extraction, entities }: Answer, text: string, gold: Gold): string[] {
  const problems = new Set<string>();
  const check = (what: string, { start, end, text: words }: Span) => {
    if (text.slice(start, end) !== words) problems.add(`span of ${what} ${JSON.stringify(words)}`);
  };

  for (const { mentions } of extraction.entities) for (const mention of mentions) check('mention', mention);
  for (const { subject, object, arguments: others, predicate, cues, evidence } of extraction.relations) {
    for (const argument of [subject, object, ...others.map(({ value }) => value)]) {
      if (!argument) continue;
      check('argument', argument);
      if (!entities.has(argument.entity)) problems.add(`argument ${JSON.stringify(argument.text)} has no entity`);
    }
    check('predicate', predicate.span);
    for (const { span } of cues) check('cue', span);
    for (const { span } of evidence) check('evidence', span);
    if (evidence.length === 0) problems.add(`no evidence for ${predicate.lemma}`);
  }

  const { place, date } = gold.document ?? {};
  const { dateline } = extraction.document;
  if (place !== undefined && !contains(dateline?.place ?? '', place)) problems.add(`dateline has no place ${place}`);
  if (date !== undefined && !(dateline?.date ?? '').startsWith(date)) problems.add(`dateline has no date ${date}`);
  return [...problems];
}
