import { ButtonLink } from '#app/ui/button.tsx'
import { BackLink, LineLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { VoiceTag } from '#app/ui/voice.tsx'
import type { viewOfPerson } from '../permissions.ts'
import { sayName } from '../person-words.ts'
import type { findPersonPage } from '../queries/person-page.server.ts'
import { AboutPerson, Belongings } from './about-person.tsx'
import { PersonRoles, ThereFor } from './person-aside.tsx'
import { PersonPlaces } from './person-places.tsx'
import { PersonTies } from './person-ties.tsx'
import { Strengths } from './strengths.tsx'
import { ReachIsNoted, WaysToReach } from './ways-to-reach.tsx'

export interface PersonPageProps extends Awaited<ReturnType<typeof findPersonPage>> {
  person: { id: string; knownAs: string; familyName: string | null }
  view: ReturnType<typeof viewOfPerson>
  today: string
}

/** A person: what they bring first, then how to reach them, and only as much as opens to who looks. */
export function PersonPage(page: PersonPageProps) {
  const { person, view, places, sharedVoice } = page
  const here = `/people/${person.id}`
  const voices = sharedVoice ? [sharedVoice] : [...new Set(places.map(({ voice }) => voice))]
  return (
    <>
      <Back view={view} />
      <PageHeader
        title={<bdi>{sayName(person)}</bdi>}
        actions={
          view.mayEdit && (
            <ButtonLink to={`${here}/edit`} icon="pencil">
              Change
            </ButtonLink>
          )
        }
      >
        <p className="row">
          {voices.map((voice) => (
            <VoiceTag key={voice} voice={voice} />
          ))}
        </p>
      </PageHeader>
      {view.contact === 'closed' ? (
        <PersonRoles {...page} here={here} />
      ) : (
        <div className="work work-aside">
          <Main {...page} here={here} />
          {page.reach && (
            <aside className="aside stack stack-large">
              <ThereFor {...page} {...page.reach} here={here} />
              <PersonRoles {...page} here={here} />
            </aside>
          )}
        </div>
      )}
    </>
  )
}

function Back({ view }: Pick<PersonPageProps, 'view'>) {
  if (view.isSelf) return <BackLink to="/me">My page</BackLink>
  return view.isListed ? <BackLink to="/people">People</BackLink> : <BackLink to="/today">Today</BackLink>
}

function Main({ person, view, profile, reach, ties, places, today, here }: PersonPageProps & { here: string }) {
  const about = profile ?? (reach && { languages: reach.languages })
  return (
    <div className="stack stack-large">
      {profile && (
        <Strengths {...profile} knownAs={person.knownAs} isSelf={view.isSelf} addAt={view.mayEdit ? `${here}/edit` : undefined} />
      )}
      <section aria-labelledby="reach" className="stack stack-small">
        <h2 id="reach">{view.isSelf ? 'How to reach you' : `How to reach ${person.knownAs}`}</h2>
        {reach ? <WaysToReach {...reach} /> : <ReachIsNoted at={`${here}/contact-ways`} knownAs={person.knownAs} />}
        {reach && view.mayEdit && <LineLink to={`${here}/contact-ways`}>Add or change a number or an address</LineLink>}
        {view.maySeeSignInCard && <LineLink to={`${here}/card`}>Card to sign in, without an e-mail</LineLink>}
      </section>
      {about && (
        <section aria-labelledby="about" className="stack stack-small">
          <h2 id="about">{view.isSelf ? 'About you' : `About ${person.knownAs}`}</h2>
          <AboutPerson {...about} />
        </section>
      )}
      {profile && (
        <section aria-labelledby="groups" className="stack stack-small">
          <h2 id="groups">Groups and services</h2>
          {profile.affiliations.length === 0 && <p className="quiet">None said yet.</p>}
          <Belongings affiliations={profile.affiliations} today={today} />
          {view.mayEdit && <LineLink to={`${here}/affiliations`}>Add a group or service, or end one</LineLink>}
        </section>
      )}
      {places.length > 0 && (
        <section aria-labelledby="places">
          <h2 id="places">Experiences</h2>
          <PersonPlaces places={places} today={today} />
        </section>
      )}
      {(ties.length > 0 || view.mayTie) && (
        <section aria-labelledby="ties" className="stack stack-small">
          <h2 id="ties">Who knows whom</h2>
          {ties.length === 0 && <p className="quiet">None said yet.</p>}
          <PersonTies ties={ties} />
          {view.mayTie && <LineLink to={`${here}/ties`}>Add who knows whom, or end it</LineLink>}
        </section>
      )}
    </div>
  )
}
