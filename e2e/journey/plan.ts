import type { Browser, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { beijingMoment, dayAfter, nextWorkingDays } from './days.ts'
import { atDesk, keepPicture, type Person, read, until } from './people.ts'

/** Seconds the people have from writing the seed page to the last reveal. */
const TIME_TO_WITNESS = 240
export const WITNESSES = [
  { name: '钟以诚', organ: '宁波市永欣公证处（演示）' },
  { name: '贝静文', organ: '派驻纪检监察组（演示）' },
] as const

export interface Rehearsal {
  readonly planId: string
  readonly number: string
  readonly title: string
  readonly visitOn: string
}

interface PlanView {
  readonly state: string
  readonly rope: readonly { readonly state: string; readonly leafHash: string }[]
}

/** 忻立群 writes a rehearsal plan page by page; the named shop is certain, two more of 海曙 are left to chance. */
export async function writePlan(manager: Person, shop: { name: string }): Promise<Rehearsal> {
  const { page } = manager
  const now = beijingMoment(0)
  const [visitOn = ''] = await nextWorkingDays(manager, now.day, 1)
  const serial = String(Date.now()).slice(-9)
  const plan = { number: `NB-AMR-J${serial}`, title: `食品销售抽查演练（${serial}）`, visitOn }
  await page.goto('/staff/plans/new')
  await page.getByRole('radio', { name: '演练' }).check()
  await page.locator('#title').fill(plan.title)
  await page.locator('#number').fill(plan.number)
  await page.locator('#period').fill(`J${serial}`)
  await choose(page, page.locator('#itemIds'), 'SCJG-01')
  await page.locator('#legalBasis').fill('《中华人民共和国食品安全法》第一百零九条、第一百一十条')
  await nextPage(page, '检查对象')
  await writeObjects(page, shop.name)
  await nextPage(page, '抽多少')
  await page.getByRole('radio', { name: '按户数' }).check()
  await page.locator('#total').fill('2')
  await nextPage(page, '联合任务')
  await nextPage(page, '人员与期限')
  await writeOfficers(page, visitOn)
  await nextPage(page, '种子与见证')
  await writeSeed(page)
  await nextPage(page, '核对并提交')
  await page.getByText('1 户', { exact: true }).waitFor()
  await keepPicture(page, 'plan-check')
  await page.getByRole('button', { name: '提交计划送批' }).click()
  await page.getByRole('heading', { level: 1, name: plan.title }).waitFor()
  await page.getByText('演练', { exact: true }).first().waitFor()
  return { ...plan, planId: page.url().split('/').at(-1) ?? '' }
}

async function writeObjects(page: Page, shopName: string): Promise<void> {
  await page.locator('#scopeDescription').fill('海曙区持有食品经营许可证的存续企业')
  await choose(page, page.locator('#divisions'), '海曙')
  await page.locator('#licenceKinds').fill('食品经营许可证')
  await page.locator('#licenceKinds').press('Enter')
  await page.locator('#licenceKinds').press('Escape')
  await choose(page, page.getByLabel('选企业').first(), shopName)
  await page.getByLabel(`${shopName}的理由`).fill('新设食品经营者首次检查')
  await keepPicture(page, 'plan-objects')
}

async function writeOfficers(page: Page, visitOn: string): Promise<void> {
  await page.locator('#leadQualification').fill('food')
  await page.getByRole('radio', { name: '本区县' }).check()
  await choose(page, page.locator('#executingAgencyIds'), '鼓楼（南门）所')
  for (const field of ['visitsFrom', 'visitsTo']) await page.locator(`#${field}`).fill(visitOn)
  await page.locator('#discloseOn').fill(dayAfter(visitOn))
}

async function writeSeed(page: Page): Promise<void> {
  for (const [at, witness] of WITNESSES.entries()) {
    await page.getByLabel('见证人姓名').nth(at).fill(witness.name)
    await page.getByLabel('见证人单位').nth(at).fill(witness.organ)
  }
  const moment = beijingMoment(TIME_TO_WITNESS)
  for (const field of ['source', 'hold']) {
    await page.locator(`#${field}Day`).fill(moment.day)
    await page.locator(`#${field}Time`).fill(moment.time)
  }
  await keepPicture(page, 'plan-seed')
}

/** Types into a select and takes the option that carries the words. */
export async function choose(page: Page, field: Locator, words: string): Promise<void> {
  await field.click()
  await field.fill(words)
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: words }).first().click()
  await field.press('Escape')
}

export async function nextPage(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `下一页：${name}` }).click()
  await page.getByRole('heading', { level: 2, name }).waitFor()
}

/** 励海燕 publishes the key-supervision list with the shop on it: nobody else may be certain. */
export async function listShop(browser: Browser, shop: { name: string }): Promise<void> {
  const leader = await atDesk(browser, '励海燕')
  const { page } = leader
  await page.goto('/staff/draw-register')
  await page.getByLabel('名单名称').fill('重点监管单位名单（演练）')
  await page.getByLabel('名单依据').fill('《中华人民共和国食品安全法》第一百零九条')
  await choose(page, page.getByLabel('选企业').first(), shop.name)
  await page.getByLabel(`${shop.name}列入的理由`).fill('新设食品经营者，列入重点监管')
  await keepPicture(page, 'key-list')
  await page.getByRole('button', { name: '公布名单' }).click()
  await page.getByRole('link', { name: shop.name }).waitFor()
  await leader.context.close()
}

/** Every finding of the lint report is signed for with a reason. */
export async function signFindings(
  { page }: Person,
  plan: Pick<Rehearsal, 'planId'>,
  words = '演练计划只有三户，其中一户列入重点监管名单。',
): Promise<void> {
  await page.goto(`/staff/plans/${plan.planId}`)
  await page.getByRole('heading', { name: '规则检视' }).waitFor()
  const reason = page.getByLabel(/^签署理由：/u).first()
  while ((await reason.count()) > 0) {
    const asked = await reason.getAttribute('aria-label')
    await reason.fill(words)
    await page.getByRole('button', { name: '写明理由，签署这一条' }).first().click()
    await page.getByLabel(asked ?? '', { exact: true }).waitFor({ state: 'detached' })
  }
  await keepPicture(page, 'plan-lint-signed')
}

/** Approved by two others, frozen, reproduced by two; the people's own pages show each act done. */
export async function approveAndFreeze(
  browser: Browser,
  manager: Person,
  clerk: Person,
  plan: Rehearsal,
): Promise<void> {
  for (const name of ['励海燕', '应建波']) {
    const approver = await atDesk(browser, name)
    if (name === '励海燕') await signFindings(approver, plan)
    await press(approver, plan, '批准这个计划', name === '励海燕' ? '您已批准。还需 1 人批准' : '下一步：冻结名册')
    await approver.context.close()
  }
  await press(manager, plan, '冻结检查对象和人员名册', '下一步：两人复算')
  const signer = await atDesk(browser, '励海燕')
  await signFindings(signer, plan)
  await signer.context.close()
  await manager.page.getByText('200 次都派得出人').waitFor()
  await keepPicture(manager.page, 'plan-rehearsed')
  await press(manager, plan, '从名册逐行复算根值', '复算一致')
  await press(clerk, plan, '从名册逐行复算根值', '已有 2 人，需 2 人')
}

/** Both witnesses commit, the plan is committed in public, both sign the checkpoint that holds it, and both open their shares. */
export async function witnessAndReveal(browser: Browser, manager: Person, plan: Rehearsal): Promise<void> {
  const witnesses = []
  for (const { name } of WITNESSES) witnesses.push({ name, person: await atDesk(browser, name) })
  for (const { name, person } of witnesses) {
    const card = await openCard(person, plan, name)
    await card.getByRole('button', { name: '提交承诺（不提交随机数）' }).click()
    await card.getByText('承诺已收到').waitFor()
  }
  await keepPicture(witnesses[0]?.person.page ?? manager.page, 'witness-committed')
  await press(manager, plan, '公开承诺，此后不再改动', '等候见证')
  await untilInTree(manager, plan)
  for (const { person } of witnesses) {
    await person.page.getByRole('button', { name: '在最新检查点上签名（演示密钥）' }).click()
    await person.page.getByText(/已见证到第 .+ 条/u).waitFor()
  }
  await untilState(manager, plan, ['ARMED'])
  for (const { name, person } of witnesses) {
    const card = await openCard(person, plan, name)
    await card.getByRole('button', { name: '揭示我的随机数' }).click()
    await card.getByText('已揭示，您的一份已计入种子').waitFor()
  }
  await keepPicture(witnesses[1]?.person.page ?? manager.page, 'witness-revealed')
  for (const { person } of witnesses) await person.context.close()
}

/** The draw holds itself at its announced moment; the hall and the page of the plan show it, with counts and no name. */
export async function watchDraw(manager: Person, plan: Rehearsal): Promise<void> {
  const { page } = manager
  await page.goto(`/staff/hall/${plan.planId}`)
  await page.getByText('演练', { exact: true }).first().waitFor()
  await keepPicture(page, 'hall-waiting')
  await untilState(manager, plan, ['DRAWN'], TIME_TO_WITNESS + 60)
  await page.reload()
  await page.getByText('演练', { exact: true }).first().waitFor()
  expect(await page.locator('body').innerText()).not.toMatch(/食品店|有限公司|个体工商户/u)
  await keepPicture(page, 'hall-drawn')
}

/** Opens the drawn units to their officers; false where the calendar puts the visits further off than the day before. */
export async function releaseVisits(manager: Person, plan: Rehearsal): Promise<boolean> {
  const today = beijingMoment(0).day
  const isDue = plan.visitOn <= dayAfter(today)
  await press(manager, plan, '放行到期的检查', isDue ? '已放行 3 户给各自的执法人员' : '今天没有到期的检查')
  if (!isDue) return false
  await manager.page.getByRole('tab', { name: '抽中单元' }).click()
  // Released names open to their two officers only; who sent them out reads the list by an act that leaves a leaf.
  await manager.page.getByRole('button', { name: '查阅未放行名单' }).click()
  await manager.page.getByText('邬志刚、竺晓彤').first().waitFor()
  await keepPicture(manager.page, 'plan-drawn')
  return true
}

async function press(person: Person, plan: Rehearsal, button: string, done: string): Promise<void> {
  const { page } = person
  await page.goto(`/staff/plans/${plan.planId}`)
  await page.getByRole('button', { name: button }).click()
  await page.getByText(done).first().waitFor()
  await keepPicture(page, `plan-${button.slice(0, 4)}`)
}

async function openCard({ page }: Person, plan: Rehearsal, name: string): Promise<Locator> {
  await page.goto('/staff/shares')
  const card = page.locator('.hj-panel', { hasText: plan.title }).filter({ hasText: name })
  await card.waitFor()
  return card
}

/** The commitment is in the tree of a signed checkpoint: only then does a signature witness it. */
async function untilInTree(manager: Person, plan: Rehearsal): Promise<void> {
  const { rope } = await read<PlanView>(manager, `/api/draw/plans/${plan.planId}`)
  const leaf = rope.find((change) => change.state === 'COMMITTED')?.leafHash ?? ''
  await until(
    async () => (await manager.context.request.get(`/api/ledger/proofs/inclusion/${leaf}`)).status(),
    (status) => status === 200,
  )
}

async function untilState(manager: Person, plan: Rehearsal, states: string[], seconds = 60): Promise<void> {
  await until(
    async () => (await read<PlanView>(manager, `/api/draw/plans/${plan.planId}`)).state,
    (state) => states.includes(state),
    seconds,
  )
}
