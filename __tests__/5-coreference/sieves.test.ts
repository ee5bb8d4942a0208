import { resolvedFrom } from '../support/chains';

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
    // Of two plurals one as often as the other.
    ['The miners sued the owners because they had lied.', ['"they" may be "The miners" or "the owners"; left alone']],
    ['Soldiers chased rebels until they fled.', []],
  ])('is warned of where it is nobody’s for sure: %s', (text, messages) => {
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
