import fc from 'fast-check';
import type { Columns } from '../../src/3-syntax/columns';
import { REPAIRS } from '../../src/3-syntax/repairs';
import { LABEL_CODE, LABELS, UPOS, UPOS_CODE, XPOS, XPOS_CODE, type Label, type Upos, type Xpos } from '../../src/document/tags';
import type { TokenTable } from '../../src/document/tokens';

/**
 * What repairs look for, a piece of a sentence each: `word/TAG`, with the label and how far away the head is where several words make the case.
 * Tags and labels are often but not always those that are drawn.
 */
const PIECES = [
  ...['a/DT', 'the/DT', 'it/PRP', 'that/IN', 'that/WDT', 'this/DT', 'its/PRP$', 'two/CD', '14/CD', '$/SYM 2/CD billion/CD', '%/NN', '2-1/CD'],
  ...['Acme/NNP', 'Lopez/NNP', 'Ms/NNP Holm/NNP', 'reporter/NN Falk/NNP', "Italy/NNP 's/POS", 'chips/NNS', 'people/NNS', 'report/NN', 'week/NN'],
  ...['painting/NN', 'exports/VBZ', 'marine/JJ pumps/VBZ', 'plans/NNS', ',/PUNCT', '"/PUNCT', '“/PUNCT', './PUNCT', '-/HYPH', 'passer/NN -/HYPH by/IN'],
  ...['a/DT text/NN -/HYPH to/IN -/HYPH video/NN tool/NN'],
  ...['not/RB', 'almost/RB', 'at/IN least/JJS 14/CD', 'up/IN to/IN 20/CD years/NNS', 'up/RP to/IN'],
  ...['to/TO', 'to/IN', 'Acme/NNP/nsubj/+3 is/VBZ/cop/+2 to/TO/mark/+1 cut/VB'],
  ...['if/IN', 'because/IN', 'as/IN', 'after/IN', 'than/IN', 'was/VBD', 'is/VBZ', 'had/VBD', 'has/VBZ', 'could/MD', 'will/MD', 'by/IN'],
  ...['and/CC', 'or/CC', 'and/CC sold/VBD', 'and/CC police/NN/appos chief/NN', 'who/WP', ',/PUNCT which/WDT', 'rose/VBN', 'invested/VBN', 'made/VBN'],
  ...['said/VBD', 'says/VBZ', 'reported/VBD', 'told/VBD', 'asked/VBD', 'announced/VBN', 'show/VBP', 'found/VBD', 'warned/VBD', 'killed/VBD'],
  ...[',/PUNCT according/IN to/IN', ',/PUNCT a/DT charge/NN', ',/PUNCT claims/NNS', 'denies/VBZ', 'denied/VBD', 'rejects/VBZ'],
  ...['took/VBD over/IN', 'was/VBD taken/VBN over/RB', 'used/VBD', 'stands/VBZ trial/VB', 'fined/VBD', 'offered/VBD', 'called/VBD', 'given/VBN'],
  'Mayor/NNP/nsubj/+2 Reed/NNP/nsubj/+1 left/VBD',
  'China/NNP/nsubj/+2 Thursday/NNP/nsubj/+1 called/VBD',
  'pope/NN/compound/+1 Sunday/NNP/nsubj/+1 spoke/VBD',
  'Acme/NNP/nsubj/+2 Friday/NNP/flat/-1 closed/VBD',
  'Acme/NNP and/CC/cc/+1 Globex/NNP/conj/-2 ,/PUNCT/punct/+2 two/CD/nummod/+1 makers/NNS/conj/-5',
  'fined/VBD Google/NNP/compound/+1 $/SYM/obj/-2 2/CD/nummod/-1',
  'offered/VBD two/CD/nummod/+1 men/NNS/obj/-2 the/DT/det/+1 job/NN/obj/-4',
  'called/VBD it/PRP/obj/-1 a/DT/det/+1 stunt/NN/appos/-2',
  'was/VBD/aux:pass/+1 appointed/VBN director/NN/obj/-1 by/IN/case/+1 Lopez/NNP/nmod/-2',
  'spokesman/NN/nsubj/+3 ,/PUNCT/punct/+1 Haddad/NNP/nsubj/+1 said/VBD',
  'Coauthor/NN/nsubj/+2 Holm/NNP/nsubj/+1 spoke/VBD',
  'asked/VBD reporter/NN/nsubj/-1 Falk/NNP/nsubj/-2',
  'Holm/NNP ,/PUNCT/punct/+1 chair/NN/appos/-2 and/CC/cc/+1 founder/NN/conj/-4',
  'it/PRP/nsubj/+2 is/VBZ/cop/+1 time/NN for/IN/case/+1 users/NNS/nmod/-2',
  'Diaz/NNP/nsubj/+3 ,/PUNCT/punct/-1 Lopez/NNP/nsubj/+1 said/VBD ,/PUNCT/punct/+2 had/VBD/aux/+1 killed/VBN/ccomp/-3',
  'uses/VBZ chips/NNS/obj/-1 barred/VBN/acl/-1 ,/PUNCT/punct/+3 according/IN/case/+2 to/IN/fixed/-1 papers/NNS/obl/-4',
  'finished/VBD third/RB/advmod/-1',
  'took/VBD over/IN/case/+1 Acme/NNP/obj/-2',
  'War/NNP/nsubj/+2 I/PRP/nsubj/+1 ended/VBD',
  'dismissed/VBD claims/VBZ/ccomp/-1 that/IN/mark/+1 paid/VBD/ccomp/-2',
  'comes/VBZ as/IN/case/+1 experts/NNS/obl/-2 predict/VBP/parataxis/-3',
  'ministers/NNS/nsubj/+4 are/VBP/cop/+3 due/JJ/mark/+2 to/TO/fixed/-1 meet/VB',
  'left/VBD for/IN/mark/+3 Paris/NNP/obl/-2 to/TO/mark/+1 meet/VB/advcl/-4',
  'won/VBD with/IN/mark/+2 Silva/NNP/obl/-2 leading/VBG/advcl/-3',
  'makes/VBZ pumps/NNS/obj/-1 and/CC/cc/+1 sells/VBZ/conj/-2 chips/NNS/conj/-3',
  'Board/NNP/nsubj/+3 chairman/NN/nmod:desc/+1 Hart/NNP/nsubj/+1 spoke/VBD',
  'expert/NN/nsubj/+4 and/CC/cc/+1 lawyer/NN/conj/-2 Hilda/NNP/nsubj/+1 says/VBZ',
  'in/IN/case/+1 capital/NN/obl/+5 ,/PUNCT/punct/-1 Lima/NNP/nsubj/+3 ,/PUNCT/punct/-1 Gates/NNP/nsubj/+1 left/VBD',
  'told/VBD officials/NNS/nsubj/+3 his/PRP$/nmod:poss/+1 country/NN/nsubj/+1 lost/VBD/ccomp/-4',
  'plan/NN/nsubj/+1 failed/VBD and/CC/cc/+2 Hart/NNP/nsubj/-2 left/VBD/conj/-3',
  'said/VBD Monday/NNP/obl:unmarked/+2 she/PRP/nsubj/+1 left/VBD/ccomp/-3',
  'office/NN/nsubj/+3 on/IN/case/+1 Monday/NNP/nmod/-2 denied/VBD',
  'said/VBD chips/NNS/nsubj:pass/+1 sold/VBN/ccomp/-2 ,/PUNCT/punct/+1 adding/VBG/advcl/-2',
  'came/VBD after/IN/case/+1 attack/NN/obl/-2 killed/VBN/acl/-1 people/NNS/obj/-1',
  'with/IN/case/+1 winter/NN/obl/+2 approaching/VBG/advcl/+1 left/VBD',
  'met/VBD his/PRP$/nmod:poss/+5 father/NN/compound/+4 -/HYPH/punct/-1 in/IN/case/+2 -/HYPH/punct/-1 law/NN/obj/-6',
  'boy/NN/nsubj/+1 went/VBD missing/VBG/advcl/-1',
  'became/VBD state/NN/xcomp/-1 to/TO/mark/+1 ban/VB/xcomp/-3',
  'spokesman/NN of/IN/case/+1 mission/NN/nmod/-2 ,/PUNCT/punct/+1 Floruan/NNP/appos/-2 Barbey/NNP/flat/-1 ,/PUNCT/punct/-2',
  'cities/NNS of/IN/case/+1 Lima/NNP/nmod/-2 ,/PUNCT/punct/+2 which/WDT/nsubj/+1 grows/VBZ/acl:relcl/-5',
]; // prettier-ignore

const UPOS_OF: Partial<Record<string, Upos>> = {
  CC: 'CCONJ', CD: 'NUM', DT: 'DET', IN: 'ADP', JJ: 'ADJ', JJR: 'ADJ', JJS: 'ADJ', MD: 'AUX', NN: 'NOUN', NNS: 'NOUN', NNP: 'PROPN', POS: 'PART',
  PRP: 'PRON', PRP$: 'PRON', RB: 'ADV', RBR: 'ADV', RP: 'ADP', TO: 'PART', VB: 'VERB', VBD: 'VERB', VBG: 'VERB', VBN: 'VERB', VBP: 'VERB',
  VBZ: 'VERB', WDT: 'PRON', WP: 'PRON', PUNCT: 'PUNCT', HYPH: 'PUNCT', SYM: 'SYM',
}; // prettier-ignore

/** Labels that repairs read; others are drawn as well, and less often. */
const READ: readonly Label[] = [
  'acl', 'acl:relcl', 'advcl', 'advcl:relcl', 'advmod', 'amod', 'appos', 'aux', 'aux:pass', 'case', 'cc', 'ccomp', 'compound', 'conj', 'cop',
  'det', 'flat', 'iobj', 'mark', 'nmod', 'nsubj', 'nsubj:pass', 'nummod', 'obj', 'obl', 'obl:unmarked', 'parataxis', 'xcomp',
]; // prettier-ignore

/** One word of a sentence. */
interface Drawn {
  readonly word: string;
  readonly upos: Upos;
  readonly xpos: Xpos;
  readonly label: Label;
  /** Of words without a head of their own: those of lower rank can be above it. */
  readonly rank: number;
  readonly choice: number;
  /** How far away its head is, if the piece says so. */
  readonly head: number | undefined;
  /** Whether no space stands before it. */
  readonly joined: boolean;
}

/** Mostly what the piece says. */
const mostly = <T>(usual: fc.Arbitrary<T>, any: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: any });

const wordsOf = (piece: string): fc.Arbitrary<Drawn>[] => {
  const cells = piece.split(' ').map((cell) => cell.split('/') as [string, string, Label?, string?]);
  return cells.map(([word, tag, label, head], i) =>
    fc.record({
      word: fc.constant(word),
      upos: mostly(fc.constant(UPOS_OF[tag]!), fc.constantFrom(...UPOS)),
      xpos: mostly(fc.constant(tag in XPOS_CODE ? (tag as Xpos) : ''), fc.constantFrom(...XPOS)),
      label: mostly(label ? fc.constant(label) : fc.constantFrom(...READ), fc.constantFrom(...LABELS)),
      rank: fc.nat(1000),
      choice: fc.nat(1000),
      head: fc.constant(head ? Number(head) : undefined),
      joined: fc.constant(i > 0 && (tag === 'HYPH' || cells[i - 1][1] === 'HYPH')),
    }),
  );
};

const drawn: fc.Arbitrary<Drawn[]> = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 })
  .chain((pieces) => fc.tuple(...pieces.flatMap(wordsOf)));

interface Sentence {
  readonly tokens: TokenTable;
  readonly columns: Columns;
  readonly start: number;
  readonly end: number;
}

/** Words before and behind the sentence, each a sentence of its own, which no repair may touch. */
const AROUND = 2;

/** Any tree: a word without a head of its own hangs on one of those that hang together already, more often on a near one. */
function sentenceOf(drawn: readonly Drawn[]): Sentence {
  const start = AROUND;
  const end = start + drawn.length;
  const length = end + AROUND;
  const words = Array.from({ length }, (_, i) => drawn[i - start]?.word ?? 'said');
  const heads = new Int32Array(length).fill(-1);
  const topOf = (i: number): number => (drawn[i].head === undefined ? i : topOf(i + drawn[i].head));
  const tops = [...drawn.keys()].filter((i) => topOf(i) === i).sort((a, b) => drawn[a].rank - drawn[b].rank || a - b);
  drawn.forEach(({ head = 0 }, i) => (heads[start + i] = head === 0 ? -1 : start + i + head));
  tops.forEach((top, n) => {
    if (n === 0) return;
    const before = [...drawn.keys()].filter((i) => tops.indexOf(topOf(i)) < n);
    const near = before.filter((i) => Math.abs(i - top) <= 2);
    const choices = drawn[top].choice % 3 > 0 && near.length > 0 ? near : before;
    heads[start + top] = start + choices[drawn[top].choice % choices.length];
  });
  const columns = {
    upos: Uint8Array.from(words, (_, i) => UPOS_CODE[drawn[i - start]?.upos ?? 'VERB']),
    xpos: Uint8Array.from(words, (_, i) => XPOS_CODE[drawn[i - start]?.xpos ?? 'VBD']),
    labels: Uint8Array.from(words, (_, i) => LABEL_CODE[heads[i] < 0 ? 'root' : drawn[i - start].label]),
    heads,
  };
  let at = 0;
  const starts = Uint32Array.from(words, (word, i) => ((at += drawn[i - start]?.joined ? 0 : 1), (at += word.length), at - word.length));
  const ends = starts.map((from, i) => from + words[i].length);
  return { tokens: { length, words, lower: words.map((word) => word.toLowerCase()), starts, ends }, columns, start, end };
}

/** What is no tree in a sentence, in words; undefined of a tree. */
function flawOf({ tokens: { words, length }, columns: { heads }, start, end }: Sentence): string | undefined {
  const roots: string[] = [];
  for (let token = 0; token < length; token++) {
    const head = heads[token];
    if (token < start || token >= end) {
      if (head !== -1) return `${words[token]} of another sentence was moved`;
      continue;
    }
    if (head < 0) roots.push(words[token]);
    else if (head < start || head >= end) return `${words[token]} hangs on ${words[head]} of another sentence`;
    let steps = 0;
    for (let above = token; above >= 0; above = heads[above]) if (++steps > end - start) return `${words[token]} is in a cycle`;
  }
  return roots.length === 1 ? undefined : `${roots.length} roots: ${roots.join(', ')}`;
}

test('a tree is a tree after each repair', () => {
  fc.assert(
    fc.property(drawn, (words) => {
      const sentence = sentenceOf(words);
      const { columns, start, end, tokens } = sentence;
      for (const { name, apply } of REPAIRS) {
        apply(columns, start, end, tokens);
        const flaw = flawOf(sentence);
        if (flaw) throw new Error(`${name}: ${flaw}`);
      }
    }),
    { numRuns: 10_000 },
  );
});

/** What is drawn must give every repair something to do, or the property above says nothing of it. */
test('each repair is at work in what is drawn', () => {
  const idle = new Set(REPAIRS);
  for (const words of fc.sample(drawn, { numRuns: 40_000, seed: 1 })) {
    const { columns, start, end, tokens } = sentenceOf(words);
    for (const repair of REPAIRS) {
      const before = idle.has(repair) ? stateOf(columns) : '';
      repair.apply(columns, start, end, tokens);
      if (idle.has(repair) && stateOf(columns) !== before) idle.delete(repair);
    }
  }
  expect([...idle].map(({ name }) => name)).toEqual([]);
});

const stateOf = ({ heads, labels, upos, xpos }: Columns): string => [heads, labels, upos, xpos].join();
