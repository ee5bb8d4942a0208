import type { Extraction } from '../extraction';

/** One article as the viewer takes it: what was extracted, and the text that the offsets count in where there is one. */
export interface ViewDocument {
  readonly extraction: Extraction;
  readonly text?: string;
}

/** What is to be shown. */
export interface View {
  readonly title: string;
  readonly documents: readonly ViewDocument[];
}
