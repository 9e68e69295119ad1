interface Shell {
  viewer: { knownAs: string } | null
  nav: { to: string; label: string; key: string }[]
  contact: { name: string; words: string | null; phone: string | null } | null
  demo: boolean
  banner: string | null
}

/** What stands round every page for whoever asks. */
export async function findShell(_request: Request): Promise<Shell> {
  return { viewer: null, nav: [], contact: null, demo: false, banner: null }
}
