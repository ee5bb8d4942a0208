/** What stands between the comments of a name. */
const section = (text: string, name: string): string => new RegExp(`<!-- ${name} -->([^]*)<!-- /${name} -->`).exec(text)?.[1] ?? '';

const cellsOf = (line: string): string[] => line.split('|').slice(1, -1).map((cell) => cell.trim()); // prettier-ignore

/** The rows of the first table of a text, its head first. */
const tableOf = (text: string): string[][] => {
  const lines = text.split('\n').map((line) => line.trim());
  const start = lines.findIndex((line) => line.startsWith('|'));
  const end = lines.findIndex((line, i) => i > start && !line.startsWith('|'));
  return start < 0 ? [] : lines.slice(start, end).filter((line) => !line.startsWith('| ---')).map(cellsOf); // prettier-ignore
};

/**
 * A guide with the figures that the evaluation has now. They stand in a table between `<!-- figures -->` and `<!-- /figures -->`, whose columns are: what, the
 * figure at the beginning of its cell, and the section, row and column of the evaluation that it is from.
 *
 * @throws Error for a figure that the evaluation does not have
 */
export function withFigures(guide: string, evaluation: string): string {
  const before = section(guide, 'figures');
  const after = before
    .split('\n')
    .map((line, i, lines) =>
      line.startsWith('|') && lines.slice(0, i).some((above) => above.startsWith('| ---')) ? quoted(line, evaluation) : line,
    )
    .join('\n');
  return guide.replace(before, () => after);
}

function quoted(line: string, evaluation: string): string {
  const [what, figure, name, row, column] = cellsOf(line) as [string, string, string, string, string];
  const [head, ...rows] = tableOf(section(evaluation, name));
  const now = rows.find(([first]) => first === row)?.[head?.indexOf(column) ?? -1];
  if (!now) throw new Error(`the evaluation has no figure ${name}, ${row}, ${column}`);
  return `| ${[what, figure.replace(/^\S+/, now), name, row, column].join(' | ')} |`;
}
