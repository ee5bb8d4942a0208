import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { GoldSentence, Token } from './types';

const nlp = winkNLP(model, ['sbd', 'pos']);

/** wink-nlp's own tokens and tags of a text, for comparison; without heads. */
export function winkTokens(text: string): GoldSentence {
  const tokens = nlp.readDoc(text).tokens();
  const forms = tokens.out();
  // eslint-disable-next-line @typescript-eslint/unbound-method -- a marker that is passed back, and called by wink alone
  const tags = tokens.out(nlp.its.pos) as string[];
  const found: Token[] = [];
  let at = 0;
  forms.forEach((form, i) => {
    const start = text.indexOf(form, at);
    // It drops a few characters, and so a token may not stand in the text as it is.
    if (start < 0 || tags[i] === 'SPACE') return;
    at = start + form.length;
    found.push({ start, end: at, form, upos: tags[i], xpos: '', head: -1, label: '' });
  });
  return { tokens: found };
}
