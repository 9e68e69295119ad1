interface Part {
  text: string
  isLink: boolean
}

/** A text cut at its web addresses, so that a page can make links of them. A full stop or bracket after one is not part of it. */
export function splitLinks(text: string): Part[] {
  const parts: Part[] = []
  let from = 0
  for (const { 0: found, index } of text.matchAll(/https?:\/\/[^\s<>"']+/g)) {
    const link = found.replace(/[.,;:!?)\]]+$/, '')
    if (index > from) parts.push({ text: text.slice(from, index), isLink: false })
    parts.push({ text: link, isLink: true })
    from = index + link.length
  }
  if (from < text.length) parts.push({ text: text.slice(from), isLink: false })
  return parts
}
