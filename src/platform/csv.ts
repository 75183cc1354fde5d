// Tables for spreadsheets, as RFC 4180 has them, in which nothing that somebody typed is reckoned.

/** One line with its end. What is null or missing is an empty field. */
export const csvLine = (fields: readonly (string | number | null | undefined)[]): string =>
  `${fields.map((field) => (typeof field === 'number' ? String(field) : quoted(asText(field ?? '')))).join(',')}\r\n`

/** A text that begins as a formula does would be reckoned by a spreadsheet (OWASP, CSV injection): an apostrophe says that it is text. */
const asText = (text: string): string => (/^[\s\u00a0]*[=+\-@＝＋－＠\t\r]/u.test(text) ? `'${text}` : text)

const quoted = (text: string): string => (/[",\r\n']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
