import { readFileSync } from 'node:fs';
import { read } from '../../src/1-reading';
import { tokenize } from '../../src/2-tokens';
import { parseWith } from '../../src/3-syntax';
import { shippedParser } from '../../src/3-syntax/net';
import { REPAIRS } from '../../src/3-syntax/repairs';
import { LABELS, XPOS } from '../../src/document/tags';
import { copyOf, changesBetween } from '../worth/changes';
export function go() {
  const found: any = {};
  for (const f of ['news']) {
    let words = 0;
    for (const t of readFileSync(`/work/shared/data/unlabelled/${f}.txt`, 'utf8').split('\n').filter((l, i) => l && i % 3 === 1)) {
      const d = tokenize(read({ id: 'x', text: t.slice(0, 3000), warnings: [] }, {}), {}); words += d.tokens.length;
      if (words > 250000) break;
      parseWith(shippedParser(), REPAIRS.map((r) => ({ ...r, apply(c: any, s: number, e: number, k: any) {
        const b = copyOf(c, s, e); r.apply(c, s, e, k); const a = copyOf(c, s, e); const ch = changesBetween(b, a);
        if (ch.length) (found[r.name] ??= []).push([e - s, k.words.slice(s, e).join(' ') + '\n        ' + ch.map((i) => `${k.words[s + i]}: ${XPOS[b.xpos[i]]} ${LABELS[b.labels[i]]}(${k.words[s + b.heads[i] - 0 - s < 0 ? 0 : b.heads[i]] ?? '-'}) -> ${XPOS[a.xpos[i]]} ${LABELS[a.labels[i]]}(${k.words[a.heads[i]] ?? '-'})`).join('; ')]);
      } })), d);
    }
    console.log('#####', f, words);
  }
  for (const r of REPAIRS.filter((x) => ['premodifiers','appositions-behind-lists','titles'].includes(x.name))) { const v = (found[r.name] ?? []).sort((a: any, b: any) => a[0] - b[0]); console.log('##', r.name, v.length); for (const x of v.filter((y: any) => y[0] >= 6).slice(0, 45)) console.log('   ', x[1]); }
}
