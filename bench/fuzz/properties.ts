import fc from 'fast-check';

import type { extract as Extract, ExtractOptions, mergeExtractions as Merge, RelataError as ErrorClass } from 'relata';
import type { fromJSON as FromJSON, toCSV as ToCSV, toDOT as ToDOT, toGraphML as ToGraphML, toJSON as ToJSON } from 'relata/export';
import type { textOfHTML as TextOfHTML } from 'relata/node';

import { mutated, mutatedOptions, mutatedPage } from './cases';

/** What is tried: the built package, or the source in tests. */
export interface Tried {
  readonly extract: typeof Extract;
  readonly mergeExtractions: typeof Merge;
  readonly RelataError: typeof ErrorClass;
  readonly toJSON: typeof ToJSON;
  readonly fromJSON: typeof FromJSON;
  readonly toCSV: typeof ToCSV;
  readonly toDOT: typeof ToDOT;
  readonly toGraphML: typeof ToGraphML;
  readonly textOfHTML: typeof TextOfHTML;
}

/** How often, and from which seed on. */
export interface Extent {
  readonly numRuns: number;
  readonly seed: number;
}

const ok = (isRight: boolean, what: string): void => {
  if (!isRight) throw new Error(what);
};

/** Any article has an extraction that holds what it must: every span is the text at its place, and it comes back from JSON the same. */
export function articles({ extract, mergeExtractions, toJSON, fromJSON, toCSV, toDOT, toGraphML }: Tried, texts: readonly string[], extent: Extent): void {
  fc.assert(
    fc.property(mutated(texts), (text) => {
      const extraction = extract(text);
      for (const { mentions } of extraction.entities)
        for (const { start, end, text: said } of mentions) ok(text.slice(start, end) === said, `${start} to ${end} is not ${JSON.stringify(said)}`);
      for (const { predicate, evidence } of extraction.relations)
        for (const { start, end, text: said } of [predicate.span, ...evidence.map(({ span }) => span)]) ok(text.slice(start, end) === said, `${start} to ${end} is not ${JSON.stringify(said)}`);
      const json = toJSON(extraction);
      ok(toJSON(fromJSON(json)) === json, 'JSON gives back something else');
      ok(toJSON(extract(text)) === json, 'a second time gives something else');
      const merged = mergeExtractions(extraction);
      for (const write of [toCSV, toDOT, toGraphML]) write(merged);
    }),
    extent,
  );
} // prettier-ignore

/** Any page is read, or is an error of the library's. */
export async function pages({ textOfHTML, RelataError }: Tried, extent: Extent): Promise<void> {
  await fc.assert(
    fc.asyncProperty(mutatedPage(), async (html) => {
      try {
        const { text } = await textOfHTML(html, 'a page');
        ok(text.trim() !== '', 'there is no text');
      } catch (error) {
        if (!(error instanceof RelataError)) throw error;
      }
    }),
    extent,
  );
}

/** Any options are taken, or are an error of the library's. */
export function options({ extract, RelataError }: Tried, extent: Extent): void {
  fc.assert(
    fc.property(mutatedOptions(), (given) => {
      try {
        extract('Acme sued Globex on Friday, said Ann Lee.', given as ExtractOptions);
      } catch (error) {
        if (!(error instanceof RelataError)) throw error;
      }
    }),
    extent,
  );
}
