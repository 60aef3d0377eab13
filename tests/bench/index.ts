import { benchRules } from './rules'
import { benchStream } from './stream'

/*
 * Figures, printed with what they mean; never asserted, since another machine has others. Ratios are of one run.
 */
process.stdout.write('The rules\n')
benchRules()
process.stdout.write('\nThe command\n')
await benchStream()
