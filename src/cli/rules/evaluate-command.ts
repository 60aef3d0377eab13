import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { text as readAll } from 'node:stream/consumers'
import { evaluate, type Library } from '@/rules/evaluate'
import { CaseError, parseCase } from '@/rules/facts/case-file'
import { definePayerSpec } from '@/rules/spec/payer-spec'
import { specsOnBoard } from '@/rules/specs/on-board'
import type { Asked } from './arguments'
import { resultAsText } from './text'

const whyUnreadable = (error: unknown) => (error instanceof Error ? error.message.split('\n')[0] : String(error))

async function readInput(file: string | undefined): Promise<string> {
  if (file === undefined) return await readAll(process.stdin)
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw new CaseError(`${file}: cannot be read (${whyUnreadable(error)})`)
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new CaseError(`not JSON: ${whyUnreadable(error)}`)
  }
}

async function openLibrary({ ownSpec }: Asked): Promise<Library> {
  if (ownSpec === undefined) return { specs: specsOnBoard }
  return { specs: [...specsOnBoard, definePayerSpec(parseJson(await readInput(ownSpec)))] }
}

/** Waits until the reader has room again, so that a slow one never makes the output pile up in memory. */
const write = (chunk: string) =>
  process.stdout.write(chunk) ? Promise.resolve() : new Promise<void>((resolve) => process.stdout.once('drain', () => resolve()))

/** `evaluate [FILE]`: one case in, its result out, as JSON or as sentences. */
export async function evaluateOne(asked: Asked): Promise<number> {
  const library = await openLibrary(asked)
  const result = evaluate(parseCase(parseJson(await readInput(asked.file))), library)
  await write(asked.text ? resultAsText(result) : `${JSON.stringify(result, null, 2)}\n`)
  return 0
}

const labelOf = (json: unknown) =>
  typeof json === 'object' && json !== null && 'case' in json && typeof json.case === 'string' ? json.case : null

function answerLine(line: string, library: Library): { readonly text: string; readonly failed: boolean } {
  let json: unknown = null
  try {
    json = parseJson(line)
    return { text: JSON.stringify(evaluate(parseCase(json), library)), failed: false }
  } catch (error) {
    if (!(error instanceof CaseError)) throw error
    return { text: JSON.stringify({ case: labelOf(json), error: error.message }), failed: true }
  }
}

/** `evaluate --ndjson`: a bad line is answered in its place and the stream goes on; then the exit status is 2. */
export async function evaluateStream(asked: Asked): Promise<number> {
  const library = await openLibrary(asked)
  const input = asked.file === undefined ? process.stdin : createReadStream(asked.file)
  let failed = false
  input.on('error', (error: Error) => {
    process.stderr.write(`${asked.file ?? 'standard input'}: cannot be read (${whyUnreadable(error)})\n`)
    process.exitCode = 2
  })
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line.trim() === '') continue
    const answer = answerLine(line, library)
    failed ||= answer.failed
    await write(`${answer.text}\n`)
  }
  return failed || process.exitCode === 2 ? 2 : 0
}
