import type { Scene } from './scene';

const ARTICLES = new Set(['al', 'el', 'ul', 'an', 'as', 'ash', 'ad', 'at', 'ar', 'az']);

/** Whether the token is the article of "al-Qaeda" or "az-Zaman", with the hyphen and the word written to it. */
export function isArabicArticle({ document }: Scene, token: number): boolean {
  const { starts, ends, lower } = document.tokens;
  return (
    ARTICLES.has(lower[token]) && lower[token + 1] === '-' && ends[token] === starts[token + 1] && ends[token + 1] === starts[token + 2]
  );
}
