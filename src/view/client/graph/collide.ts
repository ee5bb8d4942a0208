/** A rectangle around its middle, as d3-force moves it. */
export interface Box {
  x?: number;
  y?: number;
  vx?: number;
  vy?: number;
  readonly width: number;
  readonly height: number;
}

/** How far apart rectangles stay. */
export const GAP = 8;
/** What would move by less than this is left where it is: so much may be missing of the gap. */
export const REST = 0.5;

/** A force that moves rectangles apart where they overlap, along the shorter way; d3's own knows circles only. */
export function collide(strength: number) {
  let boxes: readonly Box[] = [];
  const force = (): void => {
    const order = [...boxes].sort((a, b) => left(a) - left(b));
    for (let i = 0; i < order.length; i++) {
      const one = order[i];
      const right = one.x! + one.width / 2 + GAP;
      for (let k = i + 1; k < order.length && left(order[k]) < right; k++) part(one, order[k], strength);
    }
  };
  force.initialize = (nodes: readonly Box[]): void => {
    boxes = nodes;
  };
  return force;
}

const left = ({ x, width }: Box): number => x! - width / 2;

function part(one: Box, other: Box, strength: number): void {
  const dx = other.x! + other.vx! - one.x! - one.vx!;
  const dy = other.y! + other.vy! - one.y! - one.vy!;
  const overlapX = (one.width + other.width) / 2 + GAP - Math.abs(dx);
  const overlapY = (one.height + other.height) / 2 + GAP - Math.abs(dy);
  if (overlapX <= 0 || overlapY <= 0) return;
  if (overlapX < overlapY) {
    const push = (dx < 0 ? -1 : 1) * overlapX * 0.5 * strength;
    one.vx! -= push;
    other.vx! += push;
  } else {
    const push = (dy < 0 ? -1 : 1) * overlapY * 0.5 * strength;
    one.vy! -= push;
    other.vy! += push;
  }
}

/** Moves boxes until none overlap, or it has been tried often enough. */
export function separate(boxes: readonly Box[], rounds: number): void {
  const force = collide(1);
  force.initialize(boxes);
  for (let round = 0; round < rounds; round++) {
    for (const box of boxes) {
      box.vx = 0;
      box.vy = 0;
    }
    force();
    let moved = 0;
    for (const box of boxes) {
      box.x! += box.vx!;
      box.y! += box.vy!;
      moved = Math.max(moved, Math.abs(box.vx!), Math.abs(box.vy!));
    }
    if (moved < REST) return;
  }
}
