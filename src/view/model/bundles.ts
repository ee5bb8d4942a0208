import type { Drawn, Edge } from './drawn';
import type { Statement } from './statement';

/** Statements that one line of the drawing stands for: they say the same of the same two, in the same way. */
export interface Bundle {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly label: string;
  /** Under the label: "denied", "possible", "says Reuters", "2 ×" of what is said twice. */
  readonly caption: string;
  readonly isNegated: boolean;
  readonly isHedged: boolean;
  readonly isReported: boolean;
  readonly statements: readonly Statement[];
}

/** So many sentences are told of a line where it is pointed at. */
const TOLD = 5;

/** What a line says, a sentence a line of text. */
export function titleOf({ statements }: Bundle): string {
  const sentences = [...new Set(statements.map(({ text }) => text))];
  const more = sentences.length - TOLD;
  return [...sentences.slice(0, TOLD), ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
}

/** The lines between the entities that are shown. */
export function bundled(statements: readonly Drawn[], isShown: (entity: string) => boolean): Bundle[] {
  const groups = new Map<string, { edge: Edge; statements: Statement[] }>();
  for (const statement of statements) {
    for (const edge of statement.edges) {
      if (!isShown(edge.source) || !isShown(edge.target)) continue;
      const group = groups.get(edge.sameness);
      if (group) group.statements.push(statement);
      else groups.set(edge.sameness, { edge, statements: [statement] });
    }
  }
  return [...groups.values()].map(({ edge: { id, source, target, label }, statements: group }) => {
    const [{ isNegated, modality, speaker }] = group;
    const said = group.reduce((times, { relation }) => times + relation.evidence.length, 0);
    const parts = [
      isNegated ? 'denied' : '',
      modality === 'asserted' ? '' : modality,
      speaker === undefined ? '' : `says ${speaker}`,
      said > 1 ? `${said} ×` : '',
    ];
    return {
      id,
      source,
      target,
      label,
      caption: parts.filter(Boolean).join(' · '),
      isNegated,
      isHedged: modality !== 'asserted',
      isReported: speaker !== undefined,
      statements: group,
    };
  });
}
