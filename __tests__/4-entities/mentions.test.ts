import fc from 'fast-check';
import type { MentionRecord } from '../../src/document/entities';
import { extract } from '../../src';
import { isName, recognized } from '../support/names';

const nominals = (text: string): string[] =>
  recognized(text).mentions.filter(({ form }) => form === 'nominal').map(({ name }) => name); // prettier-ignore

describe('nominals', () => {
  test.each([
    ['Tencent defies the US export ban.', ['US export ban']],
    ['They use many Chinese tech giants.', ['Chinese tech giant']],
    ['It launched a text-to-speech tool.', ['text-to-speech tool']],
    ['It trains its latest AI models.', ['latest AI model']],
    ['They bought these three high-end chips.', ['high-end chip']],
    ['Researchers found evidence.', ['researcher', 'evidence']],
    ['She left a Scientology-owned cruise ship.', ['Scientology-owned cruise ship']],
    ['The space shuttle landed.', ['space shuttle']],
    ['The Government fell.', ['government']],
    ['Acme hired a 30-year-old.', ['30-year-old']],
    ['The 45-year-old firm hired him.', ['45-year-old firm']],
    ['It is a cult, critics charge.', ['cult', 'critic']],
    ['The photo shows Space Shuttle Atlantis lifting off.', ['photo']],
    ['It treated an outbreak of bird flu.', ['outbreak of bird flu', 'bird flu']],
    ['It is the price of oil and gas.', ['price', 'oil', 'gas']],
    ['She met the minister for justice.', ['minister for justice', 'justice']],
    ['They want an end to the strike at Acme.', ['end to the strike', 'strike']],
    ['They saw the killing of Tom Reed.', ['killing of Tom Reed']],
    ['She saw some members of the rebel group Talon.', ['member of the rebel group Talon', 'rebel group', 'rebel']],
    ['They fear the end of his rule.', ['end', 'rule']],
    ['The bombing of a crowded bus shook Oslo.', ['bombing of a crowded bus', 'crowded bus']],
    ['It is a firm for water.', ['firm', 'water']],
    ['They are the parents of trafficker Ann Lee.', ['parent', 'trafficker']],
    ['They screen the political and economic crisis.', ['political and economic crisis']],
    ['An estimated 50,000 people fled the talks.', ['people', 'talks']],
    ['They recalled the September 11, 2001 attacks.', ['September 11, 2001 attack']],
    ['They backed an inter-American region.', ['inter-American region']],
    ['A South Korean prosecutor left.', ['South Korean prosecutor']],
    ['He flew a Boeing 747.', ['Boeing 747']],
    ['They closed a coal mine.', ['coal mine']],
    ['Hart met his sons-in-law.', ['son-in-law']],
  ])('%s', (text, expected) => expect(nominals(text)).toEqual(expected));

  // Known to come out wrong with the weights as they are: "to video" is read as what the tool was launched to.
  test.failing('words joined by hyphens around a preposition', () => {
    expect(nominals('It launched a text-to-video tool.')).toEqual(['text-to-video tool']);
  });

  test('the range reaches from the determiner to the head', () => {
    const { text, tokens, mentions } = recognized('Tencent defies the US export ban.');
    const ban = mentions.find(({ name }) => name === 'US export ban')!;
    expect(text.slice(tokens.starts[ban.start], tokens.ends[ban.end - 1])).toBe('the US export ban');
    expect(tokens.words[ban.head]).toBe('ban');
  });
});

describe('ordinals', () => {
  const ranks = (text: string): string[] =>
    recognized(text).mentions.flatMap(({ name, value }) =>
      value?.kind === 'quantity' && value.ordinal ? [`${name} ${value.amount}`] : [],
    );

  test.each([
    ['She was ranked No. 4 in the world.', ['No. 4 4']],
    ['Acme finished third and Globex 12th.', ['third 3']],
    ['The company was ranked 12th by Forbes.', ['12th 12']],
    // They belong to a noun's phrase, to a name or to a date.
    ['She is the third president.', []],
    ['He served in No. 617 Squadron RAF until May 3rd.', []],
    ['No. He left 4 of them.', []],
  ])('%s', (text, expected) => expect(ranks(text)).toEqual(expected));

  test('two that are equal are two', () => {
    const text = 'Acme was ranked No. 4 in 2019. Globex was ranked No. 4 in 2020.';
    expect(extract(text).entities.filter(({ type }) => type === 'quantity')).toHaveLength(2);
  });
});

describe('pronouns', () => {
  const pronouns = (text: string): string[] =>
    recognized(text).mentions.filter(({ form }) => form === 'pronoun').map(({ name }) => name); // prettier-ignore

  test.each([
    ['She said that they lost their case.', ['she', 'they', 'their']],
    ['The US told us so.', ['us']],
    ['The man who left is here.', []],
    ['This situation changed.', []],
  ])('%s', (text, expected) => expect(pronouns(text)).toEqual(expected));
});

test('a token stands for the name that covers it, a head for its nominal', () => {
  const { tokens, mentions, mentionOf } = recognized('Clement Delangue likes the export ban.');
  const nameOf = (word: string) => mentions[mentionOf[tokens.words.indexOf(word)]]?.name;
  expect(['Clement', 'Delangue', 'likes', 'the', 'export', 'ban'].map(nameOf)).toEqual([
    'Clement Delangue',
    'Clement Delangue',
    undefined,
    undefined,
    undefined,
    'export ban',
  ]);
});

/** Texts made of the words that the rules look at, beside any characters at all. */
const word = fc.constantFrom(
  'University', 'of', 'California', ',', 'Berkeley', 'the', 'The', 'and', '&', 'Bank', 'President', 'Dr.', 'Tencent', '’s', "'s", '-', 'U.S.',
  'IMF', '(', ')', 'iPhone', '15', 'de', 'van', '“', '”', '.', '\n', 'said', 'in', 'chips', 'its', 'Chinese', 'May', '2024', '$5', 'X', 'for',
); // prettier-ignore
const text = fc.oneof(
  fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')),
  fc.array(word, { maxLength: 30 }).map((words) => words.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

const overlaps = (a: MentionRecord, b: MentionRecord): boolean => a.start < b.end && b.start < a.end;

test('a role before a name is one mention', () => {
  expect(nominals('President Tencent')).toEqual(['president']);
});

test('mentions lie in the text, are in order, and names and values never overlap', () => {
  fc.assert(
    fc.property(text, (input) => {
      const { tokens, mentions, mentionOf } = recognized(input);
      mentions.forEach((mention, index) => {
        const { start, end, head, name, confidence } = mention;
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(tokens.length);
        expect(head >= start && head < end).toBe(true);
        expect(name).not.toBe('');
        expect(confidence > 0 && confidence <= 1).toBe(true);
        // A demonym stands within what the token stands for.
        if (mention.form === 'demonym') expect(mentionOf[head]).not.toBe(index);
        else expect(mentionOf[head]).toBe(index);
        const next = mentions[index + 1];
        if (next) expect(next.start > start || (next.start === start && next.end <= end)).toBe(true);
      });
      const solid = mentions.filter((mention) => isName(mention) || mention.form === 'value');
      solid.forEach((mention, index) => {
        if (index > 0) expect(overlaps(solid[index - 1], mention)).toBe(false);
      });
      const demonyms = mentions.filter(({ form }) => form === 'demonym');
      demonyms.forEach((mention, index) => {
        if (index > 0) expect(overlaps(demonyms[index - 1], mention)).toBe(false);
      });
    }),
    { numRuns: 300 },
  );
});

test('what is found does not depend on what was read before', () => {
  const article = 'Apple hired Jane Okoro. Okoro led Graphcore in Bristol, England.';
  const before = recognized(article).mentions;
  recognized('Okoro is a city. Bristol Ltd sells apple pies to Jane.');
  expect(recognized(article).mentions).toEqual(before);
});
