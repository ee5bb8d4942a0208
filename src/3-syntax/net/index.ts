import { LABEL_CODE, UPOS_CODE, XPOS_CODE, type Label, type Upos, type Xpos } from '../../document/tags';
import { weightsOf } from '../../weights/provided';
import type { Parser } from '../parser';
import { CODES } from './features';
import { openKernel } from './kernel';
import { readModel } from './model';
import { asRead } from './names-like-verbs';
import { Network } from './network';

let network: Network | undefined;

/** The net with the weights that ship, read when it is first asked for and kept. */
export const shippedNetwork = (): Network => (network ??= new Network(readModel(weightsOf('parser')), openKernel));

/** The net as a parser: its own numbers for tags and labels in the shared tables. What those do not know becomes X, '' or dep. */
function parserOf(net: Pick<Network, 'model' | 'parse' | 'vectorRow' | 'vectorCodes'>): Parser {
  const tags = net.model.tags.map((tag) => {
    const [upos, xpos] = tag.split('|');
    // The treebanks write punctuation's own sign as its Penn tag.
    const penn = upos === 'PUNCT' ? 'PUNCT' : xpos;
    return [UPOS_CODE[upos as Upos] ?? UPOS_CODE.X, XPOS_CODE[penn as Xpos] ?? XPOS_CODE['']] as const;
  });
  const labels = net.model.labels.map((label) => LABEL_CODE[label as Label] ?? LABEL_CODE.dep);
  return {
    parse(words) {
      const read = net.parse(asRead(words));
      const end = words.length + 1; // the root is in front
      const at = read.tags.slice(1, end);
      return {
        upos: at.map((tag) => tags[tag][0]),
        xpos: at.map((tag) => tags[tag][1]),
        heads: read.heads.slice(1, end).map((head) => head - 1),
        labels: read.labels.slice(1, end).map((label) => labels[label]),
        margins: read.margins.slice(1, end),
      };
    },
    vectorsOf: (words) => ({ rows: Int32Array.from(words, (word) => net.vectorRow(word)), codes: net.vectorCodes, parts: CODES }),
  };
}

let parser: Parser | undefined;

export const shippedParser = (): Parser => (parser ??= parserOf(shippedNetwork()));
