import { TONES } from '../../model/types';

/** The colors of the drawing, as the style sheet has them for the theme in force. */
export interface Colors {
  readonly surface: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly accent: string;
  readonly denied: string;
  readonly tones: ReadonlyMap<string, { readonly fill: string; readonly edge: string; readonly ink: string }>;
}

export function colorsOf(element: Element): Colors {
  const style = getComputedStyle(element);
  const read = (name: string): string => style.getPropertyValue(`--rv-${name}`).trim();
  return {
    surface: read('canvas'),
    ink: read('ink'),
    muted: read('muted'),
    line: read('edge'),
    accent: read('accent'),
    denied: read('denied'),
    tones: new Map(TONES.map((tone) => [tone, { fill: read(`${tone}-fill`), edge: read(`${tone}-edge`), ink: read(`${tone}-ink`) }])),
  };
}
