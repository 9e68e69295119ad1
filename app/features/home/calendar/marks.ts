/** Whether a calendar has this version already: its `If-None-Match` (RFC 9110, 13.1.2) names the mark, weak or strong, or any. */
export function knowsMark(asked: string | null, mark: string) {
  if (asked === null) return false
  const bare = (one: string) => one.trim().replace(/^W\//, '')
  return asked.trim() === '*' || asked.split(',').some((one) => bare(one) === bare(mark))
}
