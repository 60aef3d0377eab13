import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { decompress } from 'wawoff2'

const packages = join(process.cwd(), 'node_modules')
const dejavu = join(packages, 'dejavu-fonts-ttf', 'ttf')

/** The letters of the papers, embedded in each: Latin with every accent, Greek, Cyrillic, Armenian, Georgian, Arabic and Hebrew letters. */
export const paperFonts = { plain: join(dejavu, 'DejaVuSans.ttf'), bold: join(dejavu, 'DejaVuSans-Bold.ttf') } as const

/** A font for letters that those lack. */
export interface Face {
  readonly name: string
  /** Whether it is drawn in hairlines, and so is thickened. */
  readonly thin: boolean
  readonly read: () => Promise<Buffer>
}

/** A package of fonts, each for some of its letters: as its `unicode.json` says. */
interface Family {
  readonly package: string
  readonly thin: boolean
  /** The file for the letters of one key of `unicode.json`; null for a key whose letters are taken from elsewhere. */
  readonly file: (key: string) => string | null
}

const oneScript = (script: string): Family => ({ package: `@fontsource/noto-sans-${script}`, thin: false, file: (key) => (key === script ? `noto-sans-${script}-${script}-400-normal.woff2` : null) })
/** In hundred parts, each small. Their outlines are those of the thinnest weight. */
const manyParts = (script: string): Family => ({
  package: `@fontsource-variable/noto-sans-${script}`, thin: true,
  file: (key) => (key.startsWith('[') ? `noto-sans-${script}-${key.slice(1, -1)}-wght-normal.woff2` : null),
})
/** Bengali and Burmese are not among them: the package shapes some of their syllables wrongly, and a wrong letter is worse than one told by its number. */
const families = [oneScript('khmer'), oneScript('devanagari'), oneScript('ethiopic'), oneScript('thai'), manyParts('sc'), manyParts('kr')]

type Ranges = readonly (readonly [from: number, to: number])[]
const rangesIn = (text: string): Ranges => text.split(',').map((range) => {
  const [from = '', to = from] = range.trim().slice('U+'.length).split('-')
  return [parseInt(from, 16), parseInt(to, 16)]
})

interface Part extends Face {
  readonly ranges: Ranges
}

async function partsOf({ package: name, thin, file }: Family): Promise<readonly Part[]> {
  const said = JSON.parse(await readFile(join(packages, name, 'unicode.json'), 'utf8')) as Readonly<Record<string, string>>
  return Object.entries(said).flatMap(([key, ranges]) => {
    const path = file(key)
    return path === null ? [] : [{ name: path, thin, ranges: rangesIn(ranges), read: () => readFont(join(packages, name, 'files', path)) }]
  })
}

const unpacked = new Map<string, Promise<Buffer>>()

/** A font as it is embedded, unpacked once: the few that a place's families need stay in memory. */
function readFont(path: string): Promise<Buffer> {
  const reading = unpacked.get(path) ?? readFile(path).then(async (packed) => Buffer.from(await decompress(packed)))
  unpacked.set(path, reading)
  return reading
}

let known: Promise<readonly Part[]> | undefined

/** The fonts that say they hold a character, the likeliest first. */
export async function facesFor(point: number): Promise<readonly Face[]> {
  known ??= Promise.all(families.map(partsOf)).then((all) => all.flat())
  return (await known).filter(({ ranges }) => ranges.some(([from, to]) => from <= point && point <= to))
}
