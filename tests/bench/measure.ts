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

/** The same for work that waits; `work` is told which run it is, those to warm up first. */
export async function medianMsOf(work: (run: number) => Promise<unknown>, options: { readonly warmUp?: number; readonly runs?: number } = {}): Promise<number> {
  const [median] = await mediansMsInTurn([work], options)
  return median ?? NaN
}

/** The same for several works, each in its turn, so that whatever else the machine does meets them alike. */
export async function mediansMsInTurn(works: readonly ((run: number) => Promise<unknown>)[], { warmUp = 5, runs = 40 } = {}): Promise<readonly number[]> {
  const times = works.map((): number[] => [])
  for (let run = 0; run < warmUp + runs; run += 1)
    for (const [index, work] of works.entries()) {
      const start = performance.now()
      await work(run)
      if (run >= warmUp) times[index]?.push(performance.now() - start)
    }
  return times.map((some) => some.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? NaN)
}

/** Prints a figure with what it means. */
export const report = (figure: string, meaning: string) => process.stdout.write(`${figure.padStart(16)}  ${meaning}\n`)

export const times = (part: number, floor: number) => `${(part / floor).toFixed(1)} ×`
export const ms = (value: number) => `${value < 1 ? value.toFixed(3) : value.toFixed(1)} ms`
