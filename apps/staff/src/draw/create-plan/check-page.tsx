import { longDay } from '../../ui/day.ts'
import { type Fact, FactList } from '../../ui/fact-row.tsx'
import { divisionName } from '../../entities/division-words.ts'
import { useAgencyNames } from '../../identity/directory.ts'
import type { PlanValues } from './form-values.ts'

interface CheckPageProps {
  values: Partial<PlanValues>
  onGo(page: number): void
}

/** Every answer once more with a way back to change it; nothing has been submitted yet. */
export function CheckPage({ values, onGo }: CheckPageProps) {
  const plan = values as PlanValues
  const nameOf = useAgencyNames()
  const sections: { title: string; page: number; facts: Fact[] }[] = [
    { title: '任务', page: 1, facts: taskFacts(plan) },
    { title: '检查对象', page: 2, facts: objectFacts(plan) },
    {
      title: '抽多少',
      page: 3,
      facts: [
        { label: '抽取方式', value: sizeWords(plan) },
        { label: '递补备选', value: plan.reservePercent ? `${plan.reservePercent} %` : '不设' },
      ],
    },
    { title: '联合任务', page: 4, facts: roundFacts(plan, nameOf) },
    { title: '人员与期限', page: 5, facts: officerFacts(plan) },
    { title: '种子与见证', page: 6, facts: [...seedFacts(plan), ...waveFacts(plan)] },
  ]
  return (
    <div className="hj-plan-check">
      {sections.map((section) => (
        <section key={section.title}>
          <h3>
            {section.title}
            <button type="button" className="hj-link-button" onClick={() => onGo(section.page)}>
              修改
            </button>
          </h3>
          <FactList facts={section.facts} />
        </section>
      ))}
    </div>
  )
}

function taskFacts(plan: PlanValues): Fact[] {
  return [
    { label: '性质', value: plan.kind === 'rehearsal' ? '演练' : '正式抽取' },
    { label: '任务名称', value: plan.title },
    { label: '计划编号', value: plan.number },
    { label: '事项', value: `${plan.itemIds?.length ?? 0} 项` },
    { label: '依据', value: plan.legalBasis },
  ]
}

function objectFacts(plan: PlanValues): Fact[] {
  return [
    { label: '范围', value: plan.scopeDescription },
    { label: '区县', value: plan.divisions?.length ? plan.divisions.map(divisionName).join('、') : '全市' },
    { label: '行业门类', value: plan.industrySections?.length ? plan.industrySections.join('、') : '不限' },
    { label: '分层', value: plan.stratify === 'division' ? '按区县分层' : '不分层' },
    { label: '必查', value: `${plan.certainty?.length ?? 0} 户` },
    { label: '不参加抽取', value: `${plan.exclusions?.length ?? 0} 户（另有系统自动排除）` },
  ]
}

function roundFacts(plan: PlanValues, nameOf: (id: string) => string): Fact[] {
  if (!plan.tasks?.length) return [{ label: '部门', value: '本机关单独抽查' }]
  return plan.tasks.map((task, at) => ({
    label: `T${at + 2} ${nameOf(task.agencyId)}`,
    value: `${task.sizing === 'number' ? `${task.total ?? 0} 户` : `${task.ratioPercent ?? 0} %`}，${task.itemIds.length} 项，每组 ${task.slotCount} 人`,
    source: task.isSameScope ? '对象与本机关的任务相同' : (task.scopeDescription ?? ''),
  }))
}

function waveFacts(plan: PlanValues): Fact[] {
  return (plan.waves ?? []).map((wave, at) => ({
    label: `第 ${at + 2} 批`,
    value: `种子 ${longDay(wave.sourceDay)} ${wave.sourceTime}，抽取 ${longDay(wave.holdDay)} ${wave.holdTime}`,
    source: `检查 ${longDay(wave.visitsFrom)} 至 ${longDay(wave.visitsTo)}`,
  }))
}

function sizeWords(plan: PlanValues): string {
  if (plan.sizing === 'number') return `${plan.total ?? 0} 户，每层至少 ${plan.minPerStratum} 户`
  if (plan.sizing === 'ratio') return `${plan.ratioPercent ?? 0} %，每层至少 ${plan.minPerStratum} 户`
  return Object.entries(plan.rates ?? {})
    .map(([name, share]) => `${name} 类 ${share} %`)
    .join('，')
}

function officerFacts(plan: PlanValues): Fact[] {
  return [
    { label: '每组', value: `${plan.slotCount} 人，每人最多 ${plan.officerCap} 次` },
    { label: '派人区域', value: { any: '不限', same: '本区县', cross: '跨区县' }[plan.district] },
    {
      label: '实施机关',
      value: plan.executingAgencyIds?.length ? `${plan.executingAgencyIds.length} 个机关派人` : '本机关派人',
    },
    { label: '检查期限', value: `${longDay(plan.visitsFrom ?? '')} 至 ${longDay(plan.visitsTo ?? '')}` },
    { label: '公开日', value: longDay(plan.discloseOn ?? '') },
  ]
}

const SOURCES: Record<PlanValues['sourceType'], string> = {
  'cwl-kl8': '福利彩票快乐8',
  'cwl-ssq': '福利彩票双色球',
  'drand-quicknet': 'drand（境外信标）',
}

function seedFacts(plan: PlanValues): Fact[] {
  const parties = (plan.parties ?? []).filter((party) => party.name.trim() !== '')
  return [
    { label: '见证人', value: parties.map((party) => `${party.name}（${party.organ}）`).join('、') || '不设' },
    {
      label: '公开随机源',
      value:
        plan.kind === 'rehearsal' ? '演练不用公开随机源' : `${SOURCES[plan.sourceType]} 第 ${plan.sourceAt ?? '…'} 期`,
    },
    { label: '种子产生', value: `${longDay(plan.sourceDay ?? '')} ${plan.sourceTime}` },
    { label: '抽取', value: `${longDay(plan.holdDay ?? '')} ${plan.holdTime}` },
    {
      label: '名单公开',
      value: { 'after-draw': '抽后即公开', 'after-inspection': '检查后公开', never: '不公开' }[plan.publicity],
    },
  ]
}
