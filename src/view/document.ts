import type { Extraction } from '../extraction';
import type { GraphSettings } from '../graph';

/** One article as the viewer takes it: what was extracted, and the text that the offsets count in where there is one. */
export interface ViewDocument {
  readonly extraction: Extraction;
  readonly text?: string;
}

/** What the graph shows to begin with. */
export type ViewGraph = Pick<GraphSettings, 'include' | 'least' | 'asides' | 'projections'>;

/** What is to be shown. */
export interface View {
  readonly title: string;
  readonly documents: readonly ViewDocument[];
  readonly graph: ViewGraph;
}
