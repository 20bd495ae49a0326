import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch, PHONE } from '../browser.ts'
import { atDesk, keepPicture, type Person, until } from '../journey/people.ts'
import { WITNESSES } from '../journey/plan.ts'
import { refuseChangedByte, runVerifier } from '../journey/verification.ts'
import { visitor } from '../public/visitor.ts'
import { approveAndFreeze, consent, readPlan, recuse, substitute, untilDrawn, witness } from './joint-acts.ts'
import { FIRST_WAVE, type JointPlan, PARTNERS, SECOND_WAVE, writeJointPlan } from './joint-plan.ts'

const THREE_MINUTES = 180_000

let browser: Browser

beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

test(
  'three agencies run a joint round in two waves, with a recusal and a substitution, and anybody checks it',
  async () => {
    const people = ['忻立群', '乐珺', '励海燕', '应建波', '施彤', ...WITNESSES.map(({ name }) => name)]
    const [manager, clerk, leader, lawyer, fire, ...witnesses] = await Promise.all(
      people.map((name) => atDesk(browser, name)),
    )
    const tourism = await atDesk(browser, '冯亦舟', PHONE)
    if (!manager || !clerk || !leader || !lawyer || !fire) throw new Error('seven people sit at their desks')

    const plan = await writeJointPlan(manager)
    await consent([fire, tourism], plan)
    await approveAndFreeze([leader, lawyer], [manager, clerk], plan)
    await witness(manager, witnesses, plan)
    await watchHall(browser, manager, plan)

    await untilDrawn(manager, plan, 1, FIRST_WAVE)
    await watchBetween(browser, manager, plan)
    await recuse(manager, plan)
    await substitute(manager, plan)
    await untilDrawn(manager, plan, 2, SECOND_WAVE)

    await readInPublic(browser, plan)
    await checkInPublic(browser, plan)
    await refuseChangedByte(browser, plan.planId, 'frame-T2.txt')
    const { state, waves } = await readPlan(manager, plan)
    expect([state, waves.map((wave) => wave.state)]).toEqual(['DRAWN', ['drawn', 'drawn']])
  },
  THREE_MINUTES,
)

/** The wall names departments and waves, and no enterprise. */
async function watchHall(on: Browser, manager: Person, plan: JointPlan): Promise<void> {
  const { page } = manager
  await page.goto(`/staff/hall/${plan.planId}`)
  await page.getByText('第 2 批').waitFor()
  await keepPicture(page, 'joint-staff-hall')
  const wall = await (await visitor(on)).newPage()
  await wall.goto(`/draws/${plan.planId}/hall`)
  await wall.locator('.hall-round').first().waitFor()
  const words = await wall.locator('.hall').innerText()
  for (const { name } of PARTNERS) expect(words).toContain(name)
  expect(words).not.toMatch(/食品店|面馆|有限公司/u)
  await keepPicture(wall, 'joint-public-hall')
  await wall.context().close()
}

/** After the first wave both walls keep what was drawn and count down to the second. */
async function watchBetween(on: Browser, manager: Person, plan: JointPlan): Promise<void> {
  const { page } = manager
  await page.goto(`/staff/hall/${plan.planId}`)
  await page.getByText('距种子产生还有').waitFor()
  await keepPicture(page, 'joint-staff-between')
  const wall = await (await visitor(on)).newPage()
  await wall.goto(`/draws/${plan.planId}/hall`)
  await wall.getByText('距第 2 批随机数产生').waitFor()
  await keepPicture(wall, 'joint-public-between')
  await wall.context().close()
}

/** Tasks, savings and both waves stand on the public page, on a desk and on a phone. */
async function readInPublic(on: Browser, plan: JointPlan): Promise<void> {
  for (const phone of [false, true]) {
    const page = await (await visitor(on, { phone })).newPage()
    await page.goto(`/draws/${plan.planId}`)
    const round = page.locator('section[aria-labelledby="round"]')
    await round.getByText('第 2 批').waitFor()
    expect(await round.getByText(/入企 \d+ 户/u).count()).toBe(2)
    for (const { name } of PARTNERS) await round.getByRole('rowheader', { name }).waitFor()
    await keepPicture(page, phone ? 'joint-public-phone' : 'joint-public-desk')
    await page.context().close()
  }
}

/** The package holds the second wave, and the log has taken its leaves in. */
async function untilPackaged(on: Browser, plan: JointPlan): Promise<void> {
  const context = await visitor(on)
  await until(
    async () => (await context.request.get(`/api/disclosure/draws/${plan.planId}/package`)).text(),
    (listed) => listed.includes('visits-2.jsonl') && listed.includes('leaves.jsonl'),
  )
  await context.close()
}

/** A citizen's own device says yes to the frames, both seeds, every quota, every name of both waves, and their order in time. */
async function checkInPublic(on: Browser, plan: JointPlan): Promise<void> {
  await untilPackaged(on, plan)
  const page = await (await visitor(on, { phone: true })).newPage()
  const verdict = await runVerifier(page, plan.planId)
  await keepPicture(page, 'joint-verified')
  expect(verdict).toContain('验证通过')
  expect(await page.locator('.hv-step.hv-bad').count()).toBe(0)
  const proved = (await page.locator('.hv-step.hv-ok').allTextContents()).join('\n')
  for (const step of [
    '承诺书',
    '抽取范围',
    '随机源',
    '封印密钥',
    '种子',
    '名额',
    '抽中的名单',
    '密封的结果',
    '写进证据账本',
    '先承诺、后随机',
  ])
    expect(proved).toContain(step)
  await page.context().close()
}
