import { isNamed } from '../../document/entities';
import type { SelectionRule } from '../rule';

export const bare: SelectionRule = {
  name: 'bare',
  about: 'a verb alone, of nobody who has a name: "The days go on", "Many people think"',
  examples: { 'The work goes on. Acme sold Globex.': ['The work goes on'] },
  counterexamples: {
    'Ann Lee resigned.': ['Ann Lee resigned'],
    'Three people died.': ['Three people died'],
    'The parliament was dissolved on Friday.': ['The parliament was dissolved on Friday'],
  },
  drops: (
    { object, arguments: others, links, predicate, modifiers, subject, time, place },
    { document: { entities, entityOf, mentions } },
  ) =>
    !object &&
    others.length + links.length + modifiers.length === 0 &&
    !time &&
    !place &&
    predicate.complement < 0 &&
    subject.quantifier === undefined &&
    !isNamed(entities[entityOf[subject.mention]!]!.mentions.map((mention) => mentions[mention]!)),
};
