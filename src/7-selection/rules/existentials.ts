import type { SelectionRule } from '../rule';

export const existentials: SelectionRule = {
  name: 'existentials',
  about: 'that there is something, without where, when or how many: "There are firms that want to buy it" tells what they want',
  examples: { 'There are firms that want to buy Globex.': ['There are firms that want to buy Globex'] },
  counterexamples: { 'There were 300 people at the wedding in Oslo.': ['There were 300 people at the wedding in Oslo'] },
  drops: ({ expletive, arguments: others, subject, time, place }) =>
    expletive >= 0 && others.length === 0 && subject.quantifier === undefined && !time && !place,
};
