import type { Extraction } from '../extraction';
import type { View, ViewGraph } from './document';
import { pack, unpack, type Packed } from './pack';

/** What a page carries: JSON that may stand within a script element. */
interface PageData {
  readonly title: string;
  readonly graph: ViewGraph;
  readonly documents: readonly { readonly extraction: Packed; readonly text?: string }[];
}

/** Writes documents so that no HTML parser sees an end tag, a comment or an entity in them. */
export function writePageData({ title, documents, graph }: View): string {
  const data: PageData = {
    title,
    graph,
    documents: documents.map(({ extraction, text }) => ({ extraction: pack(extraction, text), ...(text !== undefined && { text }) })),
  };
  // `</script>` would end the element and `<!--` change how the parser looks for its end. Lone surrogates are escaped by JSON.stringify.
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

/** Reads what `writePageData` wrote. */
export function readPageData(json: string): View {
  const { title, documents, graph } = JSON.parse(json) as PageData;
  const unpacked = documents.map(({ extraction, text }) => ({
    extraction: unpack(extraction, text) as Extraction,
    ...(text !== undefined && { text }),
  }));
  return { title, documents: unpacked, graph };
}
