import { runCommand } from './run-command'
import { serveProduct } from './serve-product'

/** `npm start`: the product, on DATABASE_URL when that is set and otherwise on a database of its own in .data/app. */
await runCommand((stop) =>
  serveProduct({ title: 'Alongside', folder: '.data/app', mode: 'start', demo: false, ownerUrl: process.env.DATABASE_URL || undefined, appUrl: process.env.APP_DATABASE_URL || undefined }, stop),
)
