import type { Scene } from '../scene';
import { isNameShape } from '../shapes';
import { mix } from './features';
import { isBegin, LABEL_COUNT, namesIn, OUTSIDE, TAGGED_TYPES, typeIndex } from './labels';

/** Tokens of a name that is looked for elsewhere. */
const LONGEST = 5;
const NONE = 3;

/** How often something was seen by type, and outside. */
type Counts = Int32Array;

/**
 * What the first pass says of the same words elsewhere in the document: their types there, the longer names that they are part of, and which
 * known name begins here. A token's own name never counts for itself.
 */
export class Elsewhere {
  private readonly tokenTypes = new Map<string, Counts>();
  private readonly parts = new Map<string, Counts>();
  private readonly whole = new Map<string, Counts>();
  /** Twelve bits a token: type, place and length of the longest known name over it; 0 if there is none. */
  private readonly match: Uint16Array;
  private readonly name: Int32Array;
  private readonly names;

  /** @param labels of the first pass */
  constructor(
    private readonly scene: Scene,
    private readonly labels: Uint8Array,
  ) {
    const { lower, length } = scene.document.tokens;
    this.match = new Uint16Array(length);
    this.name = new Int32Array(length).fill(-1);
    this.names = namesIn(labels);
    this.names.forEach(({ start, end, type }, index) => {
      this.name.fill(index, start, end);
      const t = TAGGED_TYPES.indexOf(type);
      count(this.whole, this.phrase(start, end), t);
      if (end - start > 1) {
        for (let token = start; token < end; token++) count(this.parts, lower[token], t * 3 + placeIn(token, start, end));
      }
    });
    for (let token = 0; token < length; token++) {
      if (isNameShape(scene.shapes[token])) {
        count(this.tokenTypes, lower[token], labels[token] === OUTSIDE ? NONE : typeIndex(labels[token]));
      }
    }
    for (const { start, end } of scene.document.sentences) this.findMatches(start, end);
  }

  private findMatches(start: number, end: number): void {
    for (let token = start; token < end; token++) {
      if (!isNameShape(this.scene.shapes[token])) continue;
      for (let last = Math.min(end, token + LONGEST); last > token; last--) {
        if (!isNameShape(this.scene.shapes[last - 1])) continue;
        const type = this.typeElsewhere(token, last);
        if (type < 0) continue;
        for (let inside = token; inside < last; inside++) {
          const place = (inside === token ? 1 : 0) | (inside === last - 1 ? 2 : 0);
          this.match[inside] = 1 | (type << 1) | (place << 3) | (Math.min(3, last - token) << 5);
        }
        token = last - 1;
        break;
      }
    }
  }

  /** The type of a name of these words, told by its other mentions; -1 if there are none. */
  private typeElsewhere(start: number, end: number): number {
    const counts = this.whole.get(this.phrase(start, end));
    if (counts === undefined) return -1;
    const own = this.name[start];
    const mine =
      own >= 0 && this.names[own].start === start && this.names[own].end === end ? TAGGED_TYPES.indexOf(this.names[own].type) : -1;
    let best = -1;
    let most = 0;
    for (let type = 0; type < TAGGED_TYPES.length; type++) {
      const seen = counts[type] - (type === mine ? 1 : 0);
      if (seen > most) {
        most = seen;
        best = type;
      }
    }
    return best;
  }

  /**
   * Writes what is known of a token from the first pass.
   *
   * @returns how many features
   */
  write(token: number, out: Int32Array, from: number): number {
    const { labels, scene } = this;
    let at = from;
    const label = labels[token];
    const before = token > 0 ? labels[token - 1] : 0;
    const after = token + 1 < labels.length ? labels[token + 1] : 0;
    out[at++] = mix(120, label, 0);
    out[at++] = mix(121, label, before);
    out[at++] = mix(122, label, after);
    out[at++] = mix(123, label, before * LABEL_COUNT + after);
    if (!isNameShape(scene.shapes[token])) return at - from;

    const word = scene.document.tokens.lower[token];
    const types = this.tokenTypes.get(word)!;
    const mine = label === OUTSIDE ? NONE : typeIndex(label);
    let total = -1;
    let best = -1;
    let most = 0;
    for (let type = 0; type <= NONE; type++) {
      total += types[type];
      const seen = types[type] - (type === mine ? 1 : 0);
      if (seen > most) {
        most = seen;
        best = type;
      }
    }
    const share = total <= 0 ? 0 : most === total ? 3 : most * 2 > total ? 2 : 1;
    const often = Math.min(3, Math.max(0, total));
    out[at++] = mix(124, best, share);
    out[at++] = mix(125, best, label);
    out[at++] = mix(126, best, (share << 2) | often);

    const parts = this.parts.get(word);
    if (parts !== undefined) {
      const own = this.name[token];
      const inside = own >= 0 && this.names[own].end - this.names[own].start > 1 ? this.names[own] : undefined;
      const skip = inside === undefined ? -1 : TAGGED_TYPES.indexOf(inside.type) * 3 + placeIn(token, inside.start, inside.end);
      for (let part = 0; part < 9; part++) {
        if (parts[part] - (part === skip ? 1 : 0) <= 0) continue;
        out[at++] = mix(127, part, 0);
        out[at++] = mix(128, part, label);
      }
    }
    out[at++] = mix(129, this.match[token], 0);
    out[at++] = mix(130, this.match[token], label);
    out[at++] = mix(131, this.match[token], isBegin(label) ? 1 : 0);
    return at - from;
  }

  private phrase(start: number, end: number): string {
    const { lower } = this.scene.document.tokens;
    return end === start + 1 ? lower[start] : lower.slice(start, end).join(' ');
  }
}

function count(map: Map<string, Counts>, key: string, at: number): void {
  let counts = map.get(key);
  if (counts === undefined) map.set(key, (counts = new Int32Array(9)));
  counts[at]++;
}

/** First, inner or last word of a name. */
const placeIn = (token: number, start: number, end: number): number => (token === start ? 0 : token === end - 1 ? 2 : 1);
