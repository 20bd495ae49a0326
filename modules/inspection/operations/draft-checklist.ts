import { z } from 'zod'
import { findChecklistTraits, findEntity } from '#entities'
import { findItemVersion, type ItemRow, listCheckPoints, listItems } from '#catalogue'
import { ok } from '#kernel/result.ts'
import { ruleDocument } from '#law'
import type { Act } from '#platform/operation.ts'
import { operation } from '#platform/operation.ts'
import { checkReasons } from '../domain/checklist.ts'
import { checklistRule, isAsked, itemsToAsk } from '../domain/checklist-plan.ts'
import type { ItemReason } from '../domain/checklist-plan.ts'
import { listFindingsOf } from '../queries/past-findings.ts'
import { no } from '../refusals.ts'
import { findClass } from '../store/class-store.ts'
import { classWords } from '../strings.ts'

const reason = z.object({
  kind: z.enum(['citation', 'task', 'licence', 'industry', 'object', 'history', 'everybody', 'class']),
  text: z.string(),
})

/**
 * The checklist of the next visit (product.md 49, scenario 17): the items in force that the entity's permits, trade, objects and past
 * problems call for, each question with why it is asked; how deep it goes is decided by the class. A draft: which items a visit
 * covers is still decided by the plan or the approval.
 */
export const draftChecklist = operation({
  name: 'draft-checklist',
  kind: 'query',
  permission: 'inspection.read',
  summary: '生成下次检查的检查表',
  input: z.object({ entityId: z.uuid() }),
  output: z.object({
    rule: z.object({ version: z.string(), citation: z.string() }),
    depth: z.object({ only: z.enum(['key', 'all']), words: z.string() }),
    questionCount: z.number().int(),
    leftOut: z.number().int(),
    items: z.array(
      z.object({
        itemId: z.uuid(),
        code: z.string(),
        title: z.string(),
        sector: z.string(),
        agency: z.string(),
        reasons: z.array(reason),
        points: z.array(
          z.object({ checkPointId: z.uuid(), text: z.string(), isKey: z.boolean(), reasons: z.array(reason) }),
        ),
      }),
    ),
  }),
  async run(act, { entityId }) {
    const [entity, traits] = await Promise.all([
      findEntity(act.tx, entityId),
      findChecklistTraits(act.tx, entityId, act.today),
    ])
    if (entity === undefined || traits === undefined) return no('entity-absent')
    const document = ruleDocument('checklist-items', act.today)
    if (document === undefined) throw new Error(`no rule of checklists in force on ${act.today}`)
    const rule = checklistRule.parse(document.body)
    const [past, letter, catalogue] = await Promise.all([
      listFindingsOf(act.tx, entityId),
      findClass(act.tx, entityId),
      listItems(act.tx, act.today, { kind: 'inspection', state: 'in-force', onlyDrawable: true }),
    ])
    const asked = itemsToAsk(rule, traits, past)
    const only = rule.depth[letter ?? 'none']
    const sheets = await Promise.all(
      catalogue
        .filter((item) => asked.has(item.code))
        .map((item) => sheetOf(act, item, asked.get(item.code) ?? [], { past, only, letter })),
    )
    const count = (of: (sheet: (typeof sheets)[number]) => number) => sheets.reduce((sum, one) => sum + of(one), 0)
    return ok({
      rule: { version: rule.version, citation: document.citation },
      depth: { only, words: classWords(letter, only) },
      questionCount: count((one) => one.sheet.points.length),
      leftOut: count((one) => one.leftOut),
      items: sheets.map(({ sheet }) => sheet),
    })
  },
})

interface Depth {
  readonly past: Awaited<ReturnType<typeof listFindingsOf>>
  readonly only: 'key' | 'all'
  readonly letter: 'A' | 'B' | 'C' | 'D' | null
}

async function sheetOf(act: Act, item: ItemRow, reasons: readonly ItemReason[], { past, only, letter }: Depth) {
  const [points, version] = await Promise.all([
    listCheckPoints(act.tx, item.itemVersionId),
    findItemVersion(act.tx, item.itemId, act.today),
  ])
  const questions = points.map((point) => ({
    point,
    history: past.filter((one) => one.itemCode === item.code && one.checkPointText === point.text),
  }))
  const asked = questions.filter(({ point, history }) => isAsked(only, point.weight, history.length > 0))
  const sheet = {
    itemId: item.itemId,
    code: item.code,
    title: item.title,
    sector: item.sector,
    agency: item.agency,
    reasons: [...reasons],
    points: asked.map(({ point, history }) => ({
      checkPointId: point.checkPointId,
      text: point.text,
      isKey: point.weight === 'key',
      reasons: [
        ...checkReasons({
          basis: version?.citations ?? [],
          rationale: point.guidance,
          citation: point.citation === '' ? null : point.citation,
          licences: [],
          history: history.map(({ foundOn, text }) => ({ foundOn, text })),
        }),
        ...reasons.filter(({ kind }) => kind !== 'history'),
        { kind: 'class' as const, text: classWords(letter, only) },
      ],
    })),
  }
  return { sheet, leftOut: questions.length - asked.length }
}
