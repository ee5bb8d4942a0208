// What the library says about some articles, as one string: run in Node (ESM, CommonJS) and in a browser, it must be the same bytes.
import { extract, toGraph } from 'relata';

export function answer(articles: string[]): string {
  return JSON.stringify(
    articles.map((article) => {
      const extraction = extract(article);
      return { extraction, graph: toGraph(extraction, { communities: true, centrality: true }).export() };
    }),
  );
}
