/** The prose of a Markdown file: no blocks of code, and no code in a line. */
const proseOf = (markdown: string): string => markdown.replace(/^```.*\n[^]*?^```$/gm, '').replace(/(`+)(?!`).*?\1/g, 'code');

/** Where a file's links and pictures lead within the project: "docs/formats.md#neo4j", "#limits". */
export function relativeLinks(markdown: string): string[] {
  const prose = proseOf(markdown);
  const inline = [...prose.matchAll(/\]\(<?([^\s()<>]+)>?(?: "[^"]*")?\)/g)];
  const defined = [...prose.matchAll(/^\[[^\]]+\]: +(\S+)/gm)];
  return [...inline, ...defined].map(([, target]) => target).filter((target) => !/^[a-z][a-z+.-]*:/i.test(target));
}

/** What a file's headings are called in links to them, as GitHub and npm name them. */
export function anchorsOf(markdown: string): string[] {
  const seen = new Map<string, number>();
  const lines = markdown.replace(/^```.*\n[^]*?^```$/gm, '').split('\n');
  return lines.flatMap((line) => {
    const heading = /^#{1,6} +(.*?) *#*$/.exec(line)?.[1];
    if (heading === undefined) return [];
    const words = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const name = words.replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '').replaceAll(' ', '-');
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    return [count === 0 ? name : `${name}-${count}`];
  });
}
