import type { Params } from '@remix-run/react'
import { allow, notFound } from '#app/server/allow.server.ts'
import { listRows } from './queries/rows.server.ts'
import { findBatch } from './queries/batches.server.ts'

/** Bringing lists in, for who organises anywhere and has just confirmed who they are. */
export function requireImports(request: Request) {
  return allow(request, 'import.write', { anywhere: true }, { known: 'person.list' })
}

/** Thinking of a whole list of people for an experience: it must be one that they organise. */
export function requireImportsFor(request: Request, experienceId: string) {
  return allow(request, 'import.write', { experienceId })
}

/** The list of this URL. Its rows may hold people whom only whoever sent it knows of: it is theirs alone. */
export async function requireImport(request: Request, params: Params) {
  const allowed = await requireImports(request)
  const batch = await findBatch(params.importId ?? '')
  if (batch?.byId !== allowed.viewer.personId) throw notFound()
  return { ...allowed, batch }
}

/** One row of that list, while it can be looked at. */
export async function requireRow(request: Request, params: Params) {
  const allowed = await requireImport(request, params)
  const number = Number(params.number)
  const [row] = Number.isSafeInteger(number) ? await listRows(allowed.batch.id, { numbers: [number], limit: 1 }) : []
  if (!row || number <= allowed.batch.settings.headings) throw notFound()
  return { ...allowed, row }
}
