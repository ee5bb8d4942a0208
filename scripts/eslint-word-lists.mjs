// A rule of ESLint: lists of English words stand in the tables of src/english and src/lexicon, and not in code. Names of the program's own types
// (labels of trees, tags, kinds of mentions) are no English words: they are what src/document says in quotation marks.
import { readdirSync, readFileSync } from 'node:fs';

/** As many words are an aside of the line that they stand in. */
const MOST = 3;
const WORD = /^[A-Za-z][a-z'’-]*\.?$/;

const document = new URL('../src/document/', import.meta.url);
const terms = new Set(
  readdirSync(document)
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [...readFileSync(new URL(name, document), 'utf8').matchAll(/'([^'\n]+)'/g)].map(([, term]) => term)),
);

/** A capital alone is a sign ("Y" of "P2Y"). */
const isSign = (text) => /^[A-Z]$/.test(text);
const isWord = (text) => !isSign(text) && text.split(' ').every((word) => WORD.test(word)) && !terms.has(text);
const textOf = (node) =>
  node?.type === 'Literal' && typeof node.value === 'string'
    ? node.value
    : node?.type === 'TemplateLiteral' && node.expressions.length === 0
      ? node.quasis[0].value.cooked
      : undefined;
const isList = (texts) => texts.filter((text) => text !== undefined && isWord(text)).length > MOST;

/** The alternatives of each group of a regular expression that begins a word and has no group within it; endings of words are no words. */
function alternatives(pattern) {
  const groups = [...pattern.matchAll(/(^|\^|\\b|[ (|?])\((?:\?[:=!]|\?<[=!])?([^()]*)\)(\$?)/g)];
  return groups.filter(([, before, , end]) => before !== '' || end === '').map(([, , group]) => group.split('|'));
}
/** Tags are in capitals. */
const isTag = (alternative) => alternative === alternative.toUpperCase();
const isPlain = (alternative) =>
  !isTag(alternative) && /^\^?(?:\\b)?[a-z]{2,}(?: [a-z]+)*\??(?:\\b)?\$?$/i.test(alternative) && !terms.has(alternative);

export const noWordLists = {
  meta: { type: 'suggestion', schema: [], messages: { list: 'A list of English words: a class of src/english has its place in a table.' } },
  create(context) {
    const report = (node) => context.report({ node, messageId: 'list' });
    const isSplit = ({ parent }) =>
      (parent.type === 'CallExpression' && parent.callee.name === 'wordSet') ||
      (parent.type === 'MemberExpression' && parent.property.name === 'split');
    const checkText = (node) => {
      const text = textOf(node);
      if (text !== undefined && isSplit(node) && isList(text.trim().split(/\s+/))) report(node);
    };
    return {
      ArrayExpression({ elements, parent }) {
        // Sentences that a rule is shown by.
        if (parent.key?.name === 'counterexamples') return;
        const keys = elements.map((element) => (element?.type === 'ArrayExpression' ? textOf(element.elements[0]) : textOf(element)));
        if (isList(keys)) report(parent);
      },
      ObjectExpression(node) {
        const { parent, properties } = node;
        const called = parent.type === 'CallExpression' ? context.sourceCode.getText(parent.callee) : '';
        const type = parent.type === 'VariableDeclarator' ? context.sourceCode.getText(parent.id) : '';
        if (!['wordTable', 'Object.entries'].includes(called) && !/Record<string,/.test(type)) return;
        if (isList(properties.map(({ key }) => (key?.type === 'Identifier' ? key.name : textOf(key))))) report(node);
      },
      Literal(node) {
        if (node.regex === undefined) checkText(node);
        else if (alternatives(node.regex.pattern).some((group) => group.filter(isPlain).length > MOST)) report(node);
      },
      TemplateLiteral: checkText,
    };
  },
};
