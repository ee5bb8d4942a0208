import type { Extraction } from '../extraction';
import { wellFormed } from '../export/text';
import { settleView, type ViewOptions } from './options';
import { script, scriptHash, styles, stylesHash } from './page.bundle';
import { writePageData } from './page-data';

/**
 * Makes a page that shows an article beside the graph of what it says: choosing a relation shows the words it was read from. Of several
 * extractions, or a merged one, it shows each and one graph of all. The page is one file that needs no network and opens from disk; its
 * Content-Security-Policy lets nothing run but its own script. The same input gives the same bytes.
 *
 * @throws RelataError `not-an-extraction` (also for another text), `text-not-string`, `options-not-object`, `unknown-option`, `bad-option`
 * @example
 * writeFileSync('article.html', toHTML(extract(text), { text }));
 * @example
 * toHTML([monday, tuesday], { texts: { [monday.document.id]: mondayText, [tuesday.document.id]: tuesdayText } });
 */
export function toHTML(extractions: Extraction | readonly Extraction[], options?: ViewOptions): string {
  const view = settleView(extractions, options);
  const policy = `default-src 'none'; script-src '${scriptHash}'; style-src '${stylesHash}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="relata">
<meta name="color-scheme" content="light dark">
<title>${escaped(view.title)}</title>
<style>${styles}</style>
</head>
<body>
<div id="viewer"></div>
<noscript>This page shows its article with a script of its own, and scripts are switched off.</noscript>
<script type="application/json" id="data">${writePageData(view)}</script>
<script>${script}</script>
</body>
</html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** As text of HTML, which holds no U+0000. */
function escaped(text: string): string {
  return wellFormed(text).replace(/[&<>"'\0]/g, (character) => ENTITIES[character] ?? '\ufffd');
}
