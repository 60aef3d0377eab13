import { after } from 'next/server'
import type { ReactNode } from 'react'
import { readPage } from '@/tenancy/read'
import { PageHead } from '@/ui/page-head'
import { decideInBackground, readWaiting } from '../background'
import { MoreWaits } from '../roll-forward'
import { StillDeciding } from './still-deciding'

/**
 * A page that counts obligations. Where more cases wait to be decided than it decides by itself, it shows no number: it
 * says how many wait, sees to it that they are decided, and comes by itself when that is done.
 *
 * @param title what the page is called meanwhile, as always
 */
export function counting<Props>(title: string, page: (props: Props) => Promise<ReactNode>): (props: Props) => Promise<ReactNode> {
  return async function CountingPage(props) {
    try {
      return await page(props)
    } catch (error) {
      if (!(error instanceof MoreWaits)) throw error
    }
    const { scope, waiting } = await readPage('self', async (asking, db) => ({ scope: asking, waiting: await readWaiting(asking, db) }))
    after(() => decideInBackground(scope))
    return (
      <>
        <PageHead title={title} says="The rules are deciding anew what is due. This page fills in by itself when they are done." />
        <StillDeciding start={waiting} />
      </>
    )
  }
}
