import { Temporal } from 'temporal-polyfill'
import { homeZone } from './dates.ts'

/**
 * The instant of a wall-clock time. An hour that the spring change skips moves forward by it; of an hour that
 * the autumn change repeats it is the first (RFC 9557, “compatible”). Apart from dates.ts, to keep browsers light.
 */
export function instantOf({ on, time, zone = homeZone }: { on: string; time: string; zone?: string }) {
  return new Date(Temporal.PlainDateTime.from(`${on}T${time}`).toZonedDateTime(zone).epochMilliseconds).toISOString()
}
