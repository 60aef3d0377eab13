import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { text as readAll } from 'node:stream/consumers'
import { evaluate, type Library } from '@/rules/evaluate'
import { CaseError, parseCase } from '@/rules/facts/case-file'
import { definePayerSpec, SpecError } from '@/rules/spec/payer-spec'
import { specsOnBoard } from '@/rules/specs/on-board'
import type { Asked } from './arguments'
import { asJson, asLine } from './json'
import { asText } from './text'

const whyUnreadable = (error: unknown) => (error instanceof Error ? error.message.split('\n')[0] : String(error))

const unreadable = (file: string, error: unknown) => new CaseError(`${file}: cannot be read (${whyUnreadable(error)})`)

async function readInput(file: string | undefined): Promise<string> {
  if (file === undefined) return await readAll(process.stdin)
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw unreadable(file, error)
  }
}

function parseJson(text: string, place = ''): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new CaseError(`${place}not JSON: ${whyUnreadable(error)}`)
  }
}

async function openLibrary({ ownSpec }: Asked): Promise<Library> {
  if (ownSpec === undefined) return { specs: specsOnBoard }
  const own = definePayerSpec(parseJson(await readInput(ownSpec), `${ownSpec}: `))
  if (specsOnBoard.some(({ id }) => id === own.id)) throw new SpecError(`${own.id}: a document on board has this id; give your own another`)
  return { specs: [...specsOnBoard, own] }
}

/** Waits until the reader has room again, so that a slow one never makes the output pile up in memory. */
const write = (chunk: string) =>
  process.stdout.write(chunk) ? Promise.resolve() : new Promise<void>((resolve) => process.stdout.once('drain', () => resolve()))

async function writeAll(pieces: Iterable<string>): Promise<void> {
  let gathered = ''
  for (const piece of pieces) {
    gathered += piece
    if (gathered.length < 65_536) continue
    await write(gathered)
    gathered = ''
  }
  await write(gathered)
}

/** `evaluate [FILE]`: one case in, its result out, as JSON or as sentences. */
export async function evaluateOne(asked: Asked): Promise<number> {
  const library = await openLibrary(asked)
  const result = evaluate(parseCase(parseJson(await readInput(asked.file))), library)
  await writeAll(asked.text ? asText(result) : asJson(result))
  return 0
}

const labelOf = (json: unknown) =>
  typeof json === 'object' && json !== null && 'case' in json && typeof json.case === 'string' ? json.case : null

function answerLine(line: string, library: Library): { readonly pieces: Iterable<string>; readonly failed: boolean } {
  let json: unknown = null
  try {
    json = parseJson(line)
    return { pieces: asLine(evaluate(parseCase(json), library)), failed: false }
  } catch (error) {
    if (!(error instanceof CaseError || error instanceof SpecError)) throw error
    return { pieces: [`${JSON.stringify({ case: labelOf(json), error: error.message })}\n`], failed: true }
  }
}

/** The lines of the input, with whatever stops the reading as a CaseError that names the file. */
async function* linesOf(file: string | undefined): AsyncGenerator<string> {
  const input = file === undefined ? process.stdin : createReadStream(file)
  let fault: unknown
  input.on('error', (error: Error) => {
    fault ??= error
  })
  try {
    yield* createInterface({ input, crlfDelay: Infinity })
  } catch (error) {
    fault ??= error
  }
  if (fault !== undefined) throw unreadable(file ?? 'standard input', fault)
}

/** `evaluate --ndjson`: a bad line is answered in its place and the stream goes on; then the exit status is 2. */
export async function evaluateStream(asked: Asked): Promise<number> {
  const library = await openLibrary(asked)
  let failed = false
  for await (const line of linesOf(asked.file)) {
    if (line.trim() === '') continue
    const answer = answerLine(line, library)
    failed ||= answer.failed
    await writeAll(answer.pieces)
  }
  return failed ? 2 : 0
}
