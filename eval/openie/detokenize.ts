import type { Sentence } from './sentence';

/** Written to the word before them: stops, closing brackets, and what the Penn way cuts off a word. */
const CLOSES = /^(?:[,.;:?!%)\]}]|\.\.\.|''|n't|'(?:s|re|ve|ll|d|m)?|-R[RSC]B-)$/i;
/** Written to the word behind them. */
const OPENS = /^(?:[([{£€#`]|[A-Z]*\$|``|-L[RSC]B-)$/;

/** How a token is written where it is not as it is. */
const WRITTEN: Readonly<Record<string, string>> = {
  '``': '"', "''": '"', '`': "'",
  '-LRB-': '(', '-RRB-': ')', '-LSB-': '[', '-RSB-': ']', '-LCB-': '{', '-RCB-': '}',
}; // prettier-ignore

/** Natural text from tokens cut the Penn way, and where each of them stands in it. */
export function detokenize(tokens: readonly string[]): Pick<Sentence, 'text' | 'offsets'> {
  let text = '';
  let opened = true;
  const offsets = tokens.map((token): [number, number] => {
    if (!opened && !CLOSES.test(token)) text += ' ';
    opened = OPENS.test(token);
    const start = text.length;
    text += WRITTEN[token] ?? token;
    return [start, text.length];
  });
  return { text, offsets };
}
