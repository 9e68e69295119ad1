/** The page's shape: one column for participants, wide for organisers, the projector's wall, a printed sheet. */
export type Template = 'participant' | 'organiser' | 'wall' | 'sheet'

/** What a route tells the page around it. Exported by route modules as `handle`. */
export interface PageHandle {
  /** One shape, or one that follows from the loader's data where a page differs by who looks. */
  template?: Template | ((data: unknown) => Template)
  /** Which link of the main navigation is this page's home. */
  nav?: 'today' | 'experiences' | 'people' | 'ideas' | 'coaching' | 'localities' | 'safeguarding'
  /** Takes Remix's scripts along on a page that is not an organiser's: where something happens that a link and a form cannot do. */
  scripts?: true
  /** Shows “Leave quickly” in the masthead. */
  quickExit?: true
}

/** For pages that organisers see wide and everyone else in one column: their loader says `isWide`. */
export function wideForSome(data: unknown): Template {
  return typeof data === 'object' && data !== null && 'isWide' in data && data.isWide === true ? 'organiser' : 'participant'
}

/** The title of a page. Neutral by habit: it may be seen over a shoulder. */
export function pageTitle(page: string) {
  return [{ title: `${page} – Alongside` }]
}
