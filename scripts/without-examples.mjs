import ts from 'typescript';

const NAMES = new Set(['examples', 'counterexamples', 'example']);

/**
 * The source of rules without the examples that stand with them, which only tests read: they would be a tenth of the package's code.
 *
 * @param {string} source TypeScript
 * @returns {string}
 */
export function withoutExamples(source) {
  const file = ts.createSourceFile('rules.ts', source, ts.ScriptTarget.Latest, true);
  /** @type {[start: number, end: number][]} */
  const cuts = [];
  /** @param {ts.Node} node */
  const look = (node) => {
    if (ts.isPropertyAssignment(node) && NAMES.has(node.name.getText(file)) && isText(node.initializer))
      cuts.push([node.getStart(file), node.end]);
    else ts.forEachChild(node, look);
  };
  look(file);
  return cuts.reduceRight((rest, [start, end]) => rest.slice(0, start) + rest.slice(end).replace(/^\s*,/, ''), source);
}

/** @param {ts.Node} node @returns {boolean} whether it is made of nothing but texts */
const isText = (node) => {
  if (ts.isStringLiteralLike(node)) return true;
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isText);
  return (
    ts.isObjectLiteralExpression(node) &&
    node.properties.every((property) => ts.isPropertyAssignment(property) && isText(property.initializer))
  );
};
