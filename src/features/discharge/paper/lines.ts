import bidiFactory from 'bidi-js'
import type { Drawn } from './letters'

const bidi = bidiFactory()
const words = new Intl.Segmenter('und', { granularity: 'word' })
/** Scripts that are written without spaces between words: a line may end after each of their words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Khmer}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}]/u
const ownDirection = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** A line as it is seen, its parts from left to right. */
export interface Line {
  readonly parts: readonly Drawn[]
  /** Whether it begins at the right margin. */
  readonly fromRight: boolean
}

/** Where a line may end: after a space, and after each word of a script without spaces. */
function endsIn(text: string): ReadonlySet<number> {
  const ends = new Set<number>()
  const all = [...words.segment(text)]
  all.forEach(({ segment, index }, at) => {
    const next = all[at + 1]
    if (!next || /^\s+$/.test(segment) || (next.isWordLike && (unspaced.test(segment) || unspaced.test(next.segment)))) ends.add(index + segment.length)
  })
  return ends
}

/** The parts of a line in the order in which they are seen, by the rules of Unicode for two directions in one line. */
function seen(parts: readonly (Drawn & { readonly level: number })[]): readonly Drawn[] {
  const order = [...parts]
  for (let level = Math.max(0, ...parts.map((part) => part.level)); level > 0; level -= 1)
    for (let from = 0; from < order.length; from += 1) {
      let to = from
      while ((order[to]?.level ?? -1) >= level) to += 1
      if (to > from + 1) order.splice(from, to - from, ...order.slice(from, to).reverse())
      if (to > from) from = to
    }
  return order.map(({ text, face, level }) => {
    if (level % 2 === 0) return { text, face }
    const mirrored = [...text].map((character) => bidi.getMirroredCharacter(character) ?? character)
    // The font turns letters of such a script around by itself, but not what stands alone between them.
    return { face, text: (ownDirection.test(text) ? mirrored : mirrored.reverse()).join('') }
  })
}

type Placed = Drawn & { readonly at: number }

/** A paragraph cut where a line may end. */
function wordsOf(drawn: readonly Drawn[], text: string): readonly (readonly Placed[])[] {
  const ends = endsIn(text)
  const all: Placed[][] = [[]]
  let at = 0
  for (const one of drawn) {
    all.at(-1)?.push({ ...one, at })
    at += one.text.length
    if (ends.has(at)) all.push([])
  }
  return all.filter((word) => word.length > 0)
}

/**
 * One paragraph in lines.
 *
 * @param drawn the paragraph character by character, each with its font
 * @param widthOf how wide some characters are in one font, in points
 * @param width how wide a line may be, in points
 */
export function linesOf(drawn: readonly Drawn[], widthOf: (part: Drawn) => number, width: number): readonly Line[] {
  const text = drawn.map((one) => one.text).join('')
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text, 'auto')
  const fromRight = (paragraphs[0]?.level ?? 0) % 2 === 1
  const partsOf = (some: readonly Placed[]) => {
    const parts: { text: string; face: string; level: number }[] = []
    for (const { text: characters, face, at } of some) {
      const level = levels[at] ?? 0
      const last = parts.at(-1)
      if (last?.face === face && last.level === level) last.text += characters
      else parts.push({ text: characters, face, level })
    }
    return parts
  }
  const wide = (some: readonly Placed[]) => partsOf(some).reduce((sum, part) => sum + widthOf(part), 0)
  const lines: Line[] = []
  let line: readonly Placed[] = []
  let filled = 0
  /** Puts some characters into the line, or into the next where they do not fit. */
  const put = (some: readonly Placed[], long: number) => {
    if (line.length > 0 && filled + long > width) {
      lines.push({ parts: seen(partsOf(line)), fromRight })
      line = []
      filled = 0
    }
    line = [...line, ...some]
    filled += long
  }
  for (const word of wordsOf(drawn, text)) {
    const long = wide(word)
    // A word that is wider than a line goes on in the next.
    if (long > width) for (const one of word) put([one], wide([one]))
    else put(word, long)
  }
  if (line.length > 0) lines.push({ parts: seen(partsOf(line)), fromRight })
  return lines
}
