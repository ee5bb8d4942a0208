import type { Argument, Extraction, Span } from '../../src/extraction';

/** Every span of an extraction: of mentions, arguments and their heads, predicates, cues, attributions, evidence and the dateline. */
export function spansOf({ document, entities, relations }: Extraction): Span[] {
  const ofArgument = (argument: Argument | undefined): Span[] => (argument ? [argument, argument.head] : []);
  return [
    ...(document.dateline ? [document.dateline.span] : []),
    ...entities.flatMap((entity) => entity.mentions),
    ...relations.flatMap((relation) => [
      ...[relation.subject, relation.object, relation.place, relation.attribution?.source].flatMap(ofArgument),
      ...relation.arguments.flatMap(({ value }) => ofArgument(value)),
      relation.predicate.span,
      ...(relation.attribution ? [relation.attribution.span] : []),
      ...relation.cues.map(({ span }) => span),
      ...relation.evidence.map(({ span }) => span),
    ]),
  ];
}

/** What is wrong with an extraction of `text`: spans that are not their text, arguments without entity, relations without evidence. */
export function problemsOf(text: string, extraction: Extraction): string[] {
  const ids = new Set(extraction.entities.map(({ id }) => id));
  const problems: string[] = [];
  for (const { start, end, text: words } of spansOf(extraction)) {
    if (start >= end || text.slice(start, end) !== words) problems.push(`span [${start}, ${end}) is not ${JSON.stringify(words)}`);
  }
  for (const { id, subject, object, arguments: rest, projections, evidence } of extraction.relations) {
    for (const argument of [subject, object, ...rest.map(({ value }) => value), ...projections.map((projection) => projection.object)]) {
      if (argument && !ids.has(argument.entity)) problems.push(`${id}: no entity ${argument.entity}`);
    }
    if (evidence.length === 0) problems.push(`${id}: no evidence`);
  }
  if (ids.size !== extraction.entities.length) problems.push('two entities have one id');
  if (new Set(extraction.relations.map(({ id }) => id)).size !== extraction.relations.length) problems.push('two relations have one id');
  return problems;
}
