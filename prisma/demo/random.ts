/** Numbers that look like chance and are the same every time: each is decided by the seed and by how many were asked for before. */
export type Random = {
  /** True in so many cases of one. */
  chance(probability: number): boolean
  /** A whole number; both ends are possible. */
  between(least: number, most: number): number
  pick<Value>(from: readonly Value[]): Value
  /** Numbers of its own for something that has a name, so that what is made of it does not change when something else is added. */
  branch(name: string): Random
}

/** FNV-1a: spreads a text over 32 bits. */
function seedOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** Tommy Ettinger's mulberry32, behind the words that the demo uses. */
export function randomFrom(seed: string): Random {
  let state = seedOf(seed)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    chance: (probability) => next() < probability,
    between,
    pick: <Value>(from: readonly Value[]) => {
      const value = from[between(0, from.length - 1)]
      if (value === undefined) throw new RangeError('there is nothing to pick from')
      return value
    },
    branch: (name) => randomFrom(`${seed}/${name}`),
  }
}
