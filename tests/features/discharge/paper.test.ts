import { getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import { asShaped } from '@/features/discharge/paper/letters'
import { drawPlan, type PlanPaper } from '@/features/discharge/paper/plan-paper'

const drawing = { width: 400, height: 160, strokes: [[10, 100, 80, 20, 160, 120], [200, 60]] }
const paper: PlanPaper = {
  agency: 'Harborlight Family Support', program: 'Family Support and Training', edition: 'FST specification, 2021-12', youth: 'Zoë Nguyễn-Łukaszewicz', stay: 'Enrolled on Mon Nov 2. Service ended on Tue Nov 17: goals met.',
  writtenOn: 'Wed Nov 18', asOf: 'Sun Nov 22 2026', now: new Date('2026-11-22T15:00:00Z'),
  plan: {
    by: 'Sam Reyes', parts: [{ title: 'Strategies', text: 'Пауза перед ответом. Naïve café.' }, { title: 'Supports', text: 'Grandmother' }],
    signatures: [{ id: '1', says: 'Signed by Ana Silva, mother, on Wed Nov 18', drawing }], unsigned: [], givings: [{ id: '2', says: 'Given to Ana Silva on Wed Nov 18 at 3:10 PM, in person', uncovered: false }],
  },
}

interface Tag {
  readonly role?: string
  readonly alt?: string
  readonly children?: readonly Tag[]
}

async function opened(of: PlanPaper) {
  const bytes = await drawPlan(of)
  const document = await getDocumentProxy(new Uint8Array(bytes))
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, at) => document.getPage(at + 1)))
  const words = await Promise.all(pages.map(async (page) => (await page.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' ')))
  const trees = await Promise.all(pages.map(async (page) => (await page.getStructTree()) as Tag | null))
  return { bytes, document, pages, words, trees }
}

const rolesIn = (tag: Tag | null): string[] => (tag ? [tag.role ?? '', ...(tag.children ?? []).flatMap(rolesIn)].filter(Boolean) : [])
const altsIn = (tag: Tag | null): string[] => (tag ? [tag.alt ?? '', ...(tag.children ?? []).flatMap(altsIn)].filter(Boolean) : [])

describe('a plan on paper', () => {
  test('is a tagged document with its title, its language, headings, lists and a drawn signature in words', async () => {
    const { bytes, document, trees } = await opened(paper)
    const { info, metadata } = await document.getMetadata()
    expect(info).toMatchObject({ Title: 'Discharge plan for Zoë Nguyễn-Łukaszewicz', Author: 'Harborlight Family Support', Language: 'en-US' })
    expect(metadata.getRaw()).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true })
    expect(bytes.toString('latin1')).toMatch(/\/DisplayDocTitle true/)
    expect(rolesIn(trees[0] ?? null)).toEqual(expect.arrayContaining(['Document', 'H1', 'H2', 'P', 'L', 'LI', 'LBody', 'Figure']))
    expect(altsIn(trees[0] ?? null)).toEqual([expect.stringContaining('Signed by Ana Silva')])
  })

  test('says what the plan says, with agency, program and edition in the head and the page’s number at its foot, on Letter', async () => {
    const { words, pages } = await opened(paper)
    for (const said of ['Discharge plan for Zoë Nguyễn-Łukaszewicz', 'Strategies', 'Пауза перед ответом. Naïve café.', 'Signed by Ana Silva, mother', 'Given to Ana Silva', 'Harborlight Family Support · Family Support and Training · FST specification, 2021-12', 'As of Sun Nov 22 2026', 'Page 1 of 1'])
      expect(words[0]).toContain(said)
    expect(pages[0]?.view).toEqual([0, 0, 612, 792])
    expect(words[0]).not.toContain('cannot be printed')
  })

  test('of many words goes on over pages, each numbered, and nothing is left out', async () => {
    const long = Array.from({ length: 400 }, (_, at) => `Line ${at} of what helps in the morning.`).join('\n')
    const { words, trees } = await opened({ ...paper, plan: { ...paper.plan, parts: [{ title: 'Strategies', text: long }] } })
    expect(words.length).toBeGreaterThan(5)
    words.forEach((page, at) => expect(page).toContain(`Page ${at + 1} of ${words.length}`))
    expect(words.join(' ')).toContain('Line 399 of what helps')
    for (const tree of trees) expect(rolesIn(tree)).toContain('Sect')
  })

  test('is written in every script that families here write in, each in letters that hold it', async () => {
    const text = ['王小明 and 陳美玲 go to school at 8.', '김민준', 'វិសាលទៅសាលារៀនរាល់ព្រឹក', 'प्रिया की माँ', 'አበበ በቀለ', 'เด็กทำการบ้าน', 'שלום', '欧阳'.repeat(60)].join('\n')
    const { words, document, trees } = await opened({ ...paper, agency: '美玲 agency', youth: '王小明', plan: { ...paper.plan, parts: [{ title: 'Strategies', text }] } })
    expect((await document.getMetadata()).info).toMatchObject({ Title: 'Discharge plan for 王小明' })
    const said = (words[0] ?? '').replaceAll(' ', '')
    for (const one of ['Dischargeplanfor王小明', '王小明and陳美玲gotoschoolat8.', '김민준', 'አበበበቀለ', '美玲agency']) expect(said).toContain(one)
    expect(said.match(/欧阳/g)?.length).toBe(60)
    expect(words[0]).not.toContain('cannot be printed')
    expect(rolesIn(trees[0] ?? null)).toEqual(expect.arrayContaining(['H1', 'H2', 'P']))
  })

  test('Thai AM is drawn as its ring, under the tone, and its letter; everything else as it was written', () => {
    expect([...asShaped('น้ำ')].map((character) => character.codePointAt(0)?.toString(16))).toEqual(['e19', 'e4d', 'e49', 'e32'])
    expect([...asShaped('ทำ')].map((character) => character.codePointAt(0)?.toString(16))).toEqual(['e17', 'e4d', 'e32'])
    for (const same of ['ที่ปรึกษา', 'Ana', 'វិសាល', '']) expect(asShaped(same)).toBe(same)
  })

  test('letters that would be put together wrongly are told by number, each mark too', async () => {
    const { words } = await opened({ ...paper, plan: { ...paper.plan, parts: [{ title: 'Strategies', text: 'ন্দ্রে ပြ' }] } })
    expect((words[0] ?? '').replaceAll(' ', '')).toContain('[U+09A8][U+09CD][U+09A6][U+09CD][U+09B0][U+09C7][U+1015][U+103C]')
    expect(words[0]).toContain('cannot be printed in these letters')
  })

  test('tells what no letters hold by its number, and says so', async () => {
    const { words } = await opened({ ...paper, plan: { ...paper.plan, by: 'Ana 🌱 Silva ᏣᎳᎩ' } })
    expect(words[0]).toContain('by Ana [U+1F331] Silva [U+13E3][U+13B3][U+13A9].')
    expect(words[0]).toMatch(/4 characters of this plan cannot be printed in these letters/)
  })

  test('that nobody signed has a line to sign on', async () => {
    const { words } = await opened({ ...paper, plan: { ...paper.plan, signatures: [], givings: [] } })
    expect(words[0]).toMatch(/Not signed yet\..*Signature: _+/s)
    expect(words[0]).toContain('Not given to anybody yet.')
  })
})
