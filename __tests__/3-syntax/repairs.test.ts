import { arcsIn } from '../../eval/worth/tree-examples';
import { annotateSyntax } from '../../src/annotate';
import { REPAIRS } from '../../src/3-syntax/repairs';
import { testRules } from '../support/rules';

testRules(REPAIRS, (text) => arcsIn(annotateSyntax({ id: '', text, warnings: [] }, {})), ' ');
