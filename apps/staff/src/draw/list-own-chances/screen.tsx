import { useQuery } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { longMoment } from '../../ui/day.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FactList } from '../../ui/fact-row.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { planTone } from '../plan-words.ts'

function listOwnChances() {
  return take(api.GET('/api/draw/own-chances'))
}

type OwnChance = Awaited<ReturnType<typeof listOwnChances>>['rows'][number]

/** 我的抽中概率: an enterprise's own odds in every committed draw; the class behind them is not said here. */
export function ListOwnChancesScreen() {
  const chances = useQuery({ queryKey: ['own-chances'], queryFn: listOwnChances })
  return (
    <>
      <PageHeader title="我的抽中概率" lede="名册公开承诺之后，概率就定了，谁也改不了。只有您自己看得到这一页。" />
      <QueryView query={chances}>
        {(data) =>
          data.rows.length === 0 ? (
            <Panel>
              <EmptyState
                why="您还没有列入任何一次抽取的名册。"
                fill="名册公开承诺后，这里写出您在每次抽取中的概率。"
              />
            </Panel>
          ) : (
            <div className="hj-stack-24">
              {data.rows.map((row) => (
                <ChancePanel key={row.planId} chance={row} />
              ))}
            </div>
          )
        }
      </QueryView>
    </>
  )
}

function ChancePanel({ chance }: { chance: OwnChance }) {
  return (
    <Panel
      title={
        <>
          {chance.title} <StateTag tone={planTone(chance.state)}>{chance.stateName}</StateTag>
          {chance.isRehearsal && <StateTag tone="soon">演练</StateTag>}
        </>
      }
      note={`${chance.agencyName} · ${chance.number}`}
    >
      <p style={{ marginBottom: 12 }}>{chance.sentence}</p>
      <FactList
        columns={2}
        facts={[
          { label: '概率', value: <b>{chance.percent}</b>, source: `精确值 ${chance.probability}` },
          { label: '所在层', value: chance.stratumLabel },
          { label: '抽取时间', value: longMoment(chance.holdAt) },
          { label: '是否抽中', value: drawnWords(chance.isDrawn) },
        ]}
      />
      <p className="hj-small" style={{ marginTop: 12 }}>
        <a href={`/draws/${chance.planId}`}>看这次抽取的公开页</a>
      </p>
    </Panel>
  )
}

function drawnWords(isDrawn: boolean | null): string {
  if (isDrawn === null) return '名单公开之前不能回答'
  return isDrawn ? '抽中了' : '没有抽中'
}
