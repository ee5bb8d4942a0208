// What page.bundle names, bundled and minified: scripts/bundle-client.mjs does it for the build and for tests.

/** The script of the page, with the licences of what it is bundled from. */
export const script: string;
export const styles: string;
/** Hashes for a Content-Security-Policy: `sha256-…`. */
export const scriptHash: string;
export const stylesHash: string;
