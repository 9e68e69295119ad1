/** What an edit form of somebody’s words shows; its fingerprint tells whether they changed since. */
export function shownOfWords(words: string | null) {
  return { words }
}
