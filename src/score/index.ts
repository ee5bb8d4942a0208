export { figuresOf, sumOf, type Counts, type Figures } from './counts';
export { readGold, type GoldEntity, type GoldLink, type GoldSpan, type GoldText } from './gold';
export { GoldScore, MEASURES, type Measure } from './gold-score';
export { entityAt, saysSomething } from './links';
export type { Outcome, Remark } from './tally';
