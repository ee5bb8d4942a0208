import {
  explain,
  RelataError,
  statements,
  type ExplainedClause,
  type Explanation,
  type Extraction,
  type ExtractOptions,
  type ParsedSentence,
  type Span,
} from '..';
import { printable } from './display-width';
import type { ExplainArguments } from './explain-arguments';
import { byFlag } from './extract-each';
import { CommandError, EXIT, type ExitCode, type Io } from './io';
import { readInput } from './read-input';
import { toldOptionsOf } from './told-options';
import { drawTree } from './tree-drawing';

/** `relata explain`: each sentence, its tree, and what was read from it by which rule. */
export async function explainCommand(request: ExplainArguments, io: Io): Promise<ExitCode> {
  const options = await toldOptionsOf(request);
  const text = await textOf(request.file ?? '-', io);
  const { extraction, sentences, clauses } = explained(text, options);
  const lines = relationLines(extraction);
  const parts = sentences.map((sentence, i) => {
    const patterns = clauses.filter((clause) => clause.sentence === i).map(clauseLine);
    return explanationOf(text, sentence, [...patterns, ...(patterns.length > 0 ? [''] : []), ...(lines.get(i) ?? [])]);
  });
  io.stdout.write(parts.join('\n'));
  return EXIT.ok;
}

function explained(text: string, options: ExtractOptions): Explanation {
  try {
    return explain(text, options);
  } catch (error) {
    throw byFlag(error, 'explain');
  }
}

/** The text of a file. Somebody who gave the text itself, as to `relata parse`, is told where it goes. */
async function textOf(file: string, io: Io): Promise<string> {
  try {
    return (await readInput(file, io)).text;
  } catch (cause) {
    if (!(cause instanceof RelataError) || ((cause.cause as NodeJS.ErrnoException | undefined)?.code ?? '') !== 'ENOENT') throw cause;
    const hint = 'explain reads a file; a text goes to standard input:\n  echo "..." | relata explain';
    throw new CommandError(EXIT.failure, `${cause.message}\n${hint}`, { cause });
  }
}

function explanationOf(text: string, sentence: ParsedSentence, lines: readonly string[]): string {
  const words = printable(text.slice(sentence.start, sentence.end).replace(/\s+/g, ' '));
  return `${words}\n\n${indented(drawTree(sentence))}\n${lines.map((line) => (line === '' ? '\n' : `  ${line}\n`)).join('')}`;
}

/** "SVO  Acme | bought | Globex | in 2019": the parts of a clause as it was found. */
function clauseLine({ type, mood, subjectBy, verbs, subjects, objects, complements, adverbials }: ExplainedClause): string {
  const together = (spans: readonly Span[]): string => spans.map(({ text }) => text).join(' + ');
  const predicate = verbs.map(({ text }) => text).join(' ');
  const rest = [...complements, ...adverbials].map(({ text }) => text);
  const parts = [together(subjects), predicate, together(objects), ...rest].filter((part) => part !== '');
  const marks = [mood === 'declarative' ? '' : mood, subjectBy === 'own' || subjectBy === 'none' ? '' : `subject by ${subjectBy}`];
  const aside = marks.filter((mark) => mark !== '').join('; ');
  const line = printable(parts.join(' | ').replace(/\s+/g, ' '));
  return `${type.padEnd(4)} ${line}${aside === '' ? '' : `   (${aside})`}`;
}

/** What each sentence says, with the rule that read it and how sure it is. Numbers of sentences to lines. */
function relationLines(extraction: Extraction): Map<number, string[]> {
  const lines = new Map<number, string[]>();
  const relations = new Map(extraction.relations.map((relation) => [relation.id, relation]));
  for (const { relation: id, subject, predicate, objects } of statements(extraction, { detail: 'full', form: 'n-ary' })) {
    const { polarity, modality, attribution, confidence, evidence, predicate: said } = relations.get(id)!;
    const [{ sentence, rule }] = evidence as [Extraction['relations'][number]['evidence'][number]];
    const marks = [
      polarity === 'negative' ? 'not' : '',
      modality === 'asserted' ? '' : modality,
      attribution ? `said by ${attribution.source?.text ?? attribution.predicate}` : '',
      said.type === undefined ? '' : `type ${said.type}`,
      rule,
      confidence.toFixed(2),
    ].filter((mark) => mark !== '');
    const statement = [subject, predicate, ...objects].map((phrase) => phrase.text).join(' | ');
    lines.set(sentence, [
      ...(lines.get(sentence) ?? []),
      `${printable(statement.replace(/\s+/g, ' '))}   (${printable(marks.join('; '))})`,
    ]);
  }
  return lines;
}

const indented = (block: string): string => block.replace(/^(?=.)/gm, '  ');
