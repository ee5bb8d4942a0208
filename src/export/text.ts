const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

// XML 1.0 has no place for these, not even as character references; RDF's strings are made of the same characters.
// eslint-disable-next-line no-control-regex -- they are what is looked for
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** The text with U+FFFD for each half of a surrogate pair that stands alone: UTF-8 cannot encode it. */
export const wellFormed = (text: string): string => text.replace(LONE_SURROGATE, '\ufffd');

/** The text with U+FFFD for each character that XML 1.0 forbids. It keeps its length. */
export const xmlCharacters = (text: string): string => wellFormed(text).replace(NOT_IN_XML, '\ufffd');

/** One line of it: white space of any kind, line breaks among it, as single spaces. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
