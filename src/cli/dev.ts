import { runCommand } from './run-command'
import { serveProduct } from './serve-product'

/** `npm run dev`: the development server with the demo's data, in a database of its own. */
await runCommand((stop) => serveProduct({ title: 'Alongside, for development', folder: '.data/dev', mode: 'dev', demo: true }, stop))
