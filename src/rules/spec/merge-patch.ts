const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Applies a JSON merge patch (RFC 7396): objects are merged, null removes, anything else replaces. Beyond the RFC an
 * object laid on a list patches its items by their place, `{ "0": { "reached": null } }`, so that two patches of one
 * list both take effect; a place past the end appends.
 */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch
  const merged: Record<string, unknown> = Array.isArray(target) || isObject(target) ? { ...target } : {}
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete merged[key]
    else merged[key] = mergePatch(merged[key], value)
  }
  return Array.isArray(target) ? Object.values(merged) : merged
}
