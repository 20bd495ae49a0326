import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { launch } from '../browser.ts'
import { makeVisits } from '../inspection/visits-to-make.ts'
import { inspectOnPhone } from './inspection.ts'
import { atDesk } from './people.ts'
import { approveAndFreeze, listShop, releaseVisits, watchDraw, witnessAndReveal, writePlan } from './plan.ts'
import { publishResults, readClass, readOwnOdds } from './publication.ts'
import { findShop, importShops, readItem } from './register.ts'
import { madeUpShops } from './shops.ts'
import { planByNumber, refuseChangedByte, verifyDraw } from './verification.ts'

const WHOLE_STORY = 15 * 60_000

let browser: Browser

beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

test(
  'the loop runs: from a register file to a checked, published inspection, the next odds, and a draw anybody can re-run',
  async () => {
    const shops = madeUpShops(Date.now())
    const shop = shops.find((one) => one.written !== one.uscc) ?? { name: '' }
    const clerk = await importShops(browser, shops)
    await findShop(clerk, { ...shop, uscc: '', written: '' })
    await readItem(clerk, 'SCJG-01')

    const manager = await atDesk(browser, '忻立群')
    await listShop(browser, shop)
    const plan = await writePlan(manager, shop)
    await approveAndFreeze(browser, manager, clerk, plan)
    await witnessAndReveal(browser, manager, plan)
    await watchDraw(manager, plan)
    const isReleased = await releaseVisits(manager, plan)

    const [single] = isReleased ? [] : await makeVisits(browser, 1)
    await inspectOnPhone(browser, single, shop.name)
    await publishResults(browser, isReleased ? shop.name : undefined)

    await readClass(manager)
    await readOwnOdds(browser)

    const closed = await planByNumber(manager, 'NB-AMR-P08')
    await verifyDraw(browser, closed)
    await refuseChangedByte(browser, closed)
  },
  WHOLE_STORY,
)
