export interface AuditAsked {
  /** By id: who did it. */
  who?: string | undefined
  /** What it was done to: the kind of row, and its id. */
  kind?: string | undefined
  id?: string | undefined
  day?: string | undefined
  /** Where the page before this one ended. */
  before?: string | undefined
}

/** What is asked as an address: `changed` in place of what was asked, and from the first page again. */
export function writeAuditAsked(asked: AuditAsked, changed: AuditAsked = {}) {
  const { who, kind, id, day, before } = { ...asked, before: undefined, ...changed }
  const search = new URLSearchParams(
    Object.entries({ who, kind, id, day, before }).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  )
  return search.size > 0 ? `/audit?${search}` : '/audit'
}
