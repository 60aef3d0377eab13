/** The median time of one run, in milliseconds, after a warm-up: medians are not moved by what else the machine does now and then. */
export function medianMs(work: () => unknown, { warmUp = 200, runs = 400 } = {}): number {
  for (let n = 0; n < warmUp; n += 1) work()
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? NaN
}

/** The same for work that waits. */
export async function medianMsOf(work: () => Promise<unknown>, { warmUp = 5, runs = 40 } = {}): Promise<number> {
  for (let n = 0; n < warmUp; n += 1) await work()
  const times: number[] = []
  for (let n = 0; n < runs; n += 1) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? NaN
}

/** Prints a figure with what it means. */
export const report = (figure: string, meaning: string) => process.stdout.write(`${figure.padStart(16)}  ${meaning}\n`)

export const times = (part: number, floor: number) => `${(part / floor).toFixed(1)} ×`
export const ms = (value: number) => `${value < 1 ? value.toFixed(3) : value.toFixed(1)} ms`
