import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
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
      <OwnBundle planId={chance.planId} />
    </Panel>
  )
}

/** The bundle opens the enterprise's own line; it is made when asked for and checked by the page anybody can keep. */
function OwnBundle({ planId }: { planId: string }) {
  const bundle = useMutation({
    mutationFn: () => take(api.GET('/api/disclosure/draws/{planId}/own-unit', { params: { path: { planId } } })),
    onSuccess: ({ name, content }) => saveText(name, content),
  })
  return (
    <div className="hj-small" style={{ marginTop: 8 }}>
      <Button onClick={() => bundle.mutate()} loading={bundle.isPending}>
        下载我的凭据
      </Button>{' '}
      <a href="/assets/verifier/page/verifier.html" download="衡鉴独立验证.html">
        下载验证页
      </a>
      <p style={{ marginTop: 8 }}>
        用浏览器打开验证页，选择凭据文件：不联网，在自己的设备上核对名单里的一行、概率、密钥和界限。
      </p>
      {bundle.error !== null && <p role="alert">{bundle.error.message}</p>}
    </div>
  )
}

function saveText(name: string, content: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content], { type: 'application/json' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

function drawnWords(isDrawn: boolean | null): string {
  if (isDrawn === null) return '名单公开之前不能回答'
  return isDrawn ? '抽中了' : '没有抽中'
}
