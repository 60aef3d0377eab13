/** It comes without types. */
declare module 'wawoff2' {
  /** Unpacks a font of the web into one that can be embedded. */
  export function decompress(packed: Uint8Array): Promise<Uint8Array>
}
