import type { extract, ExtractOptions, OwnOptions } from '../../src';
import { validateOptions } from '../../src/options';
import type { extractorOf } from '../../src/with-weights';

type Extract = (text: string, options?: ExtractOptions) => ReturnType<typeof extract>;

/** What src/extract exports, for tests that put another function in place of `extract`; whatever the language, they take all texts. */
export function extractorsOf(extract: Extract): { extract: Extract; createExtractor: typeof extractorOf; extractorOf: typeof extractorOf } {
  const extractor: typeof extractorOf = (shared) => {
    validateOptions(shared);
    return (text: string, own?: OwnOptions) => extract(text, { ...shared, ...own });
  };
  return { extract, createExtractor: extractor, extractorOf: extractor };
}
