import { ROLE_NAMES, type Role } from '../model/roles';
import type { ScopeEntity, ScopeMention } from '../model/scope';
import { nested, type Marked, type Piece } from '../model/spans';
import { isValueType, shortType, toneOf } from '../model/types';
import { h } from './dom';

/** What words are marked as: a mention of an entity, or what they do in the relation that is chosen. */
export type Mark = (
  | {
      readonly entity: ScopeEntity;
      readonly mention: ScopeMention;
      readonly isChosen: boolean;
      /** What is told of it where it is pointed at. */
      readonly title: string;
    }
  | { readonly role: Role }
) & {
  /** Whether it is the one that the article is to show of those that are chosen. */
  readonly isAt?: boolean;
};

/** Text with its marks. Each stretch of text is a text node: none of it is parsed. */
export function markedText(text: string, start: number, marks: readonly Marked<Mark>[]): Node[] {
  return nested(text, start, marks).map(nodeOf);
}

function nodeOf(piece: Piece<Mark>): Node {
  if (typeof piece === 'string') return document.createTextNode(piece);
  const { mark, pieces, isFirst, isLast } = piece;
  const inner = pieces.map(nodeOf);
  if ('role' in mark) return roleMark(mark, inner, isFirst);
  return entityMark(mark, inner, isLast);
}

function roleMark({ role, isAt = false }: Extract<Mark, { role: unknown }>, inner: readonly Node[], isFirst: boolean): HTMLElement {
  const isCue = role === 'polarity' || role === 'modality' || role === 'attribution';
  const name = isFirst && role !== 'evidence' ? h('span', { class: 'rv-role-name' }, ROLE_NAMES[role]) : undefined;
  return h('span', { class: `rv-role rv-${role}${isCue ? ' rv-cue' : ''}${isAt ? ' rv-at' : ''}`, 'data-role': role }, name, ...inner);
}

/** A name or value is a colored chip with its type, as displaCy draws it; what only refers to one is underlined. */
function entityMark(
  { entity, mention, isChosen, title, isAt = false }: Extract<Mark, { entity: unknown }>,
  inner: readonly Node[],
  isLast: boolean,
): HTMLElement {
  const isNamed = entity.type !== 'concept' && (mention.form === 'name' || mention.form === 'acronym' || mention.form === 'value');
  const classes = [
    'rv-mark',
    `rv-tone-${toneOf(entity.type)}`,
    isNamed ? 'rv-named' : 'rv-referring',
    isChosen && 'rv-chosen',
    isAt && 'rv-at',
  ];
  return h(
    'span',
    { class: classes.filter(Boolean).join(' '), 'data-entity': entity.id, title },
    ...inner,
    isNamed && isLast && !isValueType(entity.type) && h('span', { class: 'rv-tag' }, shortType(entity.type)),
    isNamed && isLast && isValueType(entity.type) && h('span', { class: 'rv-tag' }, entity.type),
  );
}
