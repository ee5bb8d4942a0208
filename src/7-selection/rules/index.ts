import type { SelectionRule } from '../rule';
import { actsOfSpeech } from './acts-of-speech';
import { agents } from './agents';
import { bare } from './bare';
import { bareTitles } from './bare-titles';
import { existentials } from './existentials';
import { nobodies } from './nobodies';
import { predicateNouns } from './predicate-nouns';
import { unsure } from './unsure';

/**
 * Why a relation is not told by itself. The last asks what is told of a clause below, and comes after those that drop it: where
 * what was said is unsure, that it was said is told.
 */
export const SELECTION_RULES: readonly SelectionRule[] = [
  unsure,
  existentials,
  bare,
  bareTitles,
  agents,
  nobodies,
  predicateNouns,
  actsOfSpeech,
];
