/** The pieces as one string. */
export function joined(chunks: Iterable<string>): string {
  let whole = '';
  for (const chunk of chunks) whole += chunk;
  return whole;
}
