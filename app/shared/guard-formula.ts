/**
 * A spreadsheet takes a CSV cell that begins with one of these for something to work out (OWASP, CSV injection). It gets an
 * apostrophe in front. One that begins like a guarded cell gets another, so that reading takes off exactly what was put on.
 */
export const guardFormula = (cell: string) => (/^'*[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell)

/** The cell as it was before it was guarded. */
export const unguardFormula = (cell: string) => (/^'+[=+\-@\t\r\n]/.test(cell) ? cell.slice(1) : cell)
