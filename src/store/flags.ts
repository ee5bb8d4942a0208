import type { Modality, Relation } from '../extraction';

/** What of a relation one may ask for, in one number. */
export const FLAG = {
  negative: 1,
  attributed: 2,
  /** Of an edge: it leads beyond the relation's object. */
  further: 4,
  /** Of an edge: its node is what is led to. */
  back: 8,
  /** A person has said that it was misread. */
  wrong: 128,
} as const;

/** In the three bits from this one. */
const MODALITY = 16;
export const MODALITY_BITS = 7 * MODALITY;
/** By number; the first is the usual one. */
export const MODALITIES: readonly Modality[] = ['asserted', 'possible', 'probable', 'necessary', 'intended', 'conditional', 'questioned'];

export const flagOfModality = (modality: Modality): number => MODALITIES.indexOf(modality) * MODALITY;

export const isModality = (value: unknown): value is Modality => (MODALITIES as readonly unknown[]).includes(value);

export const flagsOf = ({ polarity, attribution, modality }: Relation): number =>
  (polarity === 'negative' ? FLAG.negative : 0) + (attribution ? FLAG.attributed : 0) + flagOfModality(modality);
