import { voicesWords } from '#app/shared/voices.ts'
import type { Spot } from '../arrange-proposal.ts'
import type { MixSettings } from '../mix-notes.ts'
import { weighBalance, type Hoped } from '../weigh-balance.ts'
import { listHoped, listKinds } from './balance.server.ts'

/** The balance of what a page shows of a proposal: each experience against its hopes, or each circle of a session. */
export async function readBalance({ settings, spots }: { settings: MixSettings; spots: readonly Spot[] }, at: Date) {
  const experienceIds = settings.part === 'cohorts' ? settings.experienceIds : [settings.experienceId]
  const kinds = await listKinds(experienceIds, at)
  const coming = spots.filter(({ spot }) => spot !== null)
  const groups = []
  for (const { spot, name, seats } of coming) {
    const hoped = settings.part === 'cohorts' && spot ? [...voiceHopes(settings.hopes, spot), ...(await listHoped(spot))] : []
    groups.push({ name, placeIds: seats.map(({ id }) => id), hoped })
  }
  return { groups: groups.map(({ name }) => name), lines: weighBalance(groups, kinds) }
}

type Hopes = Extract<MixSettings, { part: 'cohorts' }>['hopes']

function voiceHopes(hopes: Hopes, experienceId: string): Hoped[] {
  return hopes
    .filter((hope) => hope.experienceId === experienceId)
    .map(({ voice, least, most }) => ({ quality: 'voice' as const, word: voicesWords[voice], least, most }))
}
