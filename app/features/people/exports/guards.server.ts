import { allow } from '#app/server/allow.server.ts'

/** Taking a list of people or groups out as a file, for who organises anywhere and has just confirmed who they are. */
export function requirePeopleExport(request: Request) {
  return allow(request, 'list.export', { anywhere: true }, { known: 'person.list' })
}
