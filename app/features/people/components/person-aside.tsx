import { LineLink } from '#app/ui/line-link.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { sayName } from '../person-words.ts'
import { whenHeld } from '../role-reach.ts'
import type { PersonPageProps } from './person-page.tsx'
import { RoleCards } from './role-cards.tsx'

/** Who is there for a person, and what jobs they do here. */
export function PersonAside({ person, view, reach, roles, today, here }: PersonPageProps & { here: string }) {
  const held = roles.filter((role) => whenHeld(role, today) !== 'past')
  if (!reach && view.roles === 'none') return null
  return (
    <aside className="aside stack stack-large">
      {reach && (
        <section aria-labelledby="named" className="stack stack-small">
          <h2 id="named">{view.isSelf ? 'There for you' : `There for ${person.knownAs}`}</h2>
          <p>
            {reach.namedKnownAs ? (
              <bdi>{sayName({ knownAs: reach.namedKnownAs, familyName: reach.namedFamilyName })}</bdi>
            ) : (
              'Nobody named yet.'
            )}
          </p>
          {view.mayChooseContact && (
            <LineLink to={`${here}/named-contact`}>{reach.namedKnownAs ? 'Choose somebody else' : 'Choose somebody'}</LineLink>
          )}
        </section>
      )}
      {view.roles !== 'none' && (
        <section aria-labelledby="roles" className="stack stack-small">
          <h2 id="roles">Roles</h2>
          {held.length === 0 && <p className="quiet">No role here.</p>}
          <RoleCards roles={held} today={today} />
          {view.mayGiveRoles && <ButtonLink to={`${here}/roles`}>Give or end a role</ButtonLink>}
        </section>
      )}
    </aside>
  )
}
