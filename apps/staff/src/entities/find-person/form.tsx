import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { UsccText } from '../../ui/copyable-code.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { TextField } from '../../ui/form-fields.tsx'
import { StateTag } from '../../ui/state-tag.tsx'

interface Asked {
  name: string
  purpose: string
}

function find(body: Asked) {
  return take(api.POST('/api/entities/person-search', { body }))
}

type Found = Awaited<ReturnType<typeof find>>

/** 按人员查企业: for a stated purpose; the question is on record before the answer is seen, and nothing is kept on the page. */
export function FindPersonForm({ name }: { name: string | undefined }) {
  const [found, setFound] = useState<{ asked: string; answer: Found }>()
  return (
    <div className="hj-stack-24">
      <ActForm<Asked, Found>
        name="查这个人"
        permission="entities.read-persons"
        kept="没有查询。"
        refresh={[]}
        initial={name === undefined ? {} : { name }}
        run={async (asked) => {
          const answer = await find(asked)
          setFound({ asked: asked.name, answer })
          return answer
        }}
        done={(answer, { name: asked }) => `已按“${asked}”查得 ${answer.rows.length} 条，用途已记入证据账本。`}
      >
        <TextField name="name" label="姓名" min={2} placeholder="全名，两个字以上" />
        <TextField name="purpose" label="用途" min={4} placeholder="如：核实举报人所称的经营者" />
      </ActForm>
      {found && <PersonHits asked={found.asked} answer={found.answer} />}
    </div>
  )
}

function PersonHits({ asked, answer }: { asked: string; answer: Found }) {
  if (answer.rows.length === 0)
    return (
      <EmptyState
        why={`没有档案写到“${asked}”。`}
        fill="姓名要与登记的一字不差；少数民族姓名的间隔点各种写法都试一试。"
      />
    )
  return (
    <section>
      <h3>
        写到“{asked}”的档案 {answer.rows.length} 条{answer.isCapped && '（只列前面的）'}
      </h3>
      <p className="hj-small hj-quiet">只是同名，未核实为同一人。依{answer.citation}查看，已留痕。</p>
      <ul className="hj-stack" style={{ marginTop: 12 }}>
        {answer.rows.map((row) => (
          <li key={row.entityId + row.roleName + row.source}>
            <p>
              <Link to="/entities/$entityId" params={{ entityId: row.entityId }}>
                {row.name}
              </Link>{' '}
              {row.uscc && <UsccText uscc={row.uscc} />}
            </p>
            <p className="hj-small hj-row">
              <b>{row.roleName}</b>
              <StateTag tone={row.isPresent ? 'order' : 'closed'}>{row.isPresent ? '现任' : '曾任'}</StateTag>
              <span className="hj-quiet">
                {row.statusName} · {row.source}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
