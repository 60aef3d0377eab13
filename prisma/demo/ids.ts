import { createHash } from 'node:crypto'

/** In the place of the time: what the demo makes is older than anything that is saved in it. */
const begins = Date.UTC(2024, 0, 1)

/** The version 7 identifier of the thing with this name; `place` orders identifiers as time would. */
export function idOf(name: string, place = 0): string {
  const bytes = createHash('sha256').update(name).digest().subarray(0, 16)
  bytes.writeUIntBE(begins + place, 0, 6)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
