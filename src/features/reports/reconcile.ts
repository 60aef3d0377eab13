/** A draft as the server has it. */
export type StoredDraft = { readonly text: string; readonly version: number }

/** A draft as the device has it: what is typed, and what the server is known to have. */
export type DeviceDraft = { readonly text: string; readonly saved: string; readonly version: number }

export type Reconciled = {
  readonly draft: DeviceDraft
  /** What was written elsewhere meanwhile, where both have words of their own: somebody has to choose. */
  readonly other: StoredDraft | null
}

/**
 * Brings the device and the server together. Words that are only on the device stay, words that are only on the server
 * come; where both have some, both are kept and nothing is chosen here.
 *
 * @param device null where nothing was typed on this device
 */
export function reconcile(device: DeviceDraft | null, stored: StoredDraft | null): Reconciled {
  if (!stored) return { draft: device ?? { text: '', saved: '', version: 0 }, other: null }
  const fromServer = { text: stored.text, saved: stored.text, version: stored.version }
  if (!device) return { draft: fromServer, other: null }
  // What the page was made with may be older than what this device has sent since.
  if (stored.version <= device.version) return { draft: device, other: null }
  if (device.text === device.saved || device.text === stored.text) return { draft: fromServer, other: null }
  return { draft: device, other: stored }
}
