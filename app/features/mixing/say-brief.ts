import { sayCount, sayList } from '#app/shared/words.ts'
import { voicesWords } from '#app/shared/voices.ts'
import type { MixSettings } from './mix-notes.ts'
import { circlePresets, cohortPresets } from './presets.ts'

/** What was asked for, line by line. `sessionOf` gives the title of a session. */
export function sayBrief(
  settings: MixSettings,
  { experiences, sessionOf }: { experiences: readonly { id: string; name: string }[]; sessionOf: (id: string) => string },
) {
  const held = settings.held.seats.length + settings.held.places.length + settings.held.pairs.length
  return [
    ...linesOf(settings, experiences, sessionOf),
    { label: 'What matters most', value: sayPreset(settings) },
    ...(held > 0 ? [{ label: 'Held by hand', value: sayCount(held, { one: '1 person', other: '# people' }) }] : []),
  ]
}

function linesOf(settings: MixSettings, experiences: readonly { id: string; name: string }[], sessionOf: (id: string) => string) {
  if (settings.part === 'circles') {
    const { sessionIds, circleCount, rules } = settings
    return [
      { label: 'Sessions', value: sessionIds.map(sessionOf).join('; ') },
      { label: 'Circles', value: sayCount(circleCount, { one: 'One', other: '#' }) },
      {
        label: 'Rules',
        value: sayRules([rules.parentNotAlone && 'no parent or carer alone', rules.everyVoice && 'every voice in every circle']),
      },
    ]
  }
  if (settings.part === 'cohorts') {
    const hopes = experiences.map(({ id, name }) => ({
      label: name,
      value: sayList(
        settings.hopes
          .filter(({ experienceId }) => experienceId === id)
          .map(({ voice, least, most }) => `${voicesWords[voice].toLocaleLowerCase('en-GB')} ${least} to ${most}`),
      ),
    }))
    return [...hopes, { label: 'Rules', value: sayRules([settings.rules.powerApart && 'nobody comes with their own worker or manager']) }]
  }
  const room = Object.values(settings.capacities).reduce((sum, capacity) => sum + capacity, 0)
  return [{ label: 'Room with coaches', value: sayCount(room, { one: '1 person', other: '# people' }) }]
}

function sayRules(rules: readonly (string | false)[]) {
  const on = rules.filter((rule) => rule !== false)
  return on.length > 0 ? `What always holds, and ${sayList(on)}` : 'What always holds'
}

function sayPreset({ part, preset }: MixSettings) {
  if (part === 'coaches') return 'A coach who speaks their language'
  if (preset === 'own') return 'Our own weights'
  return part === 'circles' ? circlePresets[preset].label : cohortPresets[preset].label
}
