import PDFDocument from 'pdfkit'
import { linesOf } from '../drawing'
import type { PlanRecord } from '../told-plan'
import { paperFonts } from './fonts'
import { lettersFor } from './letters'
import { type Document, type Element, margin, type Pen, write as writeText, writeHead } from './pen'

/** A finished plan, and what stands around it on paper. */
export interface PlanPaper {
  readonly agency: string
  readonly program: string
  /** The payer's document and its edition. */
  readonly edition: string | null
  readonly youth: string
  /** "Enrolled on …; closed on …: goals met" */
  readonly stay: string
  readonly plan: Pick<PlanRecord, 'by' | 'parts' | 'signatures' | 'unsigned' | 'givings'>
  readonly writtenOn: string
  /** "Tue Nov 17 2026" */
  readonly asOf: string
  readonly now: Date
}

const sizes = { title: 18, heading: 13, text: 10.5, small: 8.5 } as const
const signatureHeight = 48
/** What the package takes and its types do not know yet: that the paper is to be read by everybody (PDF/UA-1). */
const forEverybody: object = { subset: 'PDF/UA' }

function open({ agency, youth, now }: PlanPaper): Document {
  const document = new PDFDocument({
    size: 'LETTER', margins: { top: margin, bottom: margin, left: margin, right: margin }, bufferPages: true, font: paperFonts.plain,
    pdfVersion: '1.7', ...forEverybody, tagged: true, lang: 'en-US', displayTitle: true,
    info: { Title: `Discharge plan for ${youth}`, Author: agency, Creator: 'Alongside', CreationDate: now, ModDate: now },
  })
  document.registerFont('plain', paperFonts.plain)
  document.registerFont('bold', paperFonts.bold)
  return document
}

/** Writes one tagged paragraph or heading, in the size of text unless another is said. */
const write = (pen: Pen, into: Element, structType: string, text: string, look: Partial<Parameters<typeof writeText>[4]> = {}) => writeText(pen, into, structType, text, { size: sizes.text, ...look })

/** A heading with what stands under it, as one part of the paper. */
function section(pen: Pen, root: Element, title: string, fill: (into: Element) => void): void {
  const { document } = pen
  const part = document.struct('Sect')
  root.add(part)
  // A heading is not left alone at the foot of a page.
  if (document.y > document.page.height - margin - 72) document.addPage()
  write(pen, part, 'H2', title, { size: sizes.heading, bold: true, space: 0.2 })
  fill(part)
  part.end()
  document.moveDown(0.4)
}

function list(pen: Pen, into: Element, items: readonly string[]): void {
  const { document } = pen
  const all = document.struct('L')
  into.add(all)
  for (const item of items) {
    const one = document.struct('LI')
    all.add(one)
    write(pen, one, 'LBody', `• ${item}`, { space: 0.2 })
    one.end()
  }
  all.end()
}

/** A drawn signature as a picture, with its words for whoever cannot see it. */
function draw(document: Document, into: Element, { says, drawing }: PlanRecord['signatures'][number]): void {
  if (!drawing) return
  if (document.y > document.page.height - margin - signatureHeight) document.addPage()
  const scale = Math.min(signatureHeight / drawing.height, 220 / drawing.width)
  const [left, top] = [margin, document.y]
  const below = top + drawing.height * scale
  const place: object = { bbox: [left, top, left + drawing.width * scale, below] }
  into.add(document.struct('Figure', { alt: `Drawn signature. ${says}`, ...place }, () => {
    document.save().lineWidth(1.2).lineCap('round').lineJoin('round')
    for (const [first = [0, 0], ...rest] of linesOf(drawing)) {
      document.moveTo(left + first[0] * scale, top + first[1] * scale)
      for (const [x, y] of rest) document.lineTo(left + x * scale, top + y * scale)
      document.stroke()
    }
    document.restore()
  }))
  document.x = margin
  document.y = below + 6
}

function sign(pen: Pen, into: Element, { signatures, unsigned }: PlanPaper['plan']): void {
  for (const one of signatures) {
    write(pen, into, 'P', one.says, { space: 0.2 })
    draw(pen.document, into, one)
  }
  for (const { reason, tries } of unsigned) write(pen, into, 'P', `Unsigned: ${reason}${tries ? `\nTried: ${tries}` : ''}`)
  if (signatures.length === 0) {
    if (unsigned.length === 0) write(pen, into, 'P', 'Not signed yet.')
    write(pen, into, 'P', '\nSignature: ____________________________________    Date: ________________')
  }
}

/** The head and foot of each page, which a reader of the text passes over. */
function frame(pen: Pen, { agency, program, edition, asOf }: PlanPaper): void {
  const { document } = pen
  const { start, count } = document.bufferedPageRange()
  const head = [agency, program, edition].filter(Boolean).join(' · ')
  for (let at = 0; at < count; at += 1) {
    document.switchToPage(start + at)
    const { page } = document
    const { top, bottom } = page.margins
    page.margins.top = page.margins.bottom = 0
    const width = page.width - 2 * margin
    document.markContent('Artifact', { type: 'Pagination' })
    document.font('plain').fontSize(sizes.small)
    if (pen.letters.mixed(head)) writeHead(pen, head, 30, { size: sizes.small })
    else document.text(head, margin, 30, { width, height: 22, ellipsis: true })
    document.font('plain').fontSize(sizes.small)
    document.text(`As of ${asOf}`, margin, page.height - 44, { width: width / 2, lineBreak: false })
    document.text(`Page ${at + 1} of ${count}`, margin, page.height - 44, { width, align: 'right', lineBreak: false })
    document.endMarkedContent()
    page.margins.top = top
    page.margins.bottom = bottom
  }
}

/** Draws a finished plan as a tagged PDF for Letter paper: with its title and language, its headings and lists, and page numbers. */
export async function drawPlan(paper: PlanPaper): Promise<Buffer> {
  const { youth, stay, plan, writtenOn } = paper
  const document = open(paper)
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<void>((resolve, reject) => {
    document.on('end', resolve)
    document.on('error', reject)
  })
  const letters = await lettersFor(document, [paper.agency, paper.program, youth, stay, plan.by, ...plan.parts.map(({ text }) => text), ...plan.signatures.map(({ says }) => says), ...plan.unsigned.map(({ reason, tries }) => reason + (tries ?? '')), ...plan.givings.map(({ says }) => says)])
  const pen = { document, letters }
  const root = document.struct('Document')
  document.addStructure(root)
  write(pen, root, 'H1', `Discharge plan for ${youth}`, { size: sizes.title, bold: true })
  write(pen, root, 'P', `${stay}\nWritten on ${writtenOn} by ${plan.by}.`, { space: 1 })
  for (const { title, text } of plan.parts) section(pen, root, title, (into) => write(pen, into, 'P', text))
  section(pen, root, 'Agreed and signed', (into) => sign(pen, into, plan))
  section(pen, root, 'Given and shared', (into) => (plan.givings.length > 0 ? list(pen, into, plan.givings.map(({ says }) => says)) : write(pen, into, 'P', 'Not given to anybody yet.')))
  const { lacking } = letters
  if (lacking.length > 0) write(pen, root, 'P', `${lacking.length === 1 ? 'One character' : `${lacking.length} characters`} of this plan cannot be printed in these letters: ${lacking.length === 1 ? 'its number' : 'the number of each'} in Unicode stands in brackets instead. The record on screen shows ${lacking.length === 1 ? 'it' : 'them'}.`, { size: sizes.small })
  root.end()
  frame(pen, paper)
  document.end()
  await ended
  return Buffer.concat(chunks)
}
