import { sourcesOf } from './sources';

/** A relation of a document or of a result, as far as somebody or something takes part in it. */
interface Taking<Argument> {
  readonly subject: Argument;
  readonly object?: Argument;
  readonly place?: Argument;
  readonly attribution?: Parameters<typeof sourcesOf<Argument>>[0];
  readonly arguments: readonly { readonly value: Argument }[];
  readonly projections: readonly { readonly object: Argument }[];
}

/** All that takes part in a relation, in whatever role. */
export function partiesOf<Argument>({ subject, object, place, attribution, arguments: others, projections }: Taking<Argument>): Argument[] {
  return [
    subject,
    ...(object ? [object] : []),
    ...(place ? [place] : []),
    ...sourcesOf(attribution),
    ...others.map(({ value }) => value),
    ...projections.map((projection) => projection.object),
  ];
}
