/** What somebody looks for among ideas, as its URL says it. */
export interface IdeasAsked {
  localityId: string | null
  after: LastIdea | null
}

/** The last idea of the page before, and whether it had ended then: an idea that ends while somebody reads must not take others from their list. */
export interface LastIdea {
  id: string
  hasEnded: boolean
}

/** Reads the question from a URL. What it does not know is not asked. */
export function readIdeasAsked(query: URLSearchParams): IdeasAsked {
  const id = query.get('after')
  return { localityId: query.get('locality') || null, after: id ? { id, hasEnded: query.get('ended') === 'yes' } : null }
}

/** The same question as the end of a URL, from another idea on. */
export function writeIdeasAsked({ localityId }: IdeasAsked, after: LastIdea | null = null) {
  const asked = { locality: localityId, after: after?.id, ended: after?.hasEnded && 'yes' }
  const query = new URLSearchParams(Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : [])))
  return query.size > 0 ? `?${query}` : ''
}
