import type { Sieve } from '../sieve';
import { acronym } from './acronym';
import { declaredAlias } from './declared-alias';
import { demonym } from './demonym';
import { demonstrative } from './demonstrative';
import { description } from './description';
import { equalValue } from './equal-value';
import { givenAlias } from './given-alias';
import { grammar } from './grammar';
import { partOfName } from './part-of-name';
import { pronoun } from './pronoun';
import { sameName } from './same-name';
import { sameOwner } from './same-owner';
import { sameSpeaker } from './same-speaker';
import { sameNominal } from './same-nominal';
import { speaker } from './speaker';
import { speakersSide } from './speakers-side';
import { synonym } from './synonym';
import { turn } from './turn';

/** From the surest to the boldest: each sieve builds on the chains of those before it. */
export const SIEVES: readonly Sieve[] = [
  givenAlias, //     what the caller says
  equalValue, //     $5m = $5 million
  sameName, //       Tencent = tencent; US = U.S.
  acronym, //        International Monetary Fund = IMF
  declaredAlias, //  Meta, formerly Facebook
  partOfName, //     Clement Delangue = Delangue; after aliases, so that a part of an alias is found too
  grammar, //        the chips *that* …; Tencent, the company
  sameSpeaker, //    “I … my”
  turn, //           Ann Holm: I …
  sameNominal, //    the US export ban = the ban
  demonstrative, //  these restrictions = the US export ban
  description, //    the company = Tencent
  synonym, //        the blast = an explosion
  pronoun, //        it = Tencent; after all names and nouns, so that what it may stand for is one chain
  sameOwner, //      Galois’ work = his work
  speaker, //        “I am glad,” said Holm; after pronouns, for “I am glad,” she said
  speakersSide, //   “We will pay,” said a spokesman for Acme
  demonym, //        the Swiss skier = Switzerland; last, since nobody says "it" of a place that is named so
];
