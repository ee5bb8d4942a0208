// Articles made by recombining the paragraphs of others, in a process of its own. Plain JavaScript, so that nothing stands between Node and the code
// that is measured.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Paragraphs with fewer words are bylines and headings. */
const FEWEST_WORDS = 15;
const PARAGRAPHS = 8;

/** @param {string} folder of .txt files @returns {string[]} */
export function paragraphsOf(folder) {
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt')).sort(); // prettier-ignore
  const texts = files.flatMap((name) => readFileSync(join(folder, name), 'utf8').split(/\n\s*\n/));
  return texts.filter((text) => text.split(/\s+/).length >= FEWEST_WORDS);
}

/** One of any number of articles: no two have the same paragraphs in the same order. @param {string[]} paragraphs @param {number} number @param {number} length in paragraphs */
export const articleOf = (paragraphs, number, length = PARAGRAPHS) =>
  Array.from({ length }, (_, i) => paragraphs[(number * 7919 + i * (104_729 + 2 * number)) % paragraphs.length]).join('\n\n');
