/** Versions of libraries whose answers are features of the weights in `models/`. They change together with the weights, never alone. */
export const WEIGHTS_LEARNED_WITH = { compromise: '14.17.0' } as const;
