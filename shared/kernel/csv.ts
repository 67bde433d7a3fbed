/** Texts in tables that spreadsheets open. */

/**
 * A cell that begins like this would be run as a formula; also behind blanks, and in the wide forms of the signs. A
 * spreadsheet that splits at semicolons, or at the ends of lines, has more beginnings.
 */
const FORMULA = /(^|[;\t\r\n])[\s'\uFEFF]*[=+\-@＝＋－＠]|^'*[\t\r\n]/

/** What a spreadsheet would take for a formula gets an apostrophe before it. */
export const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)
/** The text as it was before it was guarded. */
export const unguarded = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text

/** Stands between several values in one cell. */
export const BETWEEN = '; '
