/**
 * What is between quotation marks is looked for as it stands; of all else every word. A star at the end stands for any ending. A zero would end
 * the query for SQLite, and stands between words in every text.
 */
export function matchOf(query: string): string {
  return [...query.replaceAll('\0', ' ').matchAll(/"([^"]*)"?|([^\s"]+)/g)]
    .map(([, phrase, word]) => {
      const text = (phrase ?? word.replace(/\*$/, '')).trim();
      if (!/[\p{L}\p{N}]/u.test(text)) return '';
      return `"${text.replaceAll('"', '""')}"${word?.endsWith('*') ? '*' : ''}`;
    })
    .filter((part) => part !== '')
    .join(' ');
}
