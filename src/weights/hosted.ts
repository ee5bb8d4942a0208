/*
 * The file of models that relata/lite loads: three of models/, one behind the other. Written by scripts/build-hosted.mjs, never by hand.
 */
export const HOSTED = {
  name: 'relata-models-0a1f562f6944.bin',
  sha256: '0a1f562f69448f7abba11743bc83cfd6e6c472f3fb61d092975cf8f7026fe6b0',
  /** Their lengths in bytes, in order. */
  parts: { parser: 4623116, kinds: 117049, names: 201205 },
} as const;
