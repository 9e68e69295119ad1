import { Link } from '@remix-run/react'
import { sayDay } from '#app/shared/dates.ts'
import { sayCount } from '#app/shared/words.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Table } from '#app/ui/table.tsx'
import { judgeLoad, sayLoadOf } from '../coach-load.ts'
import type { listCoachingsInCare, listLoads } from '../queries/coachings-in-care.server.ts'

interface InCareProps {
  coachings: Awaited<ReturnType<typeof listCoachingsInCare>>['coachings']
  loads: Awaited<ReturnType<typeof listLoads>>
  /** Where the next page of the list begins. */
  nextAfter: string | null
  today: string
}

/** Who walks with whom, as an organiser sees it: names, dates and counts. What people say to each other is theirs. */
export function InCare({ coachings, loads, nextAfter, today }: InCareProps) {
  const full = loads.filter(({ people }) => judgeLoad(people) !== 'room')
  return (
    <section className="stack" aria-labelledby="in-care">
      <h2 id="in-care">Who walks with whom</h2>
      <p className="quiet">Names, dates and how often they talked. What they say to each other is read by the two alone.</p>
      {full.map(({ coachId, knownAs, people }) => (
        <Notice key={coachId} variant={judgeLoad(people) === 'more' ? 'care' : 'plain'} icon="people" title={sayLoadOf(knownAs, people)}>
          {judgeLoad(people) === 'more'
            ? 'Ask them how it is, and who else could walk with the next person.'
            : 'The next person is better with somebody else.'}
        </Notice>
      ))}
      {coachings.length === 0 ? (
        <Empty title="Nobody walks with anybody yet" action={<ButtonLink to="/coachings/new">Bring two people together</ButtonLink>}>
          After an experience, a coach walks with a person for a while.
        </Empty>
      ) : (
        <Table
          label="Coaches and their people"
          caption="Who walks with whom, from when to when, and how often they talked"
          columns={['Person', 'Coach', 'Since', 'Until', { label: 'Talks', end: true }]}
        >
          {coachings.map((coaching) => (
            <tr key={coaching.id}>
              <th scope="row" className="stays">
                <Link to={`/coachings/${coaching.id}`}>
                  <bdi>{nameOf(coaching.known_as, coaching.family_name)}</bdi>
                </Link>
              </th>
              <td>
                <bdi>{nameOf(coaching.coach_known_as, coaching.coach_family_name)}</bdi>
              </td>
              <td>{sayDay(coaching.starts_on, today)}</td>
              <td>{coaching.ends_on ? sayDay(coaching.ends_on, today) : 'Open'}</td>
              <td className="num end">{sayCount(coaching.heldCount, { one: '#', other: '#' })}</td>
            </tr>
          ))}
        </Table>
      )}
      {nextAfter && <LineLink to={`/coachings?after=${nextAfter}`}>More</LineLink>}
    </section>
  )
}

const nameOf = (knownAs: string, familyName: string | null) => [knownAs, familyName].filter(Boolean).join(' ')
