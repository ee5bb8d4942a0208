import { mentionText, resolvedFrom } from '../support/chains';

/** For each sieve a text in which it joins the mention in the second column, and one beside it in which nothing may be joined. */
const ROWS: readonly (readonly [sieve: string, joined: string, text: string, counterexample: string])[] = [
  ['equal-value', '$5m', 'Acme paid $5 million. Globex paid $5m to Acme.', 'Acme paid $5 million. Globex paid $6 million.'],
  ['same-name', 'TENCENT', 'Tencent grew. Rivals of TENCENT fell.', 'Tencent grew. Alibaba fell.'],
  ['acronym', 'IRF', 'The International Rescue Fund (IRF) met.', 'The International Rescue Fund (Geneva) met.'],
  [
    'declared-alias',
    'Globex Group',
    'Rakuten, formerly known as Globex Group, grew.',
    'Rakuten, unlike Globex Group, grew.',
  ],
  ['part-of-name', 'Lopez', 'Maria Lopez spoke. Lopez left.', 'Maria Lopez spoke. Okafor left.'],
  ['turn', 'I', 'Maria Lopez: I left.', 'Remarks: I left.'],
  ['same-nominal', 'the ban', 'Critics fear a new ban. Supporters defend the ban.', 'Critics fear the Dutch ban. Supporters defend the Danish ban.'],
  ['demonstrative', 'These curbs', 'Washington announced a ban. These curbs hurt Acme.', 'Washington announced a prize. These curbs hurt Acme.'],
  ['description', 'The company', 'Tencent Holdings hired engineers. The company grew.', 'Maria Lopez hired engineers. The company grew.'],
  ['pronoun', 'She', 'Maria Lopez left. She smiled.', 'Peter Smith left. She smiled.'],
]; // prettier-ignore

describe.each(ROWS)('%s', (sieve, joined, text, counterexample) => {
  it(`joins ${joined}`, () => {
    const document = resolvedFrom(text);
    const by = document.mentions.flatMap((_, index) => {
      const name = document.resolvedBy[index];
      return name === undefined ? [] : [`${mentionText(document, index)} by ${name}`];
    });
    expect(by).toContain(`${joined} by ${sieve}`);
  });

  it('leaves its counterexample alone', () => {
    expect(resolvedFrom(counterexample).resolvedBy.filter((name) => name !== undefined)).toEqual([]);
  });
});

describe('a mention with two equally good antecedents', () => {
  it('stays alone and says so, with the offsets of its words', () => {
    const { text, warnings, entities } = resolvedFrom('Maria Garcia met Carlos Garcia in Madrid. Garcia smiled.');
    expect(warnings).toHaveLength(1);
    const [{ code, start, end, message }] = warnings;
    expect({ code, words: text.slice(start, end) }).toEqual({ code: 'ambiguous-reference', words: 'Garcia' });
    expect(message).toBe('"Garcia" may be "Maria Garcia" or "Carlos Garcia"; left alone');
    expect(entities.every(({ mentions }) => mentions.length === 1)).toBe(true);
  });

  it.each([
    ['Boeing lost an order. The airline chose older planes.', ['"The airline" may be "Boeing"; left alone']],
    ['Nvidia sold chips to Tencent. The chipmaker grew.', ['"The chipmaker" may be "Tencent" or "Nvidia"; left alone']],
    ['Globex, a Danish airline, grew. The retailer grew.', []],
    ['The farmers sold milk. The retailer grew.', []],
  ])('is warned of where a trade is nobody’s for sure: %s', (text, messages) => {
    expect(resolvedFrom(text).warnings.map(({ message }) => message)).toEqual(messages);
  });

  it.each([
    'Callum Strachan met Gregor Baird. His lawyer met his doctor. His friend met his wife.',
    'Acme sued Globex and Globex sued Acme. It lost its case. Its owner sold its shares.',
    'Acme is a chipmaker. Globex is a chipmaker. The chipmaker said that the chipmaker won. This move helped.',
  ])('is warned of once, and with names that tell the two apart: %s', (text) => {
    const { warnings } = resolvedFrom(text);
    const places = warnings.map(({ start }) => start);
    expect(new Set(places).size).toBe(places.length);
    for (const { message } of warnings) {
      const [own, one, other] = [...message.matchAll(/"([^"]+)"/g)].map(([, name]) => name.toLowerCase());
      expect(new Set([own, one, other]).size).toBe(3);
      for (const name of [one, other]) expect(name).not.toMatch(/^(?:he|his|it|its)$/);
    }
  });
});
