import { dataMap } from '../../schema/data-map.ts'
import type { Manifest } from './manifest.server.ts'

/** What lies beside the tables for whoever opens the folder, today or in ten years, with the program or without. */
export function readmeOf({ madeAt, program, tables }: Manifest) {
  return `Everything that a site of Alongside held at ${madeAt}
Written by Alongside ${program}.

KEEP THIS FOLDER SAFE. It holds what people said of themselves, with their names. Only its owner may open it; keep it so.

What lies here

  <table>.json   all rows of a table: a JSON array, one row to a line, in UTF-8
  <table>.csv    the same rows as comma-separated values (RFC 4180), in UTF-8; the first line names the columns
  manifest.json  when this was written and by which version; for each table its columns, how many rows there are, and a sum that
                 shows if any of them was changed
  README.txt     this page

The JSON and the CSV of a table hold the same. Either is enough.

How to read it

  Ids are UUIDs. Instants (..._at) are ISO 8601 in UTC, days (..._on) like 2027-03-28. Yes and no are 1 and 0.
  A column called <something>_id holds the id of a row of another table.
  In the CSV files text stands in quotes and nothing else does: "" is a text without letters, and nothing at all is null, no answer.
  So PostgreSQL's COPY reads them, too. They are exact: a text that begins with = + - or @ is as it was written, and a spreadsheet
  may take it for a formula. Bring the columns in as text, and do not save over these files.

What is sealed

  What begins with v1. is sealed with the site's SECRET_KEY, which is not in this folder. It stays sealed here and opens only in a
  site that runs with that key. Keep the key as well, somewhere else. Everything that is not sealed can be read without it.

How to bring it back

  With Alongside, the same SECRET_KEY, and DATABASE_URL naming an empty database, SQLite or PostgreSQL:

    npm run restore -- FOLDER              reads the JSON files
    npm run restore -- FOLDER --from csv   reads the CSV files

  All of it comes back or nothing does. A folder in which anything was changed is refused.
  To work the sum of a table out yourself: write each row as the JSON array of its values, in the order of the columns in
  manifest.json, without spaces and with letters as they are, end each with a line feed, and take the SHA-256 of it all.

The tables (“you” is whoever a row is about)

${tables.map(lineOf).join('\n')}
`
}

function lineOf({ name, rows }: Manifest['tables'][number]) {
  const note = Object.entries(dataMap).find(([table]) => table === name)?.[1]
  return `  ${name}: ${new Intl.NumberFormat('en-GB').format(rows)} ${rows === 1 ? 'row' : 'rows'}.${note ? ` ${note.holds}` : ''}`
}
