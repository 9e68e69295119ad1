import type { Params } from '@remix-run/react'
import { requireExperience } from '../guards.server.ts'

/** Taking the people of an experience out as a file. */
export function requirePlacesExport(request: Request, params: Params) {
  return requireExperience(request, params, 'list.export')
}
