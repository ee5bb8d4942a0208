/** A claim with who makes it, perhaps within another's: "Reuters, citing officials". */
interface Claim<Source> {
  readonly source?: Source;
  readonly attribution?: Claim<Source>;
}

/** Those who say it, the nearest first. */
export function sourcesOf<Source>(claim: Claim<Source> | undefined): Source[] {
  const sources: Source[] = [];
  for (let at = claim; at; at = at.attribution) if (at.source) sources.push(at.source);
  return sources;
}
