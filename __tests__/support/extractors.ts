import type { createExtractor, extract, ExtractOptions, OwnOptions } from '../../src';
import { validateOptions } from '../../src/options';

type Extract = (text: string, options?: ExtractOptions) => ReturnType<typeof extract>;

/** What src/extract exports, for tests that put another function in place of `extract`. */
export const extractorsOf = (extract: Extract): { extract: Extract; createExtractor: typeof createExtractor } => ({
  extract,
  createExtractor: (shared) => {
    validateOptions(shared);
    return (text: string, own?: OwnOptions) => extract(text, { ...shared, ...own });
  },
});
