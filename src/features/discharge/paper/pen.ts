import type PDFDocument from 'pdfkit'
import { asShaped, type Drawn, type Letters } from './letters'
import { type Line, linesOf } from './lines'

export type Document = InstanceType<typeof PDFDocument>
export type Element = ReturnType<Document['struct']>

/** A paper that is being written, and the letters it is written with. */
export interface Pen {
  readonly document: Document
  readonly letters: Letters
}

/** In points. */
export const margin = 64
const gap = 2

/** How text looks: its size in points, and how much stays free under it, in lines. */
interface Look {
  readonly size: number
  readonly bold?: boolean
  readonly space?: number
}

/** The whole run is shaped at once, and turned around where its script is: without it the package lays out word by word. */
const asOne = { features: [] }
/** How thick the strokes of hairline letters are drawn, as a part of their size. */
const thickened = { plain: 0.03, bold: 0.065 } as const

/** Writes one tagged paragraph or heading, over pages where it must. */
export function write(pen: Pen, into: Element, structType: string, text: string, look: Look): void {
  const { document, letters } = pen
  const own = look.bold ? 'bold' : 'plain'
  document.font(own).fontSize(look.size)
  if (letters.mixed(text)) writeMixed(pen, into, structType, text, look)
  else document.text(text, { structParent: into, structType, lineGap: gap })
  document.font(own).fontSize(look.size).moveDown(look.space ?? 0.4)
}

/** Text in several fonts or both directions, which the package does not lay out by itself. */
function writeMixed(pen: Pen, into: Element, structType: string, text: string, look: Look): void {
  const { document } = pen
  const width = document.page.width - 2 * margin
  const element = document.struct(structType, { actual: text })
  into.add(element)
  const height = document.font('plain').fontSize(look.size).currentLineHeight(true) + gap
  for (const paragraph of text.split('\n')) {
    if (paragraph === '') document.y += height
    for (const line of linesIn(pen, paragraph, look, width)) {
      if (document.y + height > document.page.height - margin) document.addPage()
      element.add(document.markStructureContent(structType))
      const { y } = document
      const long = line.parts.reduce((sum, part) => sum + widthOf(pen, part, look.size), 0)
      drawLine(pen, line, line.fromRight ? margin + width - long : margin, y, look)
      document.endMarkedContent()
      document.x = margin
      document.y = y + height
    }
  }
  element.end()
}

/** Writes what fits in one line at a height of the page, without a tag. */
export function writeHead(pen: Pen, text: string, y: number, look: Look): void {
  const [line] = linesIn(pen, text, look, pen.document.page.width - 2 * margin)
  if (line) drawLine(pen, line, margin, y, look)
}

const linesIn = (pen: Pen, paragraph: string, look: Look, width: number) => linesOf(pen.letters.draw(paragraph, look.bold ? 'bold' : 'plain'), (part) => widthOf(pen, part, look.size), width)

function widthOf({ document }: Pen, { text, face }: Drawn, size: number): number {
  return document.font(face).fontSize(size).widthOfString(asShaped(text), asOne)
}

/** Draws the parts of a line from a point on, all on one base line. */
function drawLine(pen: Pen, { parts }: Line, x: number, y: number, { size, bold = false }: Look): void {
  const { document, letters } = pen
  const base = y + ascentOf(document.font('plain'), size)
  let at = x
  for (const part of parts) {
    document.font(part.face).fontSize(size)
    const stroke = letters.thin(part.face)
    if (stroke) document.lineWidth(size * thickened[bold ? 'bold' : 'plain']).lineJoin('round')
    document.text(asShaped(part.text), at, base - ascentOf(document, size), { ...asOne, lineBreak: false, ...(stroke ? { fill: true, stroke: true } : {}) })
    at += widthOf(pen, part, size)
  }
}

/** How far the letters of the font in use reach above the base line, in points. */
function ascentOf(document: Document, size: number): number {
  const font: unknown = Reflect.get(document, '_font')
  const ascender: unknown = typeof font === 'object' && font !== null ? Reflect.get(font, 'ascender') : null
  return typeof ascender === 'number' ? (ascender / 1000) * size : size
}
