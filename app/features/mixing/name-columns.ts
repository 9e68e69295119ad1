import { dayOf, sayTime } from '#app/shared/dates.ts'

interface Session {
  id: string
  starts_at: string
  zone: string
}

/** A short name for the column of each session: “Wed 18 Nov”, and the time too where a day has several. */
export function nameColumns(sessions: readonly Session[]) {
  const days = sessions.map(({ starts_at, zone }) => dayOf(starts_at, zone))
  return new Map(
    sessions.map(({ id, starts_at, zone }) => {
      const on = dayOf(starts_at, zone)
      const isAlone = days.filter((day) => day === on).length === 1
      return [id, isAlone ? shortDay(on) : `${shortDay(on)}, ${sayTime(starts_at, zone)}`] as const
    }),
  )
}

function shortDay(on: string) {
  const format = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })
  return format.format(new Date(`${on}T12:00:00Z`)).replace(',', '')
}
