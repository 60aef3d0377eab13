import type PDFDocument from 'pdfkit'

interface Glyphs {
  readonly hasGlyphForCodePoint: (point: number) => boolean
}

const isGlyphs = (font: unknown): font is Glyphs => typeof font === 'object' && font !== null && typeof Reflect.get(font, 'hasGlyphForCodePoint') === 'function'

/** Characters that are no letters of their own and are drawn as nothing: line ends, joiners, marks of direction. */
const silent = /[\s\p{Cf}\p{Mn}]/u

/** The characters of a text that the font in use cannot draw. */
export function undrawable(document: InstanceType<typeof PDFDocument>, text: string): readonly string[] {
  const open: unknown = Reflect.get(document, '_font')
  const font: unknown = typeof open === 'object' && open !== null ? Reflect.get(open, 'font') : null
  if (!isGlyphs(font)) return []
  return [...new Set(text)].filter((character) => !silent.test(character) && !font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0))
}
