import type { Statement } from './statement';

/** Statements that one line of the drawing stands for: they say the same of the same two, in the same way. */
export interface Bundle {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly label: string;
  /** Under the label: "possible", "says Reuters". */
  readonly caption: string;
  readonly isNegated: boolean;
  readonly isHedged: boolean;
  readonly isReported: boolean;
  readonly statements: readonly Statement[];
}

/** The lines between the entities that are shown. */
export function bundled(statements: readonly Statement[], isShown: (entity: string) => boolean): Bundle[] {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    const { edge, isNegated, modality, speaker } = statement;
    if (!edge || !isShown(edge.source) || !isShown(edge.target)) continue;
    const key = JSON.stringify([edge.source, edge.target, statement.relation.predicate.lemma, isNegated, modality, speaker]);
    const group = groups.get(key);
    if (group) group.push(statement);
    else groups.set(key, [statement]);
  }
  return [...groups.values()].map((group) => {
    const [{ id, edge, isNegated, modality, speaker }] = group;
    return {
      id,
      ...edge!,
      caption: [modality === 'asserted' ? '' : modality, speaker === undefined ? '' : `says ${speaker}`].filter(Boolean).join(' · '),
      isNegated,
      isHedged: modality !== 'asserted',
      isReported: speaker !== undefined,
      statements: group,
    };
  });
}
