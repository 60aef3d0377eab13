import * as z from 'zod'

/** A drawn signature: the size of the field it was drawn in, and each stroke as x and y in turn, in whole pixels. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly strokes: readonly (readonly number[])[]
}

const place = z.int().min(-50).max(4000)
const drawing = z.strictObject({ width: z.int().min(1).max(4000), height: z.int().min(1).max(2000), strokes: z.array(z.array(place).min(2).max(4000)).min(1).max(200) })

/** How long a stored drawing may be, in characters. */
const longest = 60_000

/** A drawing as it was stored; null where it is none. */
export function drawingFrom(text: string | null): Drawing | null {
  if (text === null) return null
  try {
    return drawing.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** A drawing as the form sends it: text that holds one. */
export const drawnSignature = z.string().max(longest, 'This drawing is too long. Clear it and sign again, or leave it empty: the written name is enough.').refine((text) => drawingFrom(text) !== null, 'This drawing cannot be read. Clear it and sign again.')

/** Each stroke as the points of a line. A dot is a line to itself. */
export const linesOf = ({ strokes }: Drawing): readonly (readonly (readonly [x: number, y: number])[])[] =>
  strokes.map((stroke) => {
    const points = stroke.flatMap((x, at): (readonly [number, number])[] => (at % 2 === 0 ? [[x, stroke[at + 1] ?? 0]] : []))
    return points.length === 1 ? [...points, ...points] : points
  })
