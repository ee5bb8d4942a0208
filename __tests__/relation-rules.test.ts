import { linesBy } from '../eval/worth/relation-examples';
import { explain } from '../src';
import { RELATION_RULES } from '../src/6-relations/rules';
import { testRules } from './support/rules';

testRules(RELATION_RULES, (text, rule) => linesBy(explain(text, { detail: 'all' }).extraction, rule), ' | ');
