import { extract } from '../src';
import { confidenceFeatures, confidenceOf } from '../src/6-relations/confidence-features';

const FACTS = {
  rule: 'clause/verbal-passive/own+example',
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
