import { syntaxRoom } from '../worth/syntax-room';
import { REPAIRS } from '../../src/3-syntax/repairs';
import { arcsIn } from '../worth/tree-examples';
export function go() {
  for (const r of REPAIRS) {
    console.log('##', r.name, JSON.stringify(syntaxRoom.examples(r.name)));
    for (const [k, m] of [['examples', r.examples], ['counterexamples', r.counterexamples]] as const) for (const [text, lines] of Object.entries(m)) {
      
      const doc = syntaxRoom.parse!(text);
      const a = arcsIn(doc.without()), b = arcsIn(doc.without(r.name));
      const ok = lines.map((l) => (k === 'examples' ? a.includes(l) : !a.some((x) => l.split(' ').every((c, i) => c === '*' || c === x.split(' ')[i]))));
      const d = b.filter((x) => !a.includes(x) && !x.includes('/')).map((x) => x + ' => ' + (a.find((y) => y.split(' ')[0] === x.split(' ')[0]) ?? '?'));
      if (ok.includes(false) || (k === 'examples' && !d.length && a.join() === b.join())) console.log('  ', k, ok.join(), text, '\n       fired', [...doc.fired.keys()].join(), '| diff', d.join('; '), ok.includes(false) ? '\n        ' + a.filter((x) => !x.split(' ')[0].includes('/')).join('; ') : '');
    }
  }
}
