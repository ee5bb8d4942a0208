/** An entity to be placed: its size in pixels, and where it stood before, if it did. */
export interface LayoutNode {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly x?: number;
  readonly y?: number;
}

/** A line to be drawn, with the size of its label. */
export interface LayoutEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a drawing has, and what it fills. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Middles of the entities' boxes, and of the labels' for as many lines as have theirs placed. */
export interface Layout {
  readonly nodes: ReadonlyMap<string, Point>;
  readonly labels: ReadonlyMap<string, Point>;
}

/** A thing that the forces move: an entity, or the label of a line, which then keeps clear of all others. */
export interface Body {
  readonly id: string;
  readonly isLabel: boolean;
  readonly width: number;
  readonly height: number;
  x: number;
  y: number;
  vx?: number;
  vy?: number;
}
