interface Answered {
  actionStatus?: number
  defaultShouldRevalidate: boolean
}

/**
 * For pages that answer 409: the page is read again, so that it shows the other version as it stands now, and the mark
 * that a second try is checked against. Without scripts this happens by itself; with them it is asked for, as `shouldRevalidate`.
 */
export function readAgainAfterConflict({ actionStatus, defaultShouldRevalidate }: Answered) {
  return actionStatus === 409 || defaultShouldRevalidate
}
