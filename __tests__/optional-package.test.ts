import { RelataError } from '../src';
import { missingPackage } from '../src/validation/optional-package';
import { wholeNumber } from '../src/validation/options';
import { errorOf } from './support/errors';

describe('a package that may be missing', () => {
  /** What an import fails with. */
  const failure = (message: string, code?: string): Error => Object.assign(new Error(message), code && { code });
  const said = (cause: unknown) => missingPackage(cause, ['one', 'two'], 'doing this');

  it.each([
    ['an ES module', failure("Cannot find package 'one' imported from /app/main.mjs", 'ERR_MODULE_NOT_FOUND')],
    ['a CommonJS module, and a bundle of webpack', failure("Cannot find module 'one'", 'MODULE_NOT_FOUND')],
    ['a bundle of Vite', failure('Could not resolve "one" imported by "relata". Is it installed?')],
  ])('says what to install: %s', (_, cause) => {
    const error = said(cause);
    expect(error).toMatchObject({ code: 'missing-package', message: 'doing this needs one and two: npm install one two', cause });
    expect(error).toBeInstanceOf(RelataError);
  });

  it.each([
    [failure('it has failed')],
    [failure('it has failed', 'EACCES')],
    // What another package misses.
    [failure('Could not resolve "canvas" imported by "linkedom". Is it installed?')],
    [undefined],
  ])('passes on what else goes wrong: %s', (error) => {
    expect(said(error)).toBe(error);
  });
});

describe('a whole number', () => {
  it.each([
    [1, 1],
    [0, 0],
    [7, 1],
  ])('%d is one from %d', (value, least) => expect(wholeNumber('n', value, least)).toBe(value));

  it.each([[0], [1.5], [NaN], [Infinity], ['3'], [undefined], [null]])('%p is none from 1', (value) =>
    expect(errorOf(() => wholeNumber('n', value, 1))).toContain('option n must be a whole number from 1'),
  );

  it('says what it counts', () =>
    expect(errorOf(() => wholeNumber('n', -1, 1, 'milliseconds'))).toContain('a whole number of milliseconds from 1'));
});
