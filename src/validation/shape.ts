import { describe } from '../errors';

/**
 * Small checks that compose into one of a whole record. A check says nothing of a value that is right, and of another one where and
 * what is wrong with it, as the end of a sentence that begins with the value's name: `.mentions[2].start is "x"`.
 */
export type Check = (value: unknown) => string | undefined;

/** One check for every property of T: a property that the type gains and the record lacks does not compile. */
export type Shape<T> = { readonly [Key in keyof Required<T>]: Check };

const wrong = (value: unknown): string => ` is ${describe(value)}`;

export const text: Check = (value) => (typeof value === 'string' ? undefined : wrong(value));

/** An id: graph formats have no place for an empty one. */
export const key: Check = (value) => text(value) ?? (value === '' ? ' is empty' : undefined);

export const flag: Check = (value) => (typeof value === 'boolean' ? undefined : wrong(value));

/** NaN and the infinities are no numbers here: JSON cannot hold them. */
export const number: Check = (value) => (Number.isFinite(value) ? undefined : wrong(value));

/** A position or count. */
export const index: Check = (value) => (Number.isSafeInteger(value) && (value as number) >= 0 ? undefined : wrong(value));

/** From 0 to 1. */
export const share: Check = (value) => (typeof value === 'number' && value >= 0 && value <= 1 ? undefined : wrong(value));

/** One of the keys of `names`, which is a record so that none of the type's can be forgotten. */
export const oneOf =
  <Name extends string>(names: Readonly<Record<Name, true>>): Check =>
  (value) =>
    typeof value === 'string' && Object.hasOwn(names, value) ? undefined : wrong(value);

export const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined ? undefined : check(value);

export const list =
  (check: Check): Check =>
  (value) => {
    if (!Array.isArray(value)) return wrong(value);
    for (let i = 0; i < value.length; i++) {
      const problem = check(value[i]);
      if (problem !== undefined) return `[${i}]${problem}`;
    }
    return undefined;
  };

export const nonEmpty =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length === 0 ? ' is empty' : check(value);

/** An object with these properties at least: what a later version adds is let through. */
export const record = <T>(shape: Shape<T>): Check => {
  const checks = Object.entries<Check>(shape);
  return (value) => {
    if (!isRecord(value)) return wrong(value);
    for (const [name, check] of checks) {
      const problem = check(value[name]);
      if (problem !== undefined) return `.${name}${problem}`;
    }
    for (const name of Object.keys(value)) {
      const problem = Object.hasOwn(shape, name) ? undefined : depthProblem(value[name]);
      if (problem !== undefined) return `.${name}${problem}`;
    }
    return undefined;
  };
};

/** An object of any keys, whose values are all alike. */
export const dictionary =
  (check: Check): Check =>
  (value) => {
    if (!isRecord(value)) return wrong(value);
    for (const [name, member] of Object.entries(value)) {
      const problem = check(member);
      if (problem !== undefined) return `[${JSON.stringify(name)}]${problem}`;
    }
    return undefined;
  };

/** A record of one of several shapes; its `kind` says which. */
export const variant =
  (shapes: Readonly<Record<string, Check>>): Check =>
  (value) => {
    if (!isRecord(value)) return wrong(value);
    const { kind } = value;
    return typeof kind === 'string' && Object.hasOwn(shapes, kind) ? shapes[kind](value) : `.kind${wrong(kind)}`;
  };

/** An object of named values: no list, and none of the classes that keep theirs elsewhere, such as Map. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !KEEPERS.some((one) => value instanceof one);
}

const KEEPERS = [Map, Set, WeakMap, WeakSet, Date, RegExp, Promise, ArrayBuffer];

/** What a value of unknown make must not be: nested deeper than anything that reads it can follow, or within itself. */
export function depthProblem(value: unknown, depth = 0): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth > DEEPEST) return ' is nested too deep, or holds itself';
  for (const member of Object.values(value)) {
    const problem = depthProblem(member, depth + 1);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** No extraction comes near it. */
export const DEEPEST = 100;
