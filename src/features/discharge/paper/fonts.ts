import { join } from 'node:path'

const folder = join(process.cwd(), 'node_modules', 'dejavu-fonts-ttf', 'ttf')

/**
 * The letters of the papers, embedded in each: Latin with every accent, Greek, Cyrillic, Armenian, Georgian, Arabic and
 * Hebrew letters. What they lack, such as Chinese, Korean or an emoji, is drawn as an empty box, and the paper says so.
 */
export const paperFonts = { plain: join(folder, 'DejaVuSans.ttf'), bold: join(folder, 'DejaVuSans-Bold.ttf') } as const
