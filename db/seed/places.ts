import { addCommunity, addOrganisation, startLocality, startProgramme } from '#app/features/programmes/commands.server.ts'
import { newId } from '#app/server/chance.server.ts'
import { localities, organisations, programme } from './frame.ts'
import type { Story } from './story.ts'

/** The programme, its localities with their communities, and the organisations round them. Nobody is there yet, so it is done by nobody. */
export async function fillPlaces({ days, programmeId, ids }: Story) {
  const { name, purpose, startsOn, endsOn } = programme
  await startProgramme(days.act(null, startsOn, 'system'), { id: programmeId, name, purpose, endsOn: days.on(endsOn) })
  for (const { name, purpose, approach, startsOn, communities } of localities) {
    const act = days.act(null, startsOn, 'system')
    const localityId = newId()
    const started = await startLocality(act, { id: localityId, programmeId, name, purpose, approach, holdDays: 7, answerDays: 14 })
    if (!started.ok) throw new Error(started.reason)
    ids.locality.set(name, localityId)
    for (const community of communities) {
      const id = newId()
      await addCommunity(act, { id, localityId, name: community })
      ids.community.set(community, id)
    }
  }
  for (const { name, kind } of organisations) {
    const id = newId()
    await addOrganisation(days.act(null, startsOn, 'system'), { id, name, kind, website: null })
    ids.organisation.set(name, id)
  }
}
