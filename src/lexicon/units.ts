import { readRows } from '../document/rows';
import text from './units.tsv';

/** A unit of measurement: its name in results, and its code in UCUM, where it has one. */
export interface Unit {
  readonly name: string;
  readonly code: string;
}

/** Units by every way of writing them, in lower case. */
export const UNITS: ReadonlyMap<string, Unit> = new Map(
  readRows(text).flatMap(([name, code, writings]) =>
    writings!.split(', ').map((writing): [string, Unit] => [writing, { name: name!, code: code! }]),
  ),
);
