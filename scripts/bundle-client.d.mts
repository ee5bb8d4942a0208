/** The page of a viewer, bundled: see src/view/page.bundle.d.ts. */
export function bundleClient(path: string): Record<'script' | 'styles' | 'scriptHash' | 'stylesHash', string>;
