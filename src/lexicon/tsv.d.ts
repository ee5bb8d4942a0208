// A data file is imported as its text: esbuild's text loader in the build, scripts/jest-text-transform.cjs in tests.
declare module '*.tsv' {
  const text: string;
  export default text;
}
