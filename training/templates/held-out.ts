/* Sentences to test with what `templates` has taught: other templates, other verbs, other names. npm run train -- cases --data DIR */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { verbForms } from '../../src/lexicon/compromise';
import { wordSet } from '../../src/lexicon/word-set';
import { pick, randomOf } from '../../src/document/random';
import { countTreebanks, plural, shareOf, Vocabulary } from './words';

const SEED = 2;

/** Verbs of the tests' share that are nouns, too, each with what makes a sentence of it. */
export const VERB_PHRASES: readonly string[] = `advocate a ban on smoking
answer the critics
appeal the ruling
approach the border
assist the police
battle the union
bear the costs
bet on cheap solar panels
bid for the stadium
boast 40 branches
boost its dividend
break the record
bypass the old port
cap the price of bread
capture the hill
charge the clinic with fraud
circle the island
combine two laboratories
cover the election
credit the coach
cross the river
decline the invitation
defeat the champion
delay the launch
detail the damage
dispute the figures
divide the voters
document the abuses
draft the treaty
drift toward the coast
echo the warning
edge toward a default
exchange letters with the bishop
export grain to Egypt
feature a young pianist
field questions from the press
fight for the miners
figure in the inquiry
finish the bridge
fix the pumps
float the subsidiary in London
force the minister to resign
form a coalition
forward the letter to the court
fuel the rumors
graduate from a small college
grill the witness
hammer the currency
hand the keys to the tenant
harm the reef
harvest seaweed
haunt the defense
helm the ministry
hike fees for students
hint at an early vote
hit the target
lack a license
lecture at a small college
lift the embargo
list its shares in Tokyo
log every complaint
love the theater
mandate safety checks
map the sea floor
mask the losses
mention the scandal
merge with a rival
mine copper in Peru
mount a challenge
move to a new stadium
nurse the patients
offer refunds
order an inquiry
outline a reform of pensions
pack fish in Iceland
paint portraits
pass the exam
patch the flaw
pay the ransom
permit the march
place a bid
pose a threat
power the suburbs
process the claims
profile the composer
promise a refund
pump water from the valley
purchase the archive
push for a treaty
question the evidence
race against the clock
rally behind the goalkeeper
reach the final
reject the deal
release the hostages
repeat the claim
reply to the senator
report a loss
reverse the ban
ride a bicycle to the office
risk a fine
rush to the scene
scan the documents
sense a change of mood
service the turbines
share the stage with a violinist
shift production to Mexico
ship olives to Canada
shun the summit
side with the tenants
sign the decree
signal a retreat
slam the verdict
spill fuel into the bay
split the estate
sponsor the festival
stall the talks
stamp the passports
start a charity
stem the losses
stock rare books
storm the palace
stretch the budget
struggle with debts
stumble in the second round
surprise the analysts
swing between hope and fear
talk to the rebels
trail the leader
value the collection
vie for the crown
volunteer at a shelter
wait for the verdict
weather the recession
welcome the decision
witness the crash
yield to the pressure`.split('\n');

/** Words of the tests' share that are counted here as nouns. */
export const VERB_NOUNS = [
  ...wordSet(`appeal approach battle bid charge cost debut defeat delay draft exchange export feature fight figure form lecture lift list
    mine move offer order outline patch promise pump purchase rally release reply report risk scan service share shift ship sign signal
    split sponsor stamp storm struggle swing talk trail`), // prettier-ignore
];

/** Firms that are called by a common word. */
const COMMON_WORDS = [
  ...wordSet(`Umbrella Target Apple Shell Square Snap Slack Stripe Match Block Gap Orange Visa Discover Sprint Virgin Dove Puma Jaguar Sage
    Compass Meteor Beacon Summit Anchor Lantern Pebble Harbor Maple Falcon Comet Canvas Ember Ladder Pillar Quarry Raven Saddle Thistle
    Velvet Willow Acorn Bison Cobalt Granite Ivory Jasper Kettle Lotus Marble Nectar Otter Piston Quartz Rocket Sparrow Timber Tulip
    Violet Walnut Zephyr Candle Feather Garnet Hammer Mirror Needle Prism Ribbon Signal Tunnel`), // prettier-ignore
].filter((word) => shareOf(word) === 'tests');

/** In braces what is drawn; between stars is the subject without what hangs on it from behind, `{z}`, `{past}` and `{base}` are the verb and what goes with it. */
const VERB_TEMPLATES: readonly string[] = [
  '*{person}* {z}.',
  '*{surname}* {z}.',
  '*{firm}* {z}.',
  '*{firm}* {past}.',
  '*{odd}* {past}.',
  '*{odd}* {z}.',
  '*{word}* {past}.',
  '*{word}* {z}.',
  '*{city}* {z}.',
  'For years *{name}* {past}.',
  'Every spring *{name}* {z}.',
  'Analysts believe *{firm}* {z}.',
  'Neighbors insist that *{person}* {z}.',
  'Nobody knows why *{name}* {z}.',
  'She wonders whether *{surname}* {z}.',
  'According to the paper, *{name}* {z}.',
  '*{name}* no longer {z}.',
  '*{name}* twice {past}.',
  '*{name}* even {z}.',
  '*{firm}*, the largest lender in {city}, {z}.',
  '*{person}*, whose sister keeps a bakery, {z}.',
  "{firm}'s *new owner* {z}.",
  '*The bishop* of {city} {z}.',
  '*The woman* who founded {firm} {z}.',
  '*The tall man* in the doorway {z}.',
  '*A subsidiary* of {firm} {z}.',
  '*Its chairwoman* {z}.',
  '*The town council* {z}.',
  '*{firm}* and {firm} {base}.',
  '*Most* of the passengers {base}.',
  '*The sisters* {base}.',
  '*Captain {surname}* {z}.',
  'Unlike his brother, *{person}* {z}.',
  'As *{name}* {z}, the crowd grows.',
  '“*{name}* {z},” the guide explained.',
  'On the second day *{firm}* {past}.',
  '*{person}* {z}',
  '*{firm}* {z}',
  '*{surname}* {z}',
  '{city} *council* {z}',
];

/** `{s}` is the noun. */
const NOUN_TEMPLATES: readonly string[] = [
  '{firm} {s} in {city} were halved.',
  "The bishop's {s} were ignored.",
  "{person}'s {s} fill three rooms.",
  'Two of the {s} failed.',
  'Nobody saw the {firm} {s}.',
  'The {surname} {s} are famous.',
  'A list of {firm} {s} is missing.',
  'Union {s} ended.',
  'Their {s} hurt the town.',
  'Farmers feared the {city} {s}.',
  'Without the {firm} {s}, the museum closed.',
  'Such {s} seldom succeed.',
  'Student {s} annoyed the dean',
];
const NOUN_CASES = 130;

/** Writes the cases. The same, every time, for the same treebanks. */
export function writeTestCases(data: string, path: string): void {
  const learned = [...VERB_PHRASES.map((phrase) => phrase.split(' ')[0]), ...VERB_NOUNS].filter((word) => shareOf(word) === 'training');
  if (learned.length > 0) throw new Error(`these may be learned: ${learned.join(' ')}`);
  const random = randomOf(SEED);
  const fill = fillerOf(new Vocabulary(countTreebanks(join(data, 'syntax')), 'tests', random), random);
  const cases = new Map<string, string[]>([...VERB_TEMPLATES, ...NOUN_TEMPLATES].map((template) => [template, []]));

  [...shuffled(VERB_PHRASES, random), ...shuffled(VERB_PHRASES, random)].forEach((phrase, i) => {
    const template = VERB_TEMPLATES[i % VERB_TEMPLATES.length];
    const [base, ...rest] = phrase.split(' ');
    const { present, past } = verbForms(base);
    let verb = base;
    const text = fill(template).replace(/\{(z|past|base)\}/, (_, form) => {
      verb = form === 'z' ? present : form === 'past' ? past : base;
      return [verb, ...rest].join(' ');
    });
    cases.get(template)!.push(`${text.replaceAll('*', '')}\n==> ${verb} VERB ${/\*(.*)\*/.exec(text)![1]}\n`);
  });
  const nouns = NOUN_TEMPLATES.map(() => shuffled(VERB_NOUNS, random));
  for (let i = 0; i < NOUN_CASES; i++) {
    const template = NOUN_TEMPLATES[i % NOUN_TEMPLATES.length];
    const noun = plural(nouns[i % NOUN_TEMPLATES.length].pop()!);
    cases.get(template)!.push(`${fill(template).replace('{s}', noun)}\n==> ${noun} NOUN\n`);
  }
  writeFileSync(path, `${HEADER}\n${[...cases].map(([template, lines]) => `# ${template}\n\n${lines.join('\n')}`).join('\n')}`);
  console.log(`${2 * VERB_PHRASES.length} verbs, ${NOUN_CASES} nouns: ${path}`);
}

/** Puts names into a template; leaves the verb and the noun. */
function fillerOf(words: Vocabulary, random: () => number): (template: string) => string {
  const draw = (name: string): string => words.word(name, '').form;
  const names: Readonly<Record<string, () => string>> = {
    person: () => `${draw('given')} ${draw('surname')}`,
    word: () => pick(COMMON_WORDS, random),
    firm: () => (random() < 1 / 4 ? names.word() : draw(pick(['organization', 'invented', 'odd'], random))),
    name: () => names[pick(['person', 'surname', 'firm', 'city'], random)](),
    ...Object.fromEntries(['surname', 'odd', 'city'].map((name) => [name, () => draw(name)])),
  };
  return (template) => template.replace(/\{(\w+)\}/g, (whole, name: string) => names[name]?.() ?? whole);
}

const HEADER = `// Verbs that look like nouns, and the nouns: with verbs and names that the templates of training never show. Written by
// \`npm run train -- cases\`. After ==> the word, what it is, and of a verb the subject.
`;

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
