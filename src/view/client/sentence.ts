import { sentenceOf } from '../model/sentence';
import type { Piece } from '../model/spans';
import type { Statement } from '../model/statement';
import { h } from './dom';

/** The sentence of a statement with what it joins in bold. */
export const sentence = (statement: Statement): Node[] => sentenceOf(statement).map(nodeOf);

const nodeOf = (piece: Piece<'name'>): Node =>
  typeof piece === 'string' ? document.createTextNode(piece) : h('b', {}, ...piece.pieces.map(nodeOf));
