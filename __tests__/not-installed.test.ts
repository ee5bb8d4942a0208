import { isNotInstalled } from '../src/errors';

/** What an import fails with. */
const failure = (message: string, code?: string): Error => Object.assign(new Error(message), code && { code });

it.each([
  ['an ES module', failure("Cannot find package 'linkedom' imported from /app/main.mjs", 'ERR_MODULE_NOT_FOUND')],
  ['a CommonJS module, and a bundle of webpack', failure("Cannot find module 'linkedom'", 'MODULE_NOT_FOUND')],
  ['a bundle of Vite', failure('Could not resolve "linkedom" imported by "relata". Is it installed?')],
])('%s says that a package is not installed', (_, error) => {
  expect(isNotInstalled(error)).toBe(true);
});

it.each([
  ['a package that is there and fails', failure('Unexpected token', 'ERR_INVALID_ARG_TYPE')],
  ['a package of another', failure('Could not resolve "canvas" imported by "linkedom". Is it installed?')],
  ['what is no error', undefined],
])('is not said by %s', (_, error) => {
  expect(isNotInstalled(error)).toBe(false);
});
