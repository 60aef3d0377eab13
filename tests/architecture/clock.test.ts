import ts from 'typescript'
import { expect, test } from 'vitest'
import { nodesOf, type SourceFile, sourceFiles } from './source-files'

const clock = 'src/platform/clock.ts'

function readsTheClock(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && !node.arguments?.length
  if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return true
  return ts.isPropertyAccessExpression(node) && ['Date.now', 'performance.now', 'Temporal.Now'].includes(node.getText())
}

/** “file: code” for each place that asks what time it is. */
function readings(file: SourceFile): string[] {
  return [...nodesOf(file)].filter(readsTheClock).map((node) => `${file.path}: ${node.getText()}`)
}

test('the clock is read in one place', () => {
  const product = sourceFiles().filter(({ path }) => /^(src|app|prisma)\//.test(path) && path !== clock)
  expect(product.flatMap(readings)).toEqual([])
})

test('a reading would be seen, and a date made from something is none', () => {
  const text = 'const a = new Date()\nconst b = Date.now()\nconst c = new Date(0)\nconst d = new Date\nconst e = performance.now()\nconst f = Date()\n'
  expect(readings({ path: 'src/sample.ts', text }).sort()).toEqual(['src/sample.ts: Date()', 'src/sample.ts: Date.now', 'src/sample.ts: new Date', 'src/sample.ts: new Date()', 'src/sample.ts: performance.now'])
})
