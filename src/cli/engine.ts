/** V8's own is 132 KiB. */
const BYTECODE_BEFORE_OPTIMIZING = 600_000;

/**
 * Settings for the engine of a process that does nothing but extract, as the command's: it waits longer before it optimizes a function. By itself it
 * compiles the two thousand functions that read an article after they have seen three or four, and again when the next ones bring something new: of
 * 400 articles that is two fifths of all the processor's time, and of a single one a sixth.
 *
 * @returns flags of V8; none from version 12 on, which Node 22 has: it optimizes in smaller steps and has no such flag
 */
export const engineFlags = (): string[] =>
  Number.parseInt(process.versions.v8, 10) < 12 ? [`--interrupt-budget=${BYTECODE_BEFORE_OPTIMIZING}`] : [];
