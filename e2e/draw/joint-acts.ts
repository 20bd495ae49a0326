import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import { keepPicture, type Person, read, until } from '../journey/people.ts'
import { signFindings, WITNESSES } from '../journey/plan.ts'
import type { JointPlan } from './joint-plan.ts'

export interface PlanView {
  readonly state: string
  readonly rope: readonly { readonly state: string; readonly leafHash: string }[]
  readonly waves: readonly { readonly state: string; readonly drawnCount: number | null }[]
  readonly forecast: { readonly merged: string; readonly separate: string } | null
}

export function readPlan(person: Person, { planId }: JointPlan): Promise<PlanView> {
  return read<PlanView>(person, `/api/draw/plans/${planId}`)
}

/** Each partner agrees in writing; before that nobody can approve. */
export async function consent(partners: readonly Person[], plan: JointPlan): Promise<void> {
  await Promise.all(
    partners.map(async (partner, at) => {
      const { page } = partner
      await page.goto(`/staff/plans/${plan.planId}`)
      await page.getByLabel('答复意见').fill('同意参加，派两名执法人员。')
      await keepPicture(page, `joint-consent-${at}`)
      await page.getByRole('button', { name: '同意联合抽查' }).click()
      await page.getByRole('button', { name: '同意联合抽查' }).waitFor({ state: 'detached' })
    }),
  )
}

/** Approved by two, frozen, reproduced by two; the page says before the commitment what going together saves. */
export async function approveAndFreeze(
  approvers: readonly Person[],
  operators: readonly [Person, Person],
  plan: JointPlan,
): Promise<void> {
  for (const approver of approvers) {
    await signFindings(approver, plan, '演练范围小，名额按三个部门的需要安排。')
    await press(approver, plan, '批准这个计划')
  }
  await until(
    async () => (await readPlan(operators[0], plan)).state,
    (state) => state === 'APPROVED',
  )
  await press(operators[0], plan, '冻结检查对象和人员名册')
  const { forecast } = await until(
    () => readPlan(operators[0], plan),
    ({ state }) => state === 'FROZEN',
  )
  expect(Number(forecast?.merged)).toBeLessThan(Number(forecast?.separate))
  await operators[0].page.getByText(`合并之后 ${forecast?.merged} 户`).waitFor()
  await keepPicture(operators[0].page, 'joint-savings')
  for (const operator of operators) await press(operator, plan, '从名册逐行复算根值')
}

/** Both witnesses commit to a share for each wave, sign the checkpoint that holds the commitment, and open their shares. */
export async function witness(manager: Person, witnesses: readonly Person[], plan: JointPlan): Promise<void> {
  await each(witnesses, plan, '提交承诺（不提交随机数）', '承诺已收到')
  await press(manager, plan, '公开承诺，此后不再改动')
  const { rope } = await until(
    () => readPlan(manager, plan),
    ({ state }) => state !== 'FROZEN',
  )
  const leaf = rope.find((change) => change.state === 'COMMITTED')?.leafHash ?? ''
  await until(
    async () => (await manager.context.request.get(`/api/ledger/proofs/inclusion/${leaf}`)).status(),
    (status) => status === 200,
  )
  await Promise.all(
    witnesses.map(async ({ page }) => {
      await page.getByRole('button', { name: '在最新检查点上签名（演示密钥）' }).click()
      await page.getByText(/已见证到第 .+ 条/u).waitFor()
    }),
  )
  await until(
    async () => (await readPlan(manager, plan)).state,
    (state) => state === 'ARMED',
  )
  await each(witnesses, plan, '揭示我的随机数', '已揭示，您的一份已计入种子')
}

/** The witness does the same for wave 1 and wave 2, each on its own card. */
async function each(witnesses: readonly Person[], plan: JointPlan, button: string, done: string): Promise<void> {
  await Promise.all(
    witnesses.map(async ({ page }, at) => {
      await page.goto('/staff/shares')
      for (const wave of [1, 2]) {
        const card = page
          .locator('.hj-panel', { hasText: `${plan.title} · 第 ${wave} 批` })
          .filter({ hasText: WITNESSES[at]?.name ?? '' })
        await card.getByRole('button', { name: button }).click()
        await card.getByText(done).waitFor()
      }
      await keepPicture(page, `joint-${button.slice(0, 2)}-${at}`)
    }),
  )
}

export async function untilDrawn(manager: Person, plan: JointPlan, wave: number, seconds: number): Promise<void> {
  await until(
    async () => (await readPlan(manager, plan)).waves,
    (waves) => waves[wave - 1]?.state === 'drawn',
    seconds,
  )
}

/** An officer of a drawn unit has a relative there: the next in key order stands in, and the page said who before. */
export async function recuse({ page }: Person, plan: JointPlan): Promise<void> {
  const { drawer, successor } = await unitWithSuccessor({ page }, plan)
  await drawer.getByRole('radio', { name: '回避' }).check()
  await drawer.getByLabel('说明').fill('配偶在该单位任职')
  await keepPicture(page, 'joint-recusal')
  await drawer.getByRole('button', { name: '更换并留痕' }).click()
  await page.getByText(`${successor}接替`).first().waitFor()
}

const UNITS_TRIED = 6

/** The seed decides who is free: the first of the drawn units whose first officer somebody can stand in for. */
async function unitWithSuccessor(
  person: Pick<Person, 'page'>,
  plan: JointPlan,
): Promise<{ drawer: Locator; successor: string }> {
  for (let at = 0; at < UNITS_TRIED; at += 1) {
    const drawer = await openUnit(person, plan, at)
    await drawer.getByRole('tab', { name: '更换检查人员' }).click()
    await drawer.getByRole('radio').first().check()
    const ahead = drawer.locator('.hj-ahead', { hasText: '（' })
    const isOffered = await ahead.waitFor({ timeout: 5000 }).then(
      () => true,
      () => false,
    )
    const words = isOffered ? await ahead.innerText() : ''
    const successor = /^(.+?)（/mu.exec(words.replace(/^将会发生\s*/u, ''))?.[1]
    if (successor !== undefined) return { drawer, successor }
  }
  throw new Error(`nobody can stand in at the first ${UNITS_TRIED} units`)
}

/** A drawn unit closed before the visit: the next keys of its cells take its places, and the original stays listed. */
export async function substitute({ page }: Person, plan: JointPlan): Promise<void> {
  const drawer = await openUnit({ page }, plan, -1)
  await drawer.getByRole('tab', { name: '替换抽中单元' }).click()
  await drawer.getByRole('radio', { name: '检查前已注销、吊销或迁出' }).check()
  await drawer.locator('input[type=file]').setInputFiles({
    name: '注销证明.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('登记机关出具：该主体已于检查前注销。'),
  })
  await drawer.getByRole('button', { name: '替换并留痕' }).click()
  await page.getByText('已替换').first().waitFor()
  await page.goto(`/staff/plans/${plan.planId}?tab=drawn`)
  await page.getByText(/递补 \d+ 户/u).waitFor()
  await keepPicture(page, 'joint-substitution')
}

async function openUnit({ page }: Pick<Person, 'page'>, plan: JointPlan, at: number): Promise<Locator> {
  await page.goto(`/staff/plans/${plan.planId}?tab=drawn`)
  const rows = page.locator('tr.ant-table-row')
  await rows.first().waitFor()
  await rows.nth(at).click()
  const drawer = page.getByRole('dialog')
  await drawer.waitFor()
  return drawer
}

async function press({ page }: Person, plan: JointPlan, button: string): Promise<void> {
  await page.goto(`/staff/plans/${plan.planId}`)
  const act = page.getByRole('button', { name: button })
  await act.click()
  await until(
    async () => (await act.count()) === 0 || (await page.getByText(/已|复算一致/u).count()) > 0,
    (isDone) => isDone,
  )
}
