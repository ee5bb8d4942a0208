import { extract } from 'relata';

import type { GoldArticle } from '../corpus/gold';
import { answerOf, saysOneOf } from '../corpus/matching';
import type { Found } from '../corpus/score';

const HEAVIEST = 10;

/** How many of the ten relations of most salience in each article are what its gold lists, and what it marks as a must. */
export function heaviestFacts(articles: readonly GoldArticle[]): { readonly listed: Found; readonly musts: Found } {
  const counts = articles.map(({ text, gold }) => {
    const answer = answerOf(extract(text));
    const heaviest = [...answer.extraction.relations].sort((a, b) => b.salience - a.salience).slice(0, HEAVIEST);
    const musts = gold.relations.filter(({ must }) => must);
    return {
      of: heaviest.length,
      listed: heaviest.filter((relation) => saysOneOf(answer, relation, gold.relations)).length,
      musts: heaviest.filter((relation) => saysOneOf(answer, relation, musts)).length,
    };
  });
  const sum = (of: 'of' | 'listed' | 'musts'): number => counts.reduce((all, count) => all + count[of], 0);
  return { listed: { found: sum('listed'), of: sum('of') }, musts: { found: sum('musts'), of: sum('of') } };
}
