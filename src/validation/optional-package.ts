import { RelataError } from '../errors';

/**
 * Whether an error says that a module is not there, and not that it has failed: Node's, webpack's, or that of what takes the place of an optional
 * package in a bundle of Vite's, which has no code.
 */
export function isMissingModule(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { readonly code?: unknown; readonly message?: unknown };
  return String(code).endsWith('MODULE_NOT_FOUND') || /^Could not resolve ".*" imported by "relata"/.test(String(message));
}

/**
 * What to throw where importing packages failed that are not installed with the library. The import itself stands right within a `try` of its caller,
 * awaited: bundlers take such a one, and no other, for one of a package that may be missing.
 *
 * @param cause why it failed
 * @param packages what to install, all of it
 * @param purpose what needs them, for the message: "reading HTML pages"
 * @returns a RelataError `missing-package`; whatever else went wrong with them as it is
 * @example
 * try {
 *   return await import('bullmq');
 * } catch (cause) {
 *   throw missingPackage(cause, ['bullmq', 'ioredis'], 'a queue of articles');
 * }
 */
export function missingPackage(cause: unknown, packages: readonly string[], purpose: string): unknown {
  return isMissingModule(cause) ? new RelataError('missing-package', { packages, purpose }, { cause }) : cause;
}
