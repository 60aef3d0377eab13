import type PDFDocument from 'pdfkit'

type Document = InstanceType<typeof PDFDocument>

interface Glyphs {
  readonly hasGlyphForCodePoint: (point: number) => boolean
}

const isGlyphs = (font: unknown): font is Glyphs => typeof font === 'object' && font !== null && typeof Reflect.get(font, 'hasGlyphForCodePoint') === 'function'

/** Whether a font that is registered can draw a character. */
export function canDraw(document: Document, font: string, point: number): boolean {
  const open: unknown = Reflect.get(document.font(font), '_font')
  const glyphs: unknown = typeof open === 'object' && open !== null ? Reflect.get(open, 'font') : null
  return isGlyphs(glyphs) && glyphs.hasGlyphForCodePoint(point)
}
