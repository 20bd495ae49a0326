import type { ReactNode } from 'react'
import { CautionNotice } from '../../ui/problem-notice.tsx'
import { StateTag } from '../../ui/state-tag.tsx'

interface DutyPartShown {
  agency: string
  agencyName: string | null
  ruleId: string
  explanation: string
  articles: { label: string; text: string }[]
}

interface DutyShown {
  handlers: DutyPartShown[]
  lead: DutyPartShown | null
  beside: (DutyPartShown & { duty: string })[]
  delegations: { number: string; toAgency: string; inNameOf: string; powers: string[]; validTo: string }[]
  trace: { ruleId: string; what: string; failedOn: string | null }[]
  isCoverageGap: boolean
  isOverlap: boolean
  explanation: string
}

/** Who supervises, who leads, who owes what beside them, and which rules were asked. */
export function DutyAnswer({ duty, children }: { duty: DutyShown; children?: ReactNode }) {
  return (
    <div className="hj-stack">
      {duty.isCoverageGap && <CautionNotice title="监管盲区">{duty.explanation}</CautionNotice>}
      {duty.isOverlap && <CautionNotice title="几个机关都写在依据里：先选情形，再判定。" />}
      {duty.handlers.map((one) => (
        <Part key={`${one.agency} ${one.explanation}`} part={one} />
      ))}
      {duty.lead && <Part part={duty.lead} role="牵头" />}
      {duty.beside.map((one) => (
        <Part key={`${one.agency} ${one.duty}`} part={one} role="另有" duty={one.duty} />
      ))}
      {duty.delegations.map((one) => (
        <div key={one.number}>
          <p>
            <StateTag tone="plain">受托</StateTag> <b>{one.toAgency}</b>
          </p>
          <p>
            以{one.inNameOf}的名义{one.powers.join('、')}，委托书 {one.number}，至 {one.validTo}
          </p>
        </div>
      ))}
      {children}
      {duty.trace.length > 0 && <Trace trace={duty.trace} />}
    </div>
  )
}

function Part({ part, role, duty }: { part: DutyPartShown; role?: string; duty?: string }) {
  return (
    <div>
      <p>
        {role !== undefined && <StateTag tone="plain">{role}</StateTag>} <b>{part.agencyName ?? part.agency}</b>
        {part.agencyName !== null && <span className="hj-quiet"> · 依据中称“{part.agency}”</span>}
      </p>
      <p>{duty ?? part.explanation}</p>
      <details>
        <summary>规则与条文</summary>
        <p className="hj-quiet hj-small">
          规则 <code>{part.ruleId}</code>
        </p>
        {part.articles.map((article) => (
          <p key={article.label}>
            {article.label}
            {article.text === '' ? '（条文原文待核对补入）' : `：${article.text}`}
          </p>
        ))}
      </details>
    </div>
  )
}

function Trace({ trace }: { trace: DutyShown['trace'] }) {
  return (
    <details>
      <summary>问过的规则 {trace.length} 条</summary>
      <ul>
        {trace.map((step) => (
          <li key={step.ruleId}>
            {step.what}：{step.failedOn === null ? <b>适用</b> : `不适用（${step.failedOn}）`}
          </li>
        ))}
      </ul>
    </details>
  )
}
