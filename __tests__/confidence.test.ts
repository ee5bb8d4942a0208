import { extract } from '../src';
import { confidenceFeatures, confidenceOf } from '../src/6-relations/confidence-features';

const FACTS = {
  rule: 'clause/verbal-passive/own+example',
  names: false,
  sentence: 120,
  subject: 16,
  object: 24,
  others: 2,
  clauses: 0,
  predicate: 10,
  margin: 1,
};

test('each part of a rule’s name is a feature, and what is as long as usual weighs nothing', () => {
  expect(Object.fromEntries(confidenceFeatures(FACTS))).toEqual({
    bias: 1,
    sentence: 0,
    subject: 0,
    object: 0,
    'no object': 0,
    others: 2,
    clauses: 0,
    predicate: 0,
    margin: 0.2,
    tie: 0,
    'rule clause': 1,
    'rule verbal-passive': 1,
    'rule own': 1,
    'rule example': 1,
  });
});

test('where a relation joins names, the parts of the rule and the bias are features of their own, and the others stay', () => {
  const [usual, names] = [FACTS, { ...FACTS, names: true }].map((facts) => Object.fromEntries(confidenceFeatures(facts)));
  const isOfRule = (name: string): boolean => /^(?:bias$|rule |names)/.test(name);
  expect(Object.keys(names).filter(isOfRule)).toEqual(['names', 'names clause', 'names verbal-passive', 'names own', 'names example']);
  const others = (features: Record<string, number>): unknown => Object.entries(features).filter(([name]) => !isOfRule(name));
  expect(others(names)).toEqual(others(usual));
});

test('confidence is the logistic of the weighted features, and those without a weight are passed over', () => {
  const weights = new Map([
    ['bias', 1],
    ['others', -0.5],
  ]);
  expect(confidenceOf(confidenceFeatures(FACTS), weights)).toBe(0.5);
  expect(confidenceOf(confidenceFeatures({ ...FACTS, others: 0 }), weights)).toBeCloseTo(0.731, 3);
});

test('a plain statement is surer than one whose subject is inferred', () => {
  const [plain] = extract('Acme bought Globex.').relations;
  const inferred = extract('Globex fell sharply in London on Monday, leaving analysts in the city without an explanation.').relations;
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
