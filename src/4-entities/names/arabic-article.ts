import { isA } from '../../english';
import type { Scene } from './scene';

/** Whether the token is the article of "al-Qaeda" or "az-Zaman", with the hyphen and the word written to it. */
export function isArabicArticle({ document }: Scene, token: number): boolean {
  const { starts, ends, lower } = document.tokens;
  return (
    isA(lower[token], 'Arabic article') &&
    lower[token + 1] === '-' &&
    ends[token] === starts[token + 1] &&
    ends[token + 1] === starts[token + 2]
  );
}
