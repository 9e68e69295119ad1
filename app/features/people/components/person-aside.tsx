import { ButtonLink } from '#app/ui/button.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import { sayName } from '../person-words.ts'
import { whenHeld } from '../role-reach.ts'
import type { PersonPageProps } from './person-page.tsx'
import { RoleCards } from './role-cards.tsx'

type Part = Pick<PersonPageProps, 'person' | 'view' | 'roles' | 'today'> & { here: string }
type Named = Pick<NonNullable<PersonPageProps['reach']>, 'namedKnownAs' | 'namedFamilyName'>

/** Who is there for a person, by name. */
export function ThereFor({ person, view, here, namedKnownAs, namedFamilyName }: Part & Named) {
  return (
    <section aria-labelledby="named" className="stack stack-small">
      <h2 id="named">{view.isSelf ? 'There for you' : `There for ${person.knownAs}`}</h2>
      {namedKnownAs ? (
        <p>
          <bdi>{sayName({ knownAs: namedKnownAs, familyName: namedFamilyName })}</bdi>
        </p>
      ) : (
        <p className="quiet">Nobody named yet.</p>
      )}
      {view.mayChooseContact && (
        <LineLink to={`${here}/named-contact`}>{namedKnownAs ? 'Choose somebody else' : 'Choose somebody'}</LineLink>
      )}
    </section>
  )
}

/** What jobs a person does here, and from when until when. */
export function PersonRoles({ view, roles, today, here }: Part) {
  if (view.roles === 'none') return null
  const held = roles.filter((role) => whenHeld(role, today) !== 'past')
  return (
    <section aria-labelledby="roles" className="stack stack-small">
      <h2 id="roles">Roles</h2>
      {held.length === 0 && <p className="quiet">No role here.</p>}
      <RoleCards roles={held} today={today} />
      {view.mayGiveRoles && <ButtonLink to={`${here}/roles`}>Give or end a role</ButtonLink>}
      {view.mayResetKeys && <LineLink to={`${here}/keys`}>Lost their second key?</LineLink>}
    </section>
  )
}
