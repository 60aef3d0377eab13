import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { report } from './measure'
import { yearOfOneFamily } from './year-of-one-family'

/** A small case, as most of a stream's are: its memory would show if lines were kept. */
const line = `${JSON.stringify({ ...yearOfOneFamily('line'), facts: yearOfOneFamily('line').facts.slice(0, 12) })}\n`

const peakOf = (pid: number): number => {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/** Feeds so many lines to the command, reading its answers as they come. */
async function streamLines(count: number): Promise<{ seconds: number; peakMb: number; answers: number }> {
  const start = performance.now()
  // as the script in package.json starts it: a small young generation keeps the memory of a long stream small
  const child = spawn(process.execPath, ['--max-semi-space-size=2', '--import', 'tsx', 'src/cli/rules.ts', 'evaluate', '--ndjson'], { stdio: ['pipe', 'pipe', 'inherit'] })
  let answers = 0
  let peakMb = 0
  child.stdout.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 10) answers += 1
    if (answers % 64 === 0) peakMb = Math.max(peakMb, peakOf(child.pid ?? 0))
  })
  for (let sent = 0; sent < count; sent += 1) if (!child.stdin.write(line)) await once(child.stdin, 'drain')
  peakMb = Math.max(peakMb, peakOf(child.pid ?? 0))
  child.stdin.end()
  await once(child, 'close')
  return { seconds: (performance.now() - start) / 1000, peakMb, answers }
}

/** Cases a second through the command, and whether its memory stays flat however long the stream is. */
export async function benchStream(): Promise<void> {
  for (const count of [1_000, 100_000]) {
    const { seconds, peakMb, answers } = await streamLines(count)
    if (answers !== count) throw new Error(`${answers} answers to ${count} lines`)
    report(`${Math.round(count / seconds)} cases/s`, `through “evaluate --ndjson” with ${count} lines of 12 facts, start of the program included`)
    report(peakMb > 0 ? `${Math.round(peakMb)} MB` : 'not known', 'peak memory of the command meanwhile; flat means a stream of any length can be judged')
  }
}
