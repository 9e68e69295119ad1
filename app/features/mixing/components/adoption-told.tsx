import { sayCount, sayList } from '#app/shared/words.ts'
import { PeopleList, PersonLine } from '#app/ui/person-line.tsx'
import type { AdoptionTold as Told } from '../queries/adoption.server.ts'

/** What choosing a proposal changes, and who hears of it. */
export function AdoptionTold({ told }: { told: Told }) {
  if (told.part === 'circles') return <CirclesTold told={told} />
  if (told.part === 'coaches') return <CoachesTold pairs={told.pairs} />
  return <CohortsTold told={told} />
}

function CirclesTold({ told: { sessions, effects } }: { told: Extract<Told, { part: 'circles' }> }) {
  const changed = sessions.filter(({ isFirst, moves }) => isFirst || moves.length > 0)
  const same = sessions.filter((session) => !changed.includes(session)).map(({ title }) => `“${title}”`)
  return (
    <>
      {changed.map(({ id, title, isFirst, seats, moves }) => (
        <section key={id} className="stack stack-small">
          <h3>{title}</h3>
          {isFirst ? (
            <p>
              {sayCount(seats, {
                one: 'One person gets a seat. There were none before.',
                other: '# people get a seat. There were none before.',
              })}
            </p>
          ) : (
            <ul>
              {moves.map((move) => (
                <li key={move}>{move}</li>
              ))}
              <li>Nobody else moves.</li>
            </ul>
          )}
        </section>
      ))}
      {same.length > 0 && <p>Nobody sits anywhere else than now in {sayList(same)}.</p>}
      {effects.length > 0 && <p>Beside the circles of now: {effects.join(' ')}</p>}
      <p className="quiet">
        No message goes out. From then on everybody who comes sees their own circles, with first names, and facilitators see them all.
      </p>
    </>
  )
}

function CoachesTold({ pairs }: { pairs: Extract<Told, { part: 'coaches' }>['pairs'] }) {
  return (
    <>
      <ul>
        {pairs.map(({ id, name, walkers }) => (
          <li key={id}>
            <b>
              <bdi>{name}</bdi>
            </b>{' '}
            walks with {sayList(walkers)}.
          </li>
        ))}
      </ul>
      <p className="quiet">Everybody and their coach are told at once, as they can be reached. Ask both first.</p>
    </>
  )
}

function CohortsTold({ told }: { told: Extract<Told, { part: 'cohorts' }> }) {
  const toRing = told.invited.filter(({ isMailable }) => !isMailable).length
  return (
    <>
      <h3>{sayCount(told.invited.length, { none: 'Nobody is invited', one: 'One person is invited', other: '# people are invited' })}</h3>
      <PeopleList inRow>
        {told.invited.map(({ id, name, voice, where, isMailable }) => (
          <li key={id}>
            <PersonLine name={name} voice={voice} what={isMailable ? `${where} · by e-mail` : `${where} · to ring`} />
          </li>
        ))}
      </PeopleList>
      {toRing > 0 && (
        <p>
          {sayCount(toRing, {
            one: 'One of them has no e-mail: you ring, and note the answer.',
            other: '# of them have no e-mail: you ring, and note their answers.',
          })}
        </p>
      )}
      <ul>
        <li>
          {sayCount(told.promised, {
            none: 'Nobody has a promise yet.',
            one: 'One person has a promise already, and keeps it.',
            other: '# people have a promise already, and keep it.',
          })}
        </li>
        {groupByWhere(told.released).map(({ where, names }) => (
          <li key={where}>
            Not thought of for “{where}” any more: {sayList(names)}.
          </li>
        ))}
        <li>
          {sayCount(told.waiting, {
            none: 'Nobody is left waiting.',
            one: 'One person goes on waiting, and hears nothing now.',
            other: '# people go on waiting, and hear nothing now.',
          })}
        </li>
      </ul>
    </>
  )
}

function groupByWhere(people: readonly { name: string; where: string }[]) {
  const wheres = [...new Set(people.map(({ where }) => where))]
  return wheres.map((where) => ({ where, names: people.filter((one) => one.where === where).map(({ name }) => name) }))
}
