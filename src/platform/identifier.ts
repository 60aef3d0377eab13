/** The last moment an identifier was made for, and how far its count has come: 12 bits, beginning somewhere in the lower half. */
let last = { at: -1, count: 0 }

/**
 * A new version 7 identifier (RFC 9562, section 5.7): the moment it was made, a count so that those of one moment sort in
 * the order they were made (section 6.2, method 1), then chance. Made where something is first written down, in the
 * browser too, so that sending it twice stores it once.
 *
 * @param at milliseconds since 1970-01-01T00:00Z
 */
export function newIdentifier(at: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const view = new DataView(bytes.buffer)
  last = { at, count: at === last.at ? last.count + 1 : view.getUint16(6) & 0x7ff }
  view.setUint16(0, Math.floor(at / 2 ** 32))
  view.setUint32(2, at % 2 ** 32)
  view.setUint16(6, 0x7000 | (last.count & 0xfff))
  view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80)
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
