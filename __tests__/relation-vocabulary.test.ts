import { extract } from '../src';
import { PROPERTIES, propertyOf } from '../src/export/relation-properties';
import { newsRelationTypes } from '../src/lexicon/relation-types';

const ENTITY_TYPES = [
  'person', 'organization', 'place', 'facility', 'product', 'work', 'event', 'law', 'group', 'date', 'time', 'duration', 'money', 'percent',
  'quantity', 'concept',
]; // prettier-ignore

/** Each type with its other side, its properties of Wikidata or "-", and a sentence with what it says, from subject to object. */
const VOCABULARY = `
accuse | accused by | - | Ann Hart accused Tom Vane of fraud. | Ann Hart > Tom Vane
acquire | acquired by | - | Kestrin Corp was taken over by Velmora Inc. | Velmora Inc > Kestrin Corp
acquit | acquitted by | - | The court acquitted Tom Vane. | court > Tom Vane
affect | affected by | - | The ban affects Kestrin Corp. | ban > Kestrin Corp
affiliated with | has affiliate | P1416 | Ann Hart is affiliated with Hallam University. | Ann Hart > Hallam University
appoint | appointed by | - | Kestrin Corp appointed Ann Hart. | Kestrin Corp > Ann Hart
approve | approved by | - | The senate approved the treaty. | senate > treaty
arrest | arrested by | - | Tom Vane was arrested by the police. | police > Tom Vane
attack | attacked by | - | Rebels attacked the convoy. | rebel > convoy
author of | by author | P50 | Ann Hart wrote the novel. | Ann Hart > novel
ban | banned by | - | Norway banned the product. | Norway > product
born in | birthplace of | P19 | Ann Hart was born in Norway. | Ann Hart > Norway
capital of | has capital | P1376 | Oslo is the capital of Norway. | Oslo > Norway
cause | caused by | - | The storm caused a flood. | storm > flood
charge | charged by | - | Prosecutors indicted Tom Vane. | prosecutor > Tom Vane
child of | parent of | P40 | Ann Hart is the daughter of Tom Vane. | Ann Hart > Tom Vane
citizen of | country of citizen | P27 | Ann Hart is a citizen of Norway. | Ann Hart > Norway
compete with | compete with | - | Kestrin Corp competes with Velmora Inc. | Kestrin Corp > Velmora Inc
convict | convicted by | - | The jury convicted Tom Vane. | jury > Tom Vane
criticize | criticized by | - | Ann Hart criticized Tom Vane. | Ann Hart > Tom Vane
defeat | defeated by | - | Sweden defeated Norway. | Sweden > Norway
develop | developed by | - | Kestrin Corp developed the chip. | Kestrin Corp > chip
die in | place of death of | P20 | Ann Hart died in Norway. | Ann Hart > Norway
elect | elected by | - | The members elected Ann Hart. | member > Ann Hart
employs | works for | - | Kestrin Corp employs Ann Hart. | Kestrin Corp > Ann Hart
fine | fined by | - | Norway fined Kestrin Corp. | Norway > Kestrin Corp
fire | fired by | - | Kestrin Corp fired Tom Vane. | Kestrin Corp > Tom Vane
founder of | founded by | P112 | Ann Hart founded Kestrin Corp. | Ann Hart > Kestrin Corp
free | freed by | - | The rebels released Tom Vane. | rebel > Tom Vane
from | home of | - | Ann Hart comes from Norway. | Ann Hart > Norway
hire | hired by | - | Kestrin Corp hired Ann Hart. | Kestrin Corp > Ann Hart
injure | injured by | - | The blast injured Tom Vane. | blast > Tom Vane
invade | invaded by | - | Sweden invaded Norway. | Sweden > Norway
invest in | funded by | - | Kestrin Corp invested in Velmora Inc. | Kestrin Corp > Velmora Inc
kill | killed by | P157 | Tom Vane killed Ida Roe. | Tom Vane > Ida Roe
launch | launched by | - | Kestrin Corp launched the phone. | Kestrin Corp > phone
lead | led by | - | Ann Hart is the president of Kestrin Corp. | Ann Hart > Kestrin Corp
leave | left by | - | Ann Hart resigned from Kestrin Corp. | Ann Hart > Kestrin Corp
live in | home of | P551 | Ann Hart lives in Norway. | Ann Hart > Norway
located in | location of | P131,P159 | Kestrin Corp is based in Norway. | Kestrin Corp > Norway
married to | married to | P26 | Ann Hart married Tom Vane. | Ann Hart > Tom Vane
meet | met by | - | Ann Hart met Tom Vane. | Ann Hart > Tom Vane
member of | has member | P463 | Norway is a member of NATO. | Norway > NATO
merge with | merge with | - | Kestrin Corp merged with Velmora Inc. | Kestrin Corp > Velmora Inc
oppose | opposed by | - | Ann Hart opposed the treaty. | Ann Hart > treaty
own | owned by | P127 | Kestrin Corp owns Velmora Inc. | Kestrin Corp > Velmora Inc
part of | has part | P361 | The fee is included in the price. | fee > price
partner with | partner with | - | Kestrin Corp partnered with Velmora Inc. | Kestrin Corp > Velmora Inc
perform in | performed by | - | Ann Hart starred in the film. | Ann Hart > film
play for | has player | P54 | Ann Hart plays for Arsenal. | Ann Hart > Arsenal
produce | produced by | - | Kestrin Corp manufactures chips. | Kestrin Corp > chip
protect | protected by | - | The law protects the workers. | law > worker
publish | published by | - | Kestrin Corp published the book. | Kestrin Corp > book
reject | rejected by | - | The senate rejected the treaty. | senate > treaty
restrict | restricted by | - | Norway restricted imports. | Norway > import
sanction | sanctioned by | - | Norway sanctioned Kestrin Corp. | Norway > Kestrin Corp
sentence | sentenced by | - | The court sentenced Tom Vane. | court > Tom Vane
sibling of | sibling of | P3373 | Ann Hart is the sister of Tom Vane. | Ann Hart > Tom Vane
study | studied by | - | Researchers studied the virus. | researcher > virus
study at | attended by | P69 | Ann Hart studied at Hallam University. | Ann Hart > Hallam University
subsidiary of | parent of | P749 | Kestrin Corp is a subsidiary of Velmora Inc. | Kestrin Corp > Velmora Inc
sue | sued by | - | Kestrin Corp was sued by Velmora Inc. | Velmora Inc > Kestrin Corp
supply | supplied by | - | Kestrin Corp supplied chips. | Kestrin Corp > chip
support | supported by | - | Ann Hart supports Tom Vane. | Ann Hart > Tom Vane
take part in | attended by | - | Ann Hart took part in the talks. | Ann Hart > talks
use | used by | - | Kestrin Corp uses the chips. | Kestrin Corp > chip
visit | visited by | - | Ann Hart visited Norway. | Ann Hart > Norway
win | won by | - | Ann Hart won the election. | Ann Hart > election
works for | employs | P108 | Ann Hart works for Kestrin Corp. | Ann Hart > Kestrin Corp
`
  .trim()
  .split('\n')
  .map((line) => line.split(' | '))
  .map(([type, inverse, property, sentence, said]) => ({
    type: type!,
    inverse: inverse!,
    property: property!,
    sentence: sentence!,
    said: said!,
  }));

test('has every type of the table once, and no other', () => {
  const types = [...new Set(newsRelationTypes().map(({ type }) => type.replace('!', '')))].sort();
  expect(VOCABULARY.map(({ type }) => type).sort()).toEqual(types);
});

test('has no property of a type that is not in the table', () => {
  const types = new Set(VOCABULARY.map(({ type }) => type));
  expect(PROPERTIES.map(({ type }) => type).filter((type) => !types.has(type))).toEqual([]);
});

test('has no wording twice for the same ends, and ends that there are', () => {
  const seen = new Set<string>();
  for (const { type, verbs, source, target } of newsRelationTypes()) {
    for (const end of [...(source ?? []), ...(target ?? [])])
      expect([...ENTITY_TYPES, 'somebody', 'message']).toContain(end.replace(/!$|^-/, ''));
    for (const verb of verbs) {
      const key = `${verb} | ${source?.join() ?? '-'} | ${target?.join() ?? '-'}`;
      expect([type, seen.has(key), verb.trim()]).toEqual([type, false, verb]);
      seen.add(key);
    }
  }
});

test.each(VOCABULARY)('$type: $sentence', ({ type, inverse, property, sentence, said }) => {
  expect([...new Set(newsRelationTypes().filter((row) => row.type === type).map((row) => row.inverse))]).toEqual([inverse]); // prettier-ignore
  const properties = new Set(ENTITY_TYPES.flatMap((end) => propertyOf(type, end)?.id ?? []));
  expect([...properties].sort().join() || '-').toBe(property);
  const { entities, relations } = extract(sentence);
  const nameOf = (id: string | undefined) => entities.find((entity) => entity.id === id)?.name.replace(/\.$/, '');
  const found = relations
    .filter(({ predicate }) => predicate.type === type && predicate.inverse === inverse)
    .map(({ subject, object, arguments: [first] }) => `${nameOf(subject.entity)} > ${nameOf((object ?? first?.value)?.entity)}`);
  expect(found).toContain(said);
});
