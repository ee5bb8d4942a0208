import { RelataError } from '../src';
import { optionalPackage } from '../src/validation/optional-package';
import { wholeNumber } from '../src/validation/options';
import { errorOf } from './support/errors';

describe('a package that may be missing', () => {
  const failing = (error: unknown) => optionalPackage(() => Promise.reject(error as Error), ['one', 'two'], 'doing this');

  it('is what it has where it is there', async () => {
    expect(await optionalPackage(() => Promise.resolve({ a: 1 }), ['one'], 'doing this')).toEqual({ a: 1 });
  });

  it.each(['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'])('says what to install: %s', async (code) => {
    const cause = Object.assign(new Error('not there'), { code });
    const error = await failing(cause).catch((error: unknown) => error);
    expect(error).toMatchObject({ code: 'missing-package', message: 'doing this needs one and two: npm install one two', cause });
    expect(error).toBeInstanceOf(RelataError);
  });

  it.each([[new Error('it has failed')], [Object.assign(new Error('it has failed'), { code: 'EACCES' })], [undefined]])(
    'passes on what else goes wrong: %s',
    async (error) => {
      await expect(failing(error)).rejects.toBe(error);
    },
  );
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
