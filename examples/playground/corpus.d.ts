/** The articles of corpus/, put in by build.mjs. */
declare module 'corpus' {
  const articles: readonly { readonly title: string; readonly text: string }[];
  export default articles;
}
