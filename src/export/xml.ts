import { xmlCharacters } from './text';

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A reader makes a space of these in attributes, and of "\r\n" a "\n" everywhere.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
  // XML 1.1 has these for ends of lines, and some readers of 1.0 with it.
  '\u0085': '&#133;',
  '\u2028': '&#8232;',
};

/** Text as XML has it, in an element or in a quoted attribute; characters that XML forbids become U+FFFD. */
export const xmlText = (text: string): string => xmlCharacters(text).replace(/[&<>"\t\n\r\u0085\u2028]/g, (sign) => REFERENCES[sign]);

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
