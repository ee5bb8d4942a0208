import { namesIn } from '../../eval/worth/names-room';
import { NAME_RULES } from '../../src/4-entities/names/decide/rules';
import { parsed } from '../support/names';
import { testRules } from '../support/rules';

testRules(NAME_RULES, (text) => namesIn(parsed(text), {}), ' | ');

const rows = NAME_RULES.flatMap(({ name, examples }) => Object.keys(examples).map((text) => ({ name, text })));

test.each(rows)('without $name other names are found in: $text', ({ name, text }) => {
  expect(namesIn(parsed(text), {}, name)).not.toEqual(namesIn(parsed(text), {}));
});
