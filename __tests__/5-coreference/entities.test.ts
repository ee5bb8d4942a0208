import { withDistinctKeys } from '../../src/5-coreference/distinct-keys';
import { resolvedFrom } from '../support/chains';

const entityNamed = (text: string, name: string) => resolvedFrom(text).entities.find((entity) => entity.name === name);

describe('the name of an entity', () => {
  it('is the fullest that the text gives it, the others are aliases', () => {
    expect(entityNamed('Clement Delangue spoke. Delangue left.', 'Clement Delangue')).toMatchObject({
      type: 'person',
      aliases: ['Delangue'],
    });
  });

  it('is the body’s rather than the headline’s', () => {
    expect(entityNamed('TENCENT GROWS\n\nTencent hired engineers in Paris on Monday.', 'Tencent')).toMatchObject({ aliases: [] });
  });

  it('is the headline’s where the body has no more than a surname', () => {
    const text = 'Interview with Christopher Reyes\n\nReyes ran in 2010, critics said. Later Reyes left.';
    expect(entityNamed(text, 'Christopher Reyes')).toMatchObject({ aliases: ['Reyes'] });
  });

  it('is one of two whose initials differ', () => {
    const { entities } = resolvedFrom('George H. W. spoke in Graz. Later George W. left Graz.');
    expect(entities.filter(({ type }) => type === 'person').map(({ name }) => name)).toEqual(['George H. W.', 'George W.']);
  });

  it('is spelled out where an acronym stands beside it', () => {
    const entity = entityNamed('The International Rescue Fund (IRF) met.', 'International Rescue Fund');
    expect(entity).toMatchObject({ aliases: ['IRF'] });
  });

  it('is no noun phrase or pronoun', () => {
    expect(entityNamed('Tencent Holdings grew. The company said it was glad.', 'Tencent Holdings')?.aliases).toEqual([]);
  });
});

describe('somebody of whom the text has pronouns alone', () => {
  it.each([
    ['Somebody told me that I won.', 'I'],
    ['They saw us.', 'we'],
    ['Our rivals praised themselves.', 'we'],
    ['Acme praised you.', 'you'],
    ['Nobody praised him.', 'he'],
    ['Nobody praised her.', 'she'],
    ['Her father slept.', 'she'],
    ['Nobody praised them.', 'they'],
  ])('is called by the subject’s form: %s', (text, name) => {
    const { entities } = resolvedFrom(text);
    const names = entities.map((entity) => entity.name);
    expect(names).toContain(name);
    for (const other of ['me', 'us', 'our', 'him', 'her', 'them']) expect(names).not.toContain(other);
  });
});

describe('the key of an entity', () => {
  const keyOf = (text: string, name: string) => entityNamed(text, name)?.key;

  it('is the same for all spellings of a name', () => {
    expect(keyOf('The U.S. grew.', 'U.S.')).toBe(keyOf('The United States grew.', 'United States'));
  });

  it('is shared between documents for a kind', () => {
    expect(keyOf('Acme makes chips.', 'chip')).toBe('chip');
    expect(keyOf('Most chips break.', 'chip')).toBe('chip');
  });

  it('has its document in it for what points into the story', () => {
    expect(keyOf('Acme praised the deal.', 'deal')).toBe('deal@test');
    expect(keyOf('Acme praised a deal.', 'deal')).toBe('deal@test');
    expect(keyOf('Acme praised its deal.', 'deal')).toBe('deal@test');
  });

  it('has its document in it for a date that nothing says the year of', () => {
    expect(keyOf('Sales fell this year.', 'this year')).toMatch(/@test$/);
    expect(keyOf('Sales fell in 2019.', '2019')).not.toMatch(/@test$/);
    expect(keyOf('Acme meets every Monday.', 'every Monday')).not.toMatch(/@test$/);
  });

  it('tells two of a name apart', () => {
    const { entities } = resolvedFrom('A man entered a shop. Another man waited in a car.');
    expect(entities.filter(({ name }) => name === 'man').map(({ key }) => key)).toEqual(['man@test', 'man@test#2']);
  });

  it('is no other entity’s, though kinds and those of the story are counted apart', () => {
    const record = (key: string) => ({ type: 'concept', name: 'girl', aliases: [], key, mentions: [0], confidence: 1 });
    const keys = withDistinctKeys(['girl', 'girl', 'girl@x', 'girl@x', 'girl'].map(record), 'x').map(({ key }) => key);
    expect(keys).toEqual(['girl', 'girl@x#2', 'girl@x', 'girl@x#3', 'girl@x#4']);
  });
});
