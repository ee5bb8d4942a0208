/** What a benchmark found: figures by name for programs, the same as lines of a table for people. */
export interface Report {
  /** Stable names and plain numbers; printed by --json. */
  readonly figures: Readonly<Record<string, unknown>>;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** What the columns count, where their headings leave it open: lines under the table. */
  readonly legend: readonly string[];
  /** What to look at, one line each: rows that were missed, claims that are false. */
  readonly notes: readonly string[];
}

/** A set of texts with what a reader finds in them, and the rules by which an answer counts. */
export interface Benchmark {
  readonly name: string;
  /** One line: what it measures. */
  readonly summary: string;
  /** Folder of the data, from the repository's root; absent where the data does not come with it. */
  readonly folder?: string;
  /**
   * Scores the library on the data in a folder. `unjudged` asks for the claims that no reader has judged, as notes; `forms` is the folder of
   * the treebanks' sentences in other forms.
   */
  readonly run: (folder: string, options?: { readonly unjudged?: boolean; readonly forms?: string | undefined }) => Promise<Report>;
}
