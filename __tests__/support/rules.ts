/** A record of a room: what it must read, and what must not be read. */
interface Rule {
  readonly name: string;
  readonly about: string;
  readonly examples: Readonly<Record<string, readonly string[]>>;
  readonly counterexamples: Readonly<Record<string, readonly string[]>>;
}

/**
 * Runs the examples of all rules through the pipeline.
 *
 * @param read what is read in a text, a line each: of the rule that is named, or of any
 * @param between what stands between the columns of a line; `*` stands for any column in a counterexample, and columns at the end may be missing
 */
export function testRules(rules: readonly Rule[], read: (text: string, rule?: string) => string[], between: string): void {
  const rows = (kind: 'examples' | 'counterexamples') =>
    rules.flatMap((rule) => Object.entries(rule[kind]).map(([text, lines]) => ({ rule: rule.name, text, lines })));
  const isForbidden = (line: string, forbidden: string): boolean => {
    const columns = line.split(between);
    return forbidden.split(between).every((column, i) => column === '*' || column === columns[i]);
  };

  test.each(rows('examples'))('$rule reads: $text', ({ rule, text, lines }) => {
    expect(read(text, rule)).toEqual(expect.arrayContaining([...lines]));
  });

  test.each(rows('counterexamples'))('$rule has no say in: $text', ({ text, lines }) => {
    expect(read(text).filter((line) => lines.some((forbidden) => isForbidden(line, forbidden)))).toEqual([]);
  });

  test('each rule has a name of its own, says what it is for, and has examples and counterexamples', () => {
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
    for (const { about, examples, counterexamples } of rules) {
      expect(about).not.toBe('');
      expect(Object.keys(examples)).not.toEqual([]);
      expect(Object.keys(counterexamples)).not.toEqual([]);
    }
  });
}
