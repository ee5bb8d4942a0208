import type { Extraction } from '../extraction';
import { textsById, withText } from '../export/source-text';
import { asOne, settle, type GraphOptions } from '../graph';
import { singlesOf } from '../validation';
import { bad, known } from '../validation/options';
import type { View, ViewGraph } from './document';

/** What `toHTML` may be told. */
export interface ViewOptions {
  /** The text that the extraction was made from, where there is one document. Without it the page shows the words that relations were read from. */
  text?: string;
  /** The texts of several documents, by document id. Those that are not there are shown as said under `text`. */
  texts?: Readonly<Record<string, string>>;
  /** Title of the page; by default the article's, or the number of articles. */
  title?: string;
  /**
   * What the page shows to begin with, as of `toGraph`: what is left out by `include`, `minConfidence` and `asides` is what its filters leave out, and
   * the reader can have it back; `projections` says which lines lead beyond a relation's object.
   */
  graph?: Pick<GraphOptions, 'include' | 'minConfidence' | 'asides' | 'projections'>;
}

/**
 * Checks what `toHTML` was given. A merged extraction stands for the documents that it was made of, and one that comes twice is there once.
 *
 * @throws RelataError `not-an-extraction` (also for another text), `conflicting-documents`, `text-not-string`, `options-not-object`, `unknown-option`, `bad-option`
 */
export function settleView(extractions: Extraction | readonly Extraction[], options?: ViewOptions): View {
  const { text, texts, title, graph } = known(options, ['text', 'texts', 'title', 'graph']);
  // Merging says what is wrong with them; the page shows them in the order given.
  asOne(extractions);
  const given = (Array.isArray(extractions) ? extractions : [extractions]) as readonly Extraction[];
  const list = [...new Map(given.flatMap(singlesOf).map((one) => [one.document.id, one])).values()];
  if (title !== undefined && typeof title !== 'string') throw bad('title', 'a string', title);
  const textOf = textsGiven(list, text, texts);
  const documents = list.map((extraction) => {
    const own = textOf.get(extraction.document.id);
    return own === undefined ? { extraction } : { extraction: withText(extraction, own as string), text: own as string };
  });
  return { title: title ?? titleOf(list), documents, graph: viewGraph(graph) };
}

function viewGraph(options: unknown): ViewGraph {
  // Only the names that have a meaning here: `settle` says what is wrong with them.
  const { include, least, asides, projections } = settle(known(options, ['include', 'minConfidence', 'asides', 'projections']));
  return { include, least, asides, projections };
}

function textsGiven(list: readonly Extraction[], text: unknown, texts: unknown): Map<string, unknown> {
  if (text !== undefined) {
    if (texts !== undefined) throw bad('text', 'left out where texts is given', text);
    if (list.length !== 1) throw bad('text', `left out where there are ${list.length} documents (texts has them by id)`, text);
    return new Map([[list[0].document.id, text]]);
  }
  return textsById(list, texts);
}

function titleOf(list: readonly Extraction[]): string {
  if (list.length === 1) return list[0].document.title ?? 'Article';
  return list.length === 0 ? 'No articles' : `${list.length} articles`;
}
