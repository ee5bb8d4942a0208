import type { Answer } from './answer';
import { readChrono } from './chrono';
import { judge, type Verdict } from './judge';
import { readOurs } from './ours';
import { SCORED, type GoldCase, type GoldResult } from './recognizers';
import { inContext, SpanScore, type CharSpan } from './span-score';

export interface SystemScore {
  readonly system: string;
  /** Exact spans, as both sides write them. */
  readonly spans: SpanScore;
  /** Exact spans without the function words at their ends, which the two sides draw the line at differently: "on Friday", "since 2019". */
  readonly bareSpans: SpanScore;
  /** Results by type: how many there are, and how many have the right value. */
  readonly byType: Map<string, { of: number; right: number }>;
  /** Right values by what makes them right. */
  readonly verdicts: Map<Verdict, number>;
  readonly misses: string[];
}

export const scoreRecognizers = (cases: readonly GoldCase[]): SystemScore[] => [
  scoreSystem('relata', cases, ({ text, reference }) => readOurs(text, reference)),
  scoreSystem('chrono-node', cases, ({ text, reference }) => readChrono(text, reference)),
];

export function scoreSystem(system: string, cases: readonly GoldCase[], read: (gold: GoldCase) => Answer[]): SystemScore {
  const score: SystemScore = {
    system,
    spans: new SpanScore(),
    bareSpans: new SpanScore(),
    byType: new Map(),
    verdicts: new Map(),
    misses: [],
  };
  for (const gold of cases) {
    const answers = read(gold);
    // Recurring times and time zones are no dates of their own: where they are marked, spans cannot be compared.
    if (gold.results.every(({ type }) => SCORED.has(type))) {
      score.spans.add(gold.text, gold.results, answers);
      const bare = (span: CharSpan): CharSpan => bareSpan(gold.text, span);
      score.bareSpans.add(gold.text, gold.results.map(bare), answers.map(bare));
    }
    addValues(score, gold, answers);
  }
  return score;
}

/** Share of the scored results with a right value. */
export function shareOf({ byType, verdicts }: SystemScore, kind: 'any' | 'same'): number {
  const scored = [...byType].filter(([type]) => SCORED.has(type));
  const of = scored.reduce((sum, [, count]) => sum + count.of, 0);
  const right = kind === 'same' ? (verdicts.get('same') ?? 0) : scored.reduce((sum, [, count]) => sum + count.right, 0);
  return of === 0 ? 1 : right / of;
}

function addValues(score: SystemScore, { id, text, reference, results }: GoldCase, answers: readonly Answer[]): void {
  const free = new Set(answers);
  for (const result of results) {
    const answer = closest(result, free);
    if (answer) free.delete(answer);
    const verdict = answer && judge(answer.meaning, result);
    const type = score.byType.get(result.type) ?? { of: 0, right: 0 };
    score.byType.set(result.type, { of: type.of + 1, right: type.right + (verdict ? 1 : 0) });
    if (verdict && SCORED.has(result.type)) score.verdicts.set(verdict, (score.verdicts.get(verdict) ?? 0) + 1);
    if (verdict) continue;
    const ours = answer ? `${text.slice(answer.start, answer.end)} = ${JSON.stringify(answer.meaning)}` : 'nothing';
    const wanted = result.values.map(({ timex, value, start, end, Mod }) =>
      [timex, Mod, value ?? `${start ?? ''}..${end ?? ''}`].join(' '),
    );
    score.misses.push(`${id} ${reference.slice(0, 16)} ${result.type}: ${inContext(text, result)} | ${wanted.join(' or ')} | ${ours}`);
  }
}

/** The answer that shares most characters with the result. */
function closest(result: GoldResult, answers: Iterable<Answer>): Answer | undefined {
  let best: Answer | undefined;
  let most = 0;
  for (const answer of answers) {
    const shared = Math.min(answer.end, result.end) - Math.max(answer.start, result.start);
    if (shared > most) [best, most] = [answer, shared];
  }
  return best;
}

const FUNCTION_WORDS =
  /^(?:(?:on|in|at|by|from|since|before|after|until|till|for|around|about|within|over|during|starting|the|a|an|between|as (?:early|late) as|more than|less than|at least|year|later than|no later than|=|<)(?: |(?=\d)))+/i;

function bareSpan(text: string, { start, end }: CharSpan): CharSpan {
  const phrase = text.slice(start, end);
  const first = FUNCTION_WORDS.exec(phrase)?.[0].length ?? 0;
  return first < phrase.length ? { start: start + first, end } : { start, end };
}
