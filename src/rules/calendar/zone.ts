import type { Day } from './civil-date'

const dayLength = 86_400_000

/** Turns instants (milliseconds since 1970-01-01T00:00Z) into what a clock on the wall of one zone shows. */
export interface Zone {
  readonly name: string
  /** The local date of an instant. */
  localDay(instant: number): Day
  /** The instant at which the local clock first shows the time (minutes after midnight) or, in a spring gap, has just passed it. */
  instantOf(day: Day, minutes: number): number
}

/** Milliseconds to add to an instant to read it as local time, asked of the platform's zone data. */
function offsetReader(name: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name, hourCycle: 'h23', era: 'short',
    year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
  })
  return (instant) => {
    const part: Record<string, string> = {}
    for (const { type, value } of format.formatToParts(instant)) part[type] = value
    const year = part['era'] === 'BC' ? 1 - Number(part['year']) : Number(part['year'])
    const local = Date.UTC(year, Number(part['month']) - 1, Number(part['day']), Number(part['hour']), Number(part['minute']), Number(part['second']))
    return local - Math.floor(instant / 1000) * 1000
  }
}

/**
 * Asking the platform costs microseconds, so each UTC day is asked for once: where its first and last millisecond have
 * the same offset the whole day has it, and only the two days a year on which clocks change are asked about again.
 */
function makeZone(name: string): Zone {
  const read = offsetReader(name)
  const offsets = new Map<number, number | null>()
  const offsetAt = (instant: number): number => {
    const utcDay = Math.floor(instant / dayLength)
    let offset = offsets.get(utcDay)
    if (offset === undefined) {
      if (offsets.size >= 20_000) offsets.clear()
      const start = read(utcDay * dayLength)
      offset = start === read((utcDay + 1) * dayLength - 1) ? start : null
      offsets.set(utcDay, offset)
    }
    return offset ?? read(instant)
  }
  return {
    name,
    localDay: (instant) => Math.floor((instant + offsetAt(instant)) / dayLength),
    instantOf: (day, minutes) => {
      const local = day * dayLength + minutes * 60_000
      // The offset before a change gives the earlier of two candidates; it is right whenever it maps back to itself.
      const early = local - offsetAt(local - dayLength)
      return early + offsetAt(early) === local ? early : local - offsetAt(local + dayLength)
    },
  }
}

const zones = new Map<string, Zone>()

/** The zone of an IANA name. Throws a RangeError when the platform does not know it. */
export function zoneOf(name: string): Zone {
  const known = zones.get(name)
  if (known) return known
  const zone = makeZone(name)
  zones.set(name, zone)
  return zone
}

/** Whether the name is an IANA zone this machine knows; a bare offset such as `+05:00` is none. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    zoneOf(name)
    return true
  } catch {
    return false
  }
}
