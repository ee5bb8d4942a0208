import { RelataError } from '../../src/errors';

/** The error that a call throws on purpose, as `code: message`; any other error is thrown on. */
export function errorOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof RelataError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return 'no error';
}
