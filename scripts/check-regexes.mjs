// Looks for regular expressions of src whose time may grow faster than a text: `npm run regexes`. Each literal goes through recheck
// (Nakagawa et al. 2022), which finds texts that make an expression slow, and shows that they do. Those that it cannot follow in time are
// told and let through; those that are listed below are known, with the reason why they do no harm.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

// In JavaScript: the same everywhere, and as fast for so many.
process.env.RECHECK_BACKEND ??= 'pure';
const { check } = await import('recheck');
const { default: ts } = await import('typescript');

const project = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Milliseconds for one expression. */
const PATIENCE = 2_000;

/** Expressions that recheck takes exception to, by their source: what they are asked of is short, whatever the article is. */
const KNOWN = new Map([
  [
    '/^, (?:which BE )?(?:m )*(?:the )?(?:m )*PARENT (?:CO )?(?:of|to|for) (?:the )?$/',
    'asked of the words between two names, of which there are no more than a few',
  ],
  ['/(?: \\(default|[;:.,](?: |$)).*$/', 'asked of the lines of our own help'],
]);

/** The literals of a file, but those that stand there twice. */
function literalsOf(path) {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
  const found = [];
  const visit = (node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      found.push({ place: `${relative(project, path)}:${line + 1}`, pattern: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const files = readdirSync(join(project, 'src'), { recursive: true }).filter((path) => /\.ts$/.test(path) && !/\.d\.ts$/.test(path));
const literals = files.sort().flatMap((path) => literalsOf(join(project, 'src', path)));
const places = new Map();
for (const { place, pattern, flags } of literals) {
  const key = `/${pattern}/${flags}`;
  places.set(key, [...(places.get(key) ?? []), place]);
}

let harmful = 0;
let unsure = 0;
for (const [literal, [place]] of places) {
  const end = literal.lastIndexOf('/');
  const { status, complexity, attack, error } = await check(literal.slice(1, end), literal.slice(end + 1), { timeout: PATIENCE });
  if (status === 'safe' || KNOWN.has(literal)) continue;
  if (status === 'unknown') {
    unsure++;
    console.warn(`${place}: ${literal} is not followed to its end (${error?.kind})`);
    continue;
  }
  harmful++;
  console.error(`${place}: ${literal} takes ${complexity.summary} time, for one of ${attack.pattern}`);
}
console.log(
  `${places.size} regular expressions in ${files.length} files: ${harmful} may be slow, ${KNOWN.size} known, ${unsure} not followed to the end`,
);
process.exitCode = harmful > 0 ? 1 : 0;
