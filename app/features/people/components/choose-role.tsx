import { roleWords, type RoleKind } from '#app/shared/roles.ts'
import { CardLink } from '#app/ui/card.tsx'

/** The roles that can be given, each with the sentence of what it opens: read before it is chosen. */
export function ChooseRole({ kinds, at }: { kinds: readonly RoleKind[]; at: string }) {
  return (
    <section className="stack" aria-labelledby="give">
      <h2 id="give">Give a role</h2>
      <ul className="grid">
        {kinds.map((kind) => (
          <li key={kind}>
            <CardLink to={`${at}?kind=${kind}`} title={roleWords[kind].name}>
              {roleWords[kind].opens}
            </CardLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
