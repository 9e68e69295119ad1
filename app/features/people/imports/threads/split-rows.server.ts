import { parse } from 'csv-parse/sync'
import { unguardFormula } from '#app/shared/guard-formula.ts'
import { mostRows } from '../list-limits.ts'

const separators = [',', ';', '\t', '|']

/** The rows of a text with separators, which it finds out for itself. Undefined when it cannot be split. */
export function splitRows(text: string): string[][] | undefined {
  const said = /^sep=(.)\r?\n/.exec(text) // Excel's own way to say it
  const body = said ? text.slice(said[0].length) : text
  const rows = split(body, said?.[1] ?? likeliest(body), mostRows * 3)
  return rows?.map((cells) => cells.map(unguardFormula))
}

/** The one that cuts the first rows into most columns, and each into as many. */
function likeliest(text: string) {
  const judged = separators.map((separator) => {
    const widths = (split(text, separator, 30) ?? []).map(({ length }) => length).filter((width) => width > 0)
    const width = widths[0] ?? 1
    const alike = widths.filter((other) => other === width).length / (widths.length || 1)
    return { separator, worth: width > 1 ? alike * 10 + Math.min(width, 9) / 10 : 0 }
  })
  return judged.sort((one, other) => other.worth - one.worth)[0]?.separator ?? ','
}

function split(text: string, delimiter: string, to: number) {
  const options = { delimiter, to, relax_column_count: true, relax_quotes: true, record_delimiter: ['\r\n', '\n', '\r'] }
  try {
    return parse(text, options)
  } catch {
    return splitWithoutQuotes(text, options)
  }
}

/** A quotation mark that is never closed is a letter like any other. */
function splitWithoutQuotes(text: string, options: object) {
  try {
    return parse(text, { ...options, quote: false })
  } catch {
    return undefined
  }
}
