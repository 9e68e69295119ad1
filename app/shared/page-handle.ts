/** What a route tells the page around it. Exported by route modules as `handle`. */
export interface PageHandle {
  /** The page's shape: one column for participants, wide for organisers, the projector's wall, a printed sheet. */
  template?: 'participant' | 'organiser' | 'wall' | 'sheet'
  /** Which link of the main navigation is this page's home. */
  nav?: 'today' | 'experiences' | 'people' | 'ideas' | 'coaching' | 'localities'
  /** `false` leaves Remix's scripts out: for pages in the room, where every kilobyte counts. */
  scripts?: false
  /** Shows “Leave quickly” in the masthead. */
  quickExit?: true
}

/** The title of a page. Neutral by habit: it may be seen over a shoulder. */
export function pageTitle(page: string) {
  return [{ title: `${page} – Alongside` }]
}
