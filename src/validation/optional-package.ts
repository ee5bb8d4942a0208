import { RelataError } from '../errors';

/** Whether an error says that a module is not there, and not that it has failed. */
export const isMissingModule = (error: unknown): boolean =>
  (error as { readonly code?: unknown } | undefined)?.code?.toString().endsWith('MODULE_NOT_FOUND') === true;

/**
 * What packages have that are not installed with the library.
 *
 * @param load imports them
 * @param packages what to install, all of it
 * @param purpose what needs them, for the message: "reading HTML pages"
 * @throws RelataError `missing-package`; whatever else goes wrong with them is passed on
 */
export async function optionalPackage<Module>(load: () => Promise<Module>, packages: readonly string[], purpose: string): Promise<Module> {
  try {
    return await load();
  } catch (cause) {
    if (!isMissingModule(cause)) throw cause;
    throw new RelataError('missing-package', { packages, purpose }, { cause });
  }
}
