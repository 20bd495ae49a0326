import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { newId } from '../../app/new-id.ts'
import { usePermission } from '../../app/session.ts'
import { EntityPicker } from '../../entities/search-entities/entity-picker.tsx'
import { ActButton } from '../../ui/act-button.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'

interface Chosen {
  entityId: string
  name: string
  reason: string
}

interface PublishKeyListFormProps {
  /** Who stands in the list in force: the next version begins with them. */
  known: readonly Chosen[]
  titled: { title: string; legalBasis: string } | undefined
}

/** 公布名单: whole, numbered in the order of entry; the next version takes the place of this one. */
export function PublishKeyListForm({ known, titled }: PublishKeyListFormProps) {
  const cache = useQueryClient()
  const right = usePermission('draw.approve', '公布重点监管名单')
  const [listId, renew] = useState(newId)
  const [year] = useState(() => new Date().getFullYear())
  const [title, setTitle] = useState(titled?.title ?? '')
  const [legalBasis, setBasis] = useState(titled?.legalBasis ?? '')
  const [chosen, choose] = useState<Chosen[]>(() =>
    known.map(({ entityId, name, reason }) => ({ entityId, name, reason })),
  )
  const publish = useMutation({
    mutationFn: () =>
      take(
        api.POST('/api/draw/register/key-lists', {
          body: {
            listId,
            year,
            title,
            legalBasis,
            inForceFrom: `${year}-01-01`,
            inForceTo: `${year}-12-31`,
            entries: chosen.map(({ entityId, reason }, at) => ({
              number: String(at + 1).padStart(3, '0'),
              entityId,
              reason,
            })),
          },
        }),
      ),
    onSuccess: async () => {
      renew(newId())
      await cache.invalidateQueries({ queryKey: ['draw-register'] })
    },
  })
  if (right) return null
  const isBlank = title.trim().length < 4 || legalBasis.trim().length < 2
  const why = isBlank
    ? '写明名单名称和依据后公布。'
    : chosen.length === 0
      ? '至少列入一户。'
      : chosen.some(({ reason }) => reason.trim().length < 2)
        ? '每一户都要写明列入的理由。'
        : undefined
  return (
    <Panel title={`公布 ${year} 年重点监管名单`} note="整份公布，从现行的一版改起；新版整份代替旧版。全年有效。">
      <div className="hj-stack" style={{ maxWidth: 640 }}>
        <Input
          value={title}
          aria-label="名单名称"
          placeholder="名单名称"
          onChange={(event) => setTitle(event.target.value)}
        />
        <Input
          value={legalBasis}
          aria-label="名单依据"
          placeholder="依据"
          onChange={(event) => setBasis(event.target.value)}
        />
        <ul className="hj-stack">
          {chosen.map((one, at) => (
            <li key={one.entityId} className="hj-row">
              <code>{String(at + 1).padStart(3, '0')}</code>
              <b>{one.name}</b>
              <Input
                value={one.reason}
                aria-label={`${one.name}列入的理由`}
                placeholder="列入的理由"
                style={{ width: 240 }}
                onChange={(event) =>
                  choose(chosen.map((each) => (each === one ? { ...each, reason: event.target.value } : each)))
                }
              />
              <Button type="text" onClick={() => choose(chosen.filter((each) => each !== one))}>
                移除
              </Button>
            </li>
          ))}
        </ul>
        <EntityPicker
          onPick={(entityId, name) => {
            if (!chosen.some((one) => one.entityId === entityId)) choose([...chosen, { entityId, name, reason: '' }])
          }}
        />
        <div>
          <ActButton
            type="primary"
            obstacle={why === undefined ? undefined : { why }}
            loading={publish.isPending}
            onClick={() => publish.mutate()}
          >
            公布名单
          </ActButton>
        </div>
        {publish.isError && <ProblemNotice problem={problemWords(publish.error)} kept="填写的内容还在。" />}
      </div>
    </Panel>
  )
}
