import { extract } from '../src';

const textsOf = (article: string): string[] => extract(article, { detail: 'all' }).relations.map(({ text }) => text);

describe('a relation reads as a sentence', () => {
  test.each([
    ['Globex bought Acme in 2019.', 'Globex bought Acme in 2019'],
    // The order of the text is kept where a passive is turned round.
    ['Acme was bought by Globex.', 'Acme was bought by Globex'],
    ['The firms, led by Acme, met the minister.', 'The firms were led by Acme'],
    // Clauses without a finite verb get one.
    ['Acme sued Globex, accusing it of fraud.', 'Acme accused Globex of fraud'],
    ['Acme sues Globex, accusing it of fraud.', 'Acme accuses Globex of fraud'],
    ['Ann Hart asked Globex to sell the plant.', 'Globex was to sell the plant'],
    // In the number of its own subject.
    ['Acme and Globex are suing Velmora.', 'Acme is suing Velmora'],
    ['Acme and Globex have sued Velmora.', 'Globex has sued Velmora'],
    // With the gerund that says what for.
    ['Silva called for closing the plant.', 'Silva called for closing the plant'],
    ['Critics accused Acme of ruining the town.', 'Critics accused Acme of ruining the town'],
    ['Tom Vane was convicted of raping a girl.', 'Tom Vane raped a girl'],
    ['Acme grew by selling pumps.', 'Acme grew'],
    ['Silva left Oslo after closing the plant.', 'Silva left Oslo'],
    // A denial that its words do not have.
    ['Neither Acme nor Globex bought Velmora.', 'Acme did not buy Velmora'],
    ['Acme never bought Velmora.', 'Acme never bought Velmora'],
    ["Acme didn't buy Velmora.", 'Acme did not buy Velmora'],
    ["Acme won't buy Velmora.", 'Acme will not buy Velmora'],
    ['Moreau warned banks not to lend money.', 'Banks were not to lend money'],
    ['Rush faulted the school for not looking into the case.', 'The school did not look into the case'],
    // What begins a question stands within.
    ['Will the merger hurt Acme?', 'The merger will hurt Acme'],
    // Names in place of pronouns.
    ['Ann Hart left Oslo. She moved to Lima.', 'Ann Hart moved to Lima'],
    ['The plan, which they like, may fail.', 'They like the plan'],
    ['The mill was sold. It closed.', 'The mill closed'],
    ['Mills closed, leaving their workers in doubt.', 'Mills left their workers in doubt'],
    ['All the mills closed. They were sold.', 'The mills were sold'],
    ['Her mill closed. It was sold.', 'Her mill was sold'],
    ["The town's mill closed. It was sold.", "The town's mill was sold"],
    ['The Norwegian leader came late. He met the press.', 'The Norwegian leader met the press'],
    ['Norwegian ships came late. They were sold.', 'The Norwegian ships were sold'],
    // A pronoun for an owner stands for whoever it is.
    ['Ann Hart and her husband, Tom Vane, left Oslo.', 'Tom Vane is husband of Ann Hart'],
    // What negates the clause is said once.
    ['Ann Hart is no longer a threat.', 'Ann Hart is no longer a threat'],
    // One date is said once, however many heads it has.
    ['The talks will be held on May 8 and 9.', 'The talks will be held on May 8 and 9'],
    ['Debt grew between 2001 and early 2006.', 'Debt grew between 2001 and early 2006'],
    ['The mill was renovated from 2006 to 2008.', 'The mill was renovated from 2006 to 2008'],
    // "all" is of more than one.
    ['Energy and security are all expected to be discussed.', 'Security is expected to be discussed'],
    ['Ann Hart was to be the first woman in space.', 'Ann Hart was to be the first woman in space'],
    // Of each of those who are meant, and of who speaks, by name.
    ['Ann Hart met Tom Vane in Oslo. The two leaders were sharing a flat.', 'Ann Hart was sharing a flat'],
    ['Ann Hart met Tom Vane in Oslo. The two leaders were sharing a flat.', 'Tom Vane was sharing a flat'],
    ['"I am going to sue Acme," Ann Hart said.', 'Ann Hart is going to sue Acme'],
    ['"I have sued Acme," Ann Hart said.', 'Ann Hart has sued Acme'],
    // "US" is no "us".
    ['The United States won. The US Government left.', 'US Government is part of US'],
    ['Ann Reed, who was ill, called off the visit.', 'Ann Reed called off the visit'],
    ['The bridge cost Rs 5 crore.', 'The bridge cost Rs 5 crore'],
    ['More than half of the men left Acme.', 'More than half of the men left Acme'],
    ['At least one of the men left Acme.', 'At least one of the men left Acme'],
    ["Acme's chief executive, Ann Hart, sold Globex to Velmora.", 'Ann Hart sold Globex to Velmora'],
    ["Police arrested Acme's founder, Tom Vane, in Lima.", 'Police arrested Tom Vane in Lima'],
    ['The state arms exporter, Kestrin, signed the deal.', 'Kestrin signed the deal'],
    ['Acme Corp invested $5 million in Globex Inc on Friday.', 'Acme Corp invested $5 million in Globex Inc on Friday'],
    ['Acme Corp took a leading part in the talks.', 'Acme Corp took a leading part in the talks'],
    // What will be sold was founded already.
    ['Acme, founded in 2010, will sell Globex.', 'Acme was founded in 2010'],
    ['Founded by Ann Hart, Acme will sell Globex.', 'Acme was founded by Ann Hart'],
    // What a preposition leads to, where a type makes that the object.
    ['Acme took part in talks in Oslo.', 'Acme took part in talks in Oslo'],
    ['Ann Hart met with Tom Vane and other officials in Oslo.', 'Ann Hart met with other officials in Oslo'],
    ['Ann Hart will travel to Peru and Chile in May.', 'Ann Hart will travel to Chile in May'],
    ['Norway became a member of NATO in 1949.', 'Norway became a member of NATO in 1949'],
    ['The numbers speak for themselves.', 'The numbers speak for themselves'],
    ['American actors Ann Lee and Tom Roe gave money to Acme.', 'Ann Lee gave money to Acme'],
    ['Police arrested advocates Abdus Sattar and Tom Reed.', 'Police arrested Tom Reed'],
    ['The mayor fired a large number of officers.', 'The mayor fired a large number of officers'],
    ['Acme employs nearly 95 percent of the work force.', 'Acme employs nearly 95 percent of the work force'],
    // Without a verb.
    ['Biologist Ann Hart won a prize.', 'Ann Hart is a biologist'],
    ['Ann Hart, president of Acme, won a prize.', 'Ann Hart is president of Acme'],
    ['Interim president Ann Hart left Velmora.', 'Ann Hart is an interim president'],
    ['Former Acme president Ann Hart won a prize.', 'Ann Hart was president of Acme'],
    ['Then-president Ann Hart signed the deal.', 'Ann Hart was a president'],
    ['Ann Hart, then president of Acme, won a prize.', 'Ann Hart was president of Acme'],
    // An office in the time of the text, denied where the text denies it, and as sure as there.
    ['Ann Hart was president of Acme until 2019.', 'Ann Hart was president of Acme'],
    ['Ann Hart will be president of Acme.', 'Ann Hart will be president of Acme'],
    ['Ann Hart was not president of Acme.', 'Ann Hart was not president of Acme'],
    ['Ann Hart may be president of Acme.', 'Ann Hart may be president of Acme'],
    ['Ann Hart is no longer a member of the Green Party.', 'Ann Hart is no longer member of the Green Party'],
    ['Ann Hart served as mayor of Oslo until 2010.', 'Ann Hart was mayor of Oslo'],
    ['Ann Hart became mayor of Oslo in 2010.', 'Ann Hart is mayor of Oslo'],
    ['Ann Hart is a former governor of the central bank.', 'Ann Hart was governor of the central bank'],
    ['The brothers were members of the group.', 'The brothers were members of the group'],
    ['The victim was Tom Vane, not mayor Ann Hart.', 'Ann Hart is a mayor'],
    // With the prepositions of its words.
    ['Acme held talks with Globex and Velmora.', 'Acme held talks with Velmora'],
    ['Acme held a short meeting with the mayor.', 'Acme held a short meeting with the mayor'],
    ['Unrest led to arrests and closures.', 'Unrest led to closures'],
    ['Thailand has not responded to the request of Acme.', 'Thailand has not responded to the request of Acme'],
    ["Thailand has not responded to Acme's request.", 'Thailand has not responded to the request of Acme'],
    ['Tom Vane met Norwegian officials.', 'Tom Vane met officials of Norway'],
    // There is one of them.
    ["Acme, Globex's largest shareholder, sued Velmora.", 'Acme is the largest shareholder'],
    ['Best-selling author Ann Hart left.', 'Ann Hart is a best-selling author'],
    // Where it lies, and what happened to it.
    ['Acme, based in Oslo, bought Globex.', 'Acme is based in Oslo'],
    ['Acme, founded in Oslo, bought Globex.', 'Acme was founded in Oslo'],
    // How much of it, and how old somebody is.
    ['Acme Corp. owns about 30 percent of Globex Corp.', 'Acme Corp. owns about 30 percent of Globex Corp.'],
    ['About 30 percent of voters backed Acme.', 'About 30 percent of voters backed Acme'],
    ['Verhoeven, 51, ran Acme.', 'Verhoeven ran Acme'],
    ['Acme could buy and sell Globex.', 'Acme could sell Globex'],
    ['Acme sells shoes in Oslo and Lima.', 'Acme sells shoes in Oslo and Lima'],
    ['There are problems in Oslo.', 'There are problems in Oslo'],
    ['Ann Hart said that Acme would sue.', 'Ann Hart said that Acme would sue'],
    ['The Works Council (WCO) sued Acme.', 'The Works Council (WCO) sued Acme'],
  ])('%s', (article, text) => {
    expect(textsOf(article)).toContain(text);
  });
});
