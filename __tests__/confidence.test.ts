import { extract } from '../src';
import { confidenceFeaturesIn, confidenceOf } from '../src/6-relations/confidence-features';
import { nameJoinerOf } from '../src/document/joins-names';
import { annotateText } from '../src/extract';

/** The features of the first relation of a text. */
function featuresOf(text: string): string[] {
  const document = annotateText(text, { detail: 'all' });
  const [relation] = document.relations;
  return confidenceFeaturesIn(document)(relation!, nameJoinerOf(document)(relation!));
}

test('each part of a rule’s name is a feature, and so is how the words refer and what is said of them', () => {
  expect(featuresOf('The firm was sold to a bank.')).toEqual(
    expect.arrayContaining([
      'bias',
      'rule clause',
      'rule verbal-passive',
      'rule own',
      'subject nominal',
      'no object',
      'passive',
      'tense past',
      'argument to',
    ]),
  );
});

test('lengths and margins are told as the steps that they are above', () => {
  const steps = featuresOf('Acme sold the mill, the bank and the pump factory in the old harbour of Oslo to Globex.').filter((name) =>
    name.startsWith('sentence words'),
  );
  expect(steps).toEqual(['sentence words > 10', 'sentence words > 16']);
});

test('a pronoun is known by its word and by how far back the one is whom it stands for', () => {
  const features = confidenceOfSecond('Ann Lee left Acme. The firm was old. She sold Globex.');
  expect(features).toEqual(
    expect.arrayContaining([
      'subject pronoun',
      'subject pronoun she',
      'subject by pronoun',
      'subject sentences back > 0',
      'subject sentences back > 1',
    ]),
  );
});

function confidenceOfSecond(text: string): string[] {
  const document = annotateText(text, { detail: 'all' });
  const relation = document.relations.at(-1)!;
  return confidenceFeaturesIn(document)(relation, false);
}

test('where a relation joins names, the parts of the rule are features once more', () => {
  expect(featuresOf('Acme bought Globex.')).toEqual(expect.arrayContaining(['names', 'names clause', 'names verbal', 'names own']));
  expect(featuresOf('Acme bought a bank.')).not.toContain('names');
});

test('confidence is the logistic of the weights of what is there, and what has no weight is passed over', () => {
  const weights = new Map([
    ['bias', 1],
    ['passive', -1],
  ]);
  expect(confidenceOf(['bias', 'passive', 'unknown'], weights)).toBe(0.5);
  expect(confidenceOf(['bias'], weights)).toBeCloseTo(0.731, 3);
});

test('a plain statement is surer than one whose subject is inferred', () => {
  const [plain] = extract('Acme bought Globex.').relations;
  const inferred = extract('Globex fell sharply in London on Monday, leaving analysts in the city without an explanation.', {
    detail: 'all',
  }).relations;
  const leave = inferred.find(({ predicate }) => predicate.lemma === 'leave')!;
  expect(plain.confidence).toBeGreaterThan(leave.confidence);
});

describe('a relation that joins names goes by what readers said of its rule', () => {
  const sureness = (text: string, lemma: string): number =>
    extract(text).relations.find(({ predicate }) => predicate.lemma === lemma)!.confidence;

  test('what stands inside a noun phrase is sure, though annotators seldom write it down', () => {
    const [{ predicate, confidence }] = extract("Kenya's Health Ministry has closed two schools.").relations.filter(
      ({ kind }) => kind !== 'verbal',
    );
    expect(predicate.type).toBe('part of');
    expect(confidence).toBeGreaterThan(0.8);
  });

  test.each([
    ['to the object', 'Globex sued Acme on Monday.', 'Globex sued a rival on Monday.', 'sue'],
    ['beyond the object', 'Globex signed a contract with Acme.', 'Globex signed a contract with a rival.', 'sign'],
    [
      'from a pronoun that stands for a name',
      'Ann Hart came home. She praised Tom Vane.',
      'Ann Hart came home. She praised the cook.',
      'praise',
    ],
  ])('%s', (_, joining, other, lemma) => {
    expect(sureness(joining, lemma)).toBeGreaterThan(sureness(other, lemma));
  });

  test('an edge whose subject is inferred is less sure than one that has its own', () => {
    expect(sureness('Globex left Oslo, joining Acme in Bergen.', 'join')).toBeLessThan(sureness('Globex joined Acme in Bergen.', 'join'));
  });
});
