import { explain, extract } from '../src';

describe('the clauses of a text', () => {
  const clauseOf = (text: string) => {
    const { type, mood, verbs, subjects, objects, complements, adverbials } = explain(text).clauses[0]!;
    const words = (spans: { text: string }[]) => spans.map((span) => span.text).join(' + ');
    return [type, mood, words(subjects), words(verbs), words(objects), words(complements), words(adverbials)].join(' | ');
  };

  test.each([
    ['Confidence fell.', 'SV | declarative | Confidence | fell |  |  | '],
    ['Acme bought Globex in 2019.', 'SVO | declarative | Acme | bought | Globex |  | in 2019'],
    ['The firm is a chipmaker.', 'SVC | declarative | The firm | is |  | a chipmaker | '],
    ['The plan became popular.', 'SVC | declarative | The plan | became |  | popular | '],
    ['The firm remained in Paris.', 'SVA | declarative | The firm | remained |  |  | in Paris'],
    ['Acme gave Globex a loan.', 'SVOO | declarative | Acme | gave | a loan |  | Globex'],
    ['The judge called the verdict a disgrace.', 'SVOC | declarative | The judge | called | the verdict | a disgrace | '],
    ['The firm put the chips on the market.', 'SVOA | declarative | The firm | put | the chips |  | on the market'],
    ['Acme said that sales fell.', 'SVO | declarative | Acme | said |  |  | '],
    ['The firm was bought by Globex.', 'SVO | declarative | The firm | bought |  |  | by Globex'],
    ['Did Acme buy Globex?', 'SVO | interrogative | Acme | buy | Globex |  | '],
    ['Call the police before midnight.', 'SVO | imperative |  | Call | the police |  | before midnight'],
    ['Do not open the door.', 'SVO | imperative |  | open | the door |  | '],
    ['Acme and Globex plan to cut jobs.', 'SVO | declarative | Acme + Globex | plan + cut | jobs |  | '],
  ])('%s', (text, expected) => {
    expect(clauseOf(text)).toBe(expected);
  });

  it('say how they came by their subject', () => {
    expect(explain('Acme, which makes chips, cut jobs and closed a plant.').clauses.map(({ subjectBy }) => subjectBy)).toEqual([
      'relative',
      'own',
      'coordination',
    ]);
  });
});

describe('whose word it is', () => {
  const claims = (text: string, verb: string) => {
    const found: string[] = [];
    const relation = extract(text).relations.find(({ predicate }) => predicate.lemma === verb);
    for (let claim = relation?.attribution; claim; claim = claim.attribution) found.push(`${claim.source?.text} ${claim.predicate}`);
    return found;
  };

  test.each([
    ['Reuters reported that officials said the ban would hurt sales.', 'hurt', ['officials say', 'Reuters report']],
    ['Officials said the ban would hurt sales.', 'hurt', ['Officials say']],
    [
      'Reuters reported that officials believe that Acme said that Globex bought a plant.',
      'buy',
      ['Acme say', 'officials believe', 'Reuters report'],
    ],
    ['The ban hurt sales.', 'hurt', []],
  ])('%s', (text, verb, expected) => {
    expect(claims(text, verb)).toEqual(expected);
  });
});

describe('the scope of a negation', () => {
  test.each([
    ['Acme did not buy the plant because sales fell.', 'Acme did not buy the plant'],
    ['No evidence has emerged.', 'No evidence has emerged'],
    ['The minister said that Acme never paid the fine.', 'Acme never paid the fine'],
    ['Sales fell, but Acme did not cut jobs.', 'Acme did not cut jobs'],
  ])('%s', (text, scope) => {
    const cues = extract(text).relations.flatMap((relation) => relation.cues);
    const found = cues.filter(({ kind }) => kind === 'polarity').map((cue) => cue.scope?.text);
    expect(new Set(found)).toEqual(new Set([scope]));
  });
});
