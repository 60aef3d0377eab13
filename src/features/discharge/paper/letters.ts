import type PDFDocument from 'pdfkit'
import { facesFor } from './fonts'
import { canDraw } from './glyphs'

type Document = InstanceType<typeof PDFDocument>

/** Characters that are no letters of their own and are drawn as nothing: line ends, joiners, marks of direction. */
const silent = /[\s\p{Cf}\p{Mn}]/u
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * A text as it is shaped. Thai AM is a ring above the consonant, under whatever tone is written there, and a letter after it;
 * the package would put the ring over the tone.
 */
export const asShaped = (text: string): string => text.replace(/([\u0E31\u0E34-\u0E37\u0E47-\u0E4E]*)\u0E33/g, '\u0E4D$1\u0E32')

/** Some characters that are drawn with one font. */
export interface Drawn {
  readonly text: string
  readonly face: string
}

/** What a paper's texts are drawn with. */
export interface Letters {
  /** Whether a text needs more than the paper's own font, written from left to right. */
  readonly mixed: (text: string) => boolean
  /** A text character by character, each with its font; what no font holds is told by its number in Unicode: "[U+1F331]". */
  readonly draw: (text: string, own: string) => readonly Drawn[]
  readonly thin: (face: string) => boolean
  /** The characters that no font holds. */
  readonly lacking: readonly string[]
}

/** Finds fonts for all that is to be written, and opens them in a paper. */
export async function lettersFor(document: Document, texts: readonly string[]): Promise<Letters> {
  const faceOf = new Map<string, string>()
  const thin = new Set<string>()
  const opened = new Set<string>()
  const lacking: string[] = []
  for (const character of new Set(texts.join(''))) {
    const point = character.codePointAt(0) ?? 0
    if (silent.test(character) || canDraw(document, 'plain', point)) continue
    for (const face of await facesFor(point)) {
      if (!opened.has(face.name)) {
        document.registerFont(face.name, await face.read())
        opened.add(face.name)
        if (face.thin) thin.add(face.name)
      }
      if (!canDraw(document, face.name, point)) continue
      faceOf.set(character, face.name)
      break
    }
    if (!faceOf.has(character)) lacking.push(character)
  }
  const said = (character: string) => `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`
  return {
    mixed: (text) => rightToLeft.test(text) || [...text].some((character) => faceOf.has(character) || lacking.includes(character)),
    draw: (text, own) =>
      [...graphemes.segment(text)].map(({ segment }) => {
        const face = [...segment].map((character) => faceOf.get(character)).find(Boolean) ?? own
        const told = [...segment].some((character) => lacking.includes(character))
        // A mark on a letter that is told by its number has nothing to stand on.
        const tells = (character: string) => lacking.includes(character) || (told && /\p{Mn}/u.test(character))
        return { face, text: [...segment].map((character) => (tells(character) ? said(character) : character)).join('') }
      }),
    thin: (face) => thin.has(face),
    lacking,
  }
}
