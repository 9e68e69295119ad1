import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { freshDb } from '#tests/support/app.ts'
import { tableLinesOf } from '#tests/support/table-lines.ts'

test('the types say of every column what the database says', async () => {
  const columns = (await tableLinesOf(await freshDb())).filter((line) => / (text|integer)\??( =|$)| in \(/.test(line))
  expect(linesOfTypes()).toEqual(columns.map((line) => line.replace(/ = .*/, '')))
})

/** `Database` as the lines of `tableLinesOf`: columns, whether they may be null, and the words they may hold. */
function linesOfTypes() {
  const file = join(import.meta.dirname, 'rows-of-database.ts')
  const host = ts.createCompilerHost(options)
  const readFile = host.getSourceFile.bind(host)
  host.getSourceFile = (name, version) => (name === file ? ts.createSourceFile(name, source, version) : readFile(name, version))
  const program = ts.createProgram([file], options, host)
  const checker = program.getTypeChecker()
  const rows = program.getSourceFile(file)?.statements.find(ts.isTypeAliasDeclaration)
  if (!rows) throw new Error('The type of the rows was not read')
  return checker
    .getTypeAtLocation(rows)
    .getProperties()
    .flatMap((table) =>
      checker
        .getTypeOfSymbol(table)
        .getProperties()
        .flatMap((column) => linesOfColumn(`${table.name}: ${column.name}`, checker.getTypeOfSymbol(column))),
    )
    .sort()
}

const source = `
  import type { Selectable } from 'kysely'
  import type { Database } from '../../db/schema.ts'
  export type Rows = { [Table in keyof Database]: Selectable<Database[Table]> }
`
const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  types: [],
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
}

function linesOfColumn(name: string, type: ts.Type) {
  const parts = type.isUnion() ? type.types : [type]
  const said = parts.filter((part) => !(part.flags & ts.TypeFlags.Null))
  const isNumber = said.some((part) => part.flags & ts.TypeFlags.NumberLike)
  const words = said.flatMap((part) => (part.isStringLiteral() || part.isNumberLiteral() ? String(part.value) : []))
  const column = `${name} ${isNumber ? 'integer' : 'text'}${said.length < parts.length ? '?' : ''}`
  return words.length === 0 ? [column] : [column, `${name} in (${words.sort().join(', ')})`]
}
