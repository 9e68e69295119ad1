/** What the form that moves a person shows of a draft: who sits where. */
export function shownOfMix({ circles }: { circles: readonly (readonly string[])[] }) {
  return { circles }
}
