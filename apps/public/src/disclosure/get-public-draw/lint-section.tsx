import type { PublicDraw } from '../../api/shapes.ts'
import { grouped } from '../../ui/numbers.ts'

/** What was looked at before the commitment: warnings with the reasons of who let them stand, and the dummy draws. */
export function LintSection({ draw }: { draw: PublicDraw }) {
  const { lint } = draw
  if (lint === null) return null
  const { findings, rehearsal } = lint
  return (
    <section aria-labelledby="lint">
      <h2 id="lint">承诺之前的检视</h2>
      <p>
        {findings.length === 0
          ? '抽取规则经过检视，没有需要说明的地方。'
          : `抽取规则经过检视，有 ${grouped(findings.length)} 处需要说明，都由审批人写明了理由。`}
        {rehearsal.infeasible === 0
          ? `承诺之前试抽了 ${grouped(rehearsal.seeds)} 次，每次都派得出人。`
          : `承诺之前试抽了 ${grouped(rehearsal.seeds)} 次，其中 ${grouped(rehearsal.infeasible)} 次派不出人。`}
      </p>
      {findings.map(({ words, reasons }) => (
        <blockquote key={words} class="quote">
          <p>{words}。</p>
          <footer class="quiet">审批人的理由：{reasons.join('；')}</footer>
        </blockquote>
      ))}
    </section>
  )
}
