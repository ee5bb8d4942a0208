// A data file is imported as its text: esbuild's text loader in the build, scripts/jest-data-transform.cjs in tests.
declare module '*.tsv' {
  const text: string;
  export default text;
}
