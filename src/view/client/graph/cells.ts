import { overlaps, type Box } from './boxes';

/** Boxes by the cells of a grid that they touch: whether one overlaps any is asked of a few. */
export class Cells {
  private readonly cells = new Map<string, Box[]>();

  /** @param side of a cell; about that of a box is best */
  constructor(private readonly side: number) {}

  add(box: Box): void {
    for (const cell of this.cellsOf(box)) {
      const list = this.cells.get(cell);
      if (list) list.push(box);
      else this.cells.set(cell, [box]);
    }
  }

  has(box: Box): boolean {
    return this.cellsOf(box).some((cell) => this.cells.get(cell)?.some((other) => overlaps(box, other)));
  }

  private cellsOf({ x, y, width, height }: Box): string[] {
    const cells: string[] = [];
    const at = (place: number): number => Math.floor(place / this.side);
    for (let column = at(x - width / 2); column <= at(x + width / 2); column++) {
      for (let row = at(y - height / 2); row <= at(y + height / 2); row++) cells.push(`${column} ${row}`);
    }
    return cells;
  }
}
