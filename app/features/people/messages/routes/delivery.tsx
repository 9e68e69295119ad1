import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dayOf } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { sayCount, startWithCount } from '#app/shared/words.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Stat, Stats } from '#app/ui/stat.tsx'
import { sayName } from '../../person-words.ts'
import { PersonToTell } from '../components/person-to-tell.tsx'
import { ToldLately } from '../components/told-lately.tsx'
import { requireDelivery } from '../guards.server.ts'
import { kindOf } from '../message-kinds.ts'
import { listToTell } from '../queries/delivery.server.ts'
import { findOutbox, listRung } from '../queries/not-arrived.server.ts'

export const meta = () => pageTitle('Messages')
export const handle = { template: 'organiser', nav: 'people' } satisfies PageHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const { act, viewer } = await requireDelivery(request)
  const { people, count, isCut } = await listToTell(act, viewer)
  const told = (await listRung(viewer)).map(({ id, template, rung_at, known_as, family_name, by }) => ({
    id,
    name: sayName({ knownAs: known_as, familyName: family_name }),
    about: kindOf(template).about,
    at: rung_at ?? '',
    by,
  }))
  return { people, count, isCut, told, outbox: await findOutbox(viewer.at), today: dayOf(viewer.at) }
}

/** How long the longest-due e-mail waits: in minutes, past two hours in hours, past two days in days. */
function sayWait(minutes: number) {
  if (minutes < 120)
    return sayCount(minutes, { none: 'the oldest just now', one: 'the oldest for # minute', other: 'the oldest for # minutes' })
  if (minutes < 2880) return sayCount(Math.floor(minutes / 60), { one: 'the oldest for # hour', other: 'the oldest for # hours' })
  return sayCount(Math.floor(minutes / 1440), { one: 'the oldest for # day', other: 'the oldest for # days' })
}

export default function Delivery() {
  const { people, count, isCut, told, outbox, today } = useLoaderData<typeof loader>()
  const all = people.flatMap(({ messages }) => messages)
  const letters = all.filter(({ channel }) => channel === 'letter').length
  return (
    <>
      <BackLink to="/people">People</BackLink>
      <PageHeader
        title="Messages"
        lead={
          count === 0
            ? 'Everything that went out to your people has arrived, as far as the post tells us.'
            : startWithCount(count, { one: '# message waits for a person.', other: '# messages wait for a person.' })
        }
        actions={
          letters > 0 && (
            <ButtonLink to="/delivery/letters" icon="print">
              {sayCount(letters, { one: 'Print # letter', other: 'Print # letters' })}
            </ButtonLink>
          )
        }
      />
      <div className="stack stack-large">
        <Stats>
          <Stat count={all.filter(({ channel }) => channel === 'email' || channel === 'sms').length}>didn’t arrive</Stat>
          <Stat count={all.filter(({ channel }) => channel === 'phone').length}>to ring</Stat>
          <Stat count={letters}>to print</Stat>
          <Stat count={outbox.waiting} of={outbox.waiting > 0 && sayWait(outbox.minutes)}>
            e-mails on their way, of the whole site
          </Stat>
        </Stats>
        {people.length === 0 ? (
          <Empty drawing="fire" title="Nobody to ring">
            When a message does not arrive, the person and their number come up here.
          </Empty>
        ) : (
          <section aria-labelledby="to-tell" className="stack">
            <h2 id="to-tell">To tell by voice</h2>
            {isCut && <p className="quiet">These are the hundred that have waited longest.</p>}
            <div className="grid">
              {people.map((person) => (
                <PersonToTell key={person.id} person={person} today={today} />
              ))}
            </div>
          </section>
        )}
        {told.length > 0 && <ToldLately told={told} />}
      </div>
    </>
  )
}
