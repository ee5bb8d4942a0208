import type { TokenBuilder } from './builder';

/** Verbs that name the speaker of a quotation, in the forms that follow one. */
const REPORTING: ReadonlySet<string> = new Set(
  `said says asked asks added adds told tells wrote writes replied replies answered continued explained noted argued insisted recalled joked
   remarked warned declared announced exclaimed shouted whispered observed concluded tweeted commented wondered stated claimed admitted`.split(
    /\s+/,
  ),
);

/** A subject is no longer than this: "the company’s chief executive officer, Li Wei, said". */
const LONGEST_SUBJECT = 8;
/** What may follow the verb in a sentence that says nothing but who spoke. */
const LONGEST_REST = 6;

/**
 * Whether the tokens from `start` on do nothing but say who spoke, so that they belong to the quotation before: “Will it last?” Smith
 * asked. A sentence with more in it stands by itself: “It will last.” Smith said that the firm had …
 */
export function saysWho(tokens: TokenBuilder, start: number, last: number): boolean {
  for (let token = start; token <= Math.min(last, start + LONGEST_SUBJECT); token++) {
    const word = tokens.words[token];
    if (/^[.!?;:"“”]/.test(word)) return false;
    if (!REPORTING.has(word)) continue;
    if (token === start) return true;
    for (let after = token + 1; after <= Math.min(last, token + LONGEST_REST); after++) {
      if (/^(?:that|the|to|he|she|it|they|his|her|there|if|whether)$/.test(tokens.words[after])) return false;
      if (/^[.,]$/.test(tokens.words[after])) return true;
    }
    return token === last;
  }
  return false;
}
