const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const WEEKDAY = '(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:days?)?\\b';
const YEAR = '[12]\\d{3}';
const DAY = '(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?!\\d)';
const TO = '(?: (?:to|and|through) | ?[-–] ?)';
const DAYS = `${DAY}(?:${TO}${DAY})?`;
const DATE = [
  `${YEAR}(?:[-–/]\\d{2,4})?(?! ?s\\b|\\d)`,
  '\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{2,4}',
  `${MONTH} ${DAYS}(?: ?, ${YEAR}| ${YEAR})?(?!\\d)`,
  `${DAYS}(?: of)? ${MONTH}(?: ?, ${YEAR}| ${YEAR})?(?!\\d)`,
  `${MONTH}(?: of)?,? ${YEAR}(?!\\d)`,
  MONTH,
  '\\d{1,2}(?:st|nd|rd|th) century',
];
/** Holidays have names of their own. */
const HOLIDAY =
  "(?:Christmas|Easter|Good Friday|Ash Wednesday|Palm Sunday|Eid|Rama[dz]an|Pentecost|Thanksgiving|Halloween|New Year['’]s)(?:[ -](?:Day|Eve|Sunday|Monday|al|ul|Al|Ul|Fitr|Adha|[Ff]itr|[Aa]dha))*";
/** The longest first: what a backtracking engine tries first wins. */
const WRITTEN = new RegExp(
  `(?<![\\p{L}\\d])(?:${HOLIDAY}(?!\\p{L})|(?:${WEEKDAY},? )?(?:${[DATE[2], DATE[3], DATE[4], DATE[1], DATE[0], DATE[6], DATE[5]].join('|')})(?!\\p{L}))|(?<![\\p{L}\\d])${WEEKDAY}(?!\\p{L})`,
  'gu',
);

/**
 * The calendar words of a phrase: month, weekday, day, year and century, without the words around them: "the end of May 2021" → "May 2021",
 * "Friday morning" → "Friday", "from 2019 to 2021" → "2019", "2021", "last week" → nothing. Holidays are names and stay whole.
 *
 * @returns ranges in the phrase, half-open
 */
export function calendarWords(phrase: string): { readonly start: number; readonly end: number }[] {
  return [...phrase.matchAll(WRITTEN)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
}
