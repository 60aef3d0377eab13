/** A file as text, and how it was written. */
export type Decoded = { readonly ok: true; readonly text: string; readonly encoding: string } | { readonly ok: false; readonly says: string }

const startsWith = (bytes: Uint8Array, ...start: readonly number[]) => start.every((byte, at) => bytes[at] === byte)
const asText = (encoding: string, bytes: Uint8Array) => new TextDecoder(encoding).decode(bytes)

const workbook = 'This is a workbook, not a CSV file. Open it in your spreadsheet, choose “Save as” and there “CSV UTF-8”, then choose that file here.'
const unreadable = 'This file holds no text. Save your spreadsheet as “CSV UTF-8” and choose that file.'

/** UTF-16 without a mark: of plain letters every second byte is nothing. */
function zerosAt(bytes: Uint8Array, parity: 0 | 1): boolean {
  const some = bytes.subarray(0, 2000)
  const half = Math.floor(some.length / 2)
  let zeros = 0
  for (let at: number = parity; at < half * 2; at += 2) if (some[at] === 0) zeros += 1
  return half > 3 && zeros > half * 0.4
}

/** Reads the bytes of a file as text: UTF-8 or UTF-16 with or without a mark, and else Windows-1252, as older spreadsheets write. */
export function decode(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { ok: false, says: workbook }
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return { ok: false, says: unreadable }
  const read = readAs(bytes)
  // A text has no such characters, however it was written.
  const strange = read.text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/gu)?.length ?? 0
  return strange > read.text.length / 100 ? { ok: false, says: unreadable } : { ok: true, ...read }
}

function readAs(bytes: Uint8Array): { readonly text: string; readonly encoding: string } {
  if (startsWith(bytes, 0xff, 0xfe) || zerosAt(bytes, 1)) return { text: asText('utf-16le', bytes), encoding: 'UTF-16' }
  if (startsWith(bytes, 0xfe, 0xff) || zerosAt(bytes, 0)) return { text: asText('utf-16be', bytes), encoding: 'UTF-16' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' }
  } catch {
    return { text: asText('windows-1252', bytes), encoding: 'Windows-1252' }
  }
}
