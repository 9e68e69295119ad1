/** Before every asking, in this order: why, who sees it, how long it takes. */
export function AskNote({ why, who, howLong }: { why: string; who: string; howLong: string }) {
  return (
    <dl className="ask-note">
      <dt>Why</dt>
      <dd>{why}</dd>
      <dt>Who sees it</dt>
      <dd>{who}</dd>
      <dt>How long</dt>
      <dd>{howLong}</dd>
    </dl>
  )
}
