import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { renderSVG } from 'uqr'
import { api, take } from '../../api/client.ts'
import { longMoment } from '../../ui/day.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import './extract.css'

const here = getRouteApi('/shell/extracts/$extractId')

function read(extractId: string) {
  return take(api.GET('/api/entities/extracts/{extractId}', { params: { path: { extractId } } }))
}

type Extract = Awaited<ReturnType<typeof read>>

/** 档案摘录 as it is printed: the signed text line by line, below it code, QR and what they prove. */
export function GetExtractScreen() {
  const { extractId } = here.useParams()
  const extract = useQuery({ queryKey: ['extract', extractId], queryFn: () => read(extractId) })
  return <QueryView query={extract}>{(data) => <Sheet extract={data} />}</QueryView>
}

function Sheet({ extract }: { extract: Extract }) {
  const url = `${window.location.origin}/extracts/${extract.code}`
  const [head = '', ...sections] = extract.body.trimEnd().split('\n\n')
  const [title, ...headLines] = head.split('\n')
  return (
    <>
      <div className="hj-no-print">
        <PageHeader
          back={
            <Link to="/entities/$entityId" params={{ entityId: extract.entityId }}>
              返回一企一档
            </Link>
          }
          title="档案摘录"
          lede={`用途：${extract.purpose} · ${extract.issuedBy} 出具于 ${longMoment(extract.issuedAt)}`}
          actions={
            <>
              <Button type="primary" onClick={() => window.print()}>
                打印摘录
              </Button>
              <a href={url} target="_blank" rel="noreferrer">
                在公众网站核对
              </a>
            </>
          }
        />
      </div>
      <article className="hj-extract">
        <h2>{title}</h2>
        <Lines lines={headLines} />
        {sections.map((section) => {
          const [name = '', ...lines] = section.split('\n')
          return (
            <section key={name}>
              <h3>{name.replaceAll(/[【】]/gu, '')}</h3>
              <Lines lines={lines} />
            </section>
          )
        })}
        <footer>
          <span className="hj-extract-qr" dangerouslySetInnerHTML={{ __html: renderSVG(url, { border: 0 }) }} />
          <div>
            <p>
              摘录编号 <b className="hj-extract-code">{extract.code}</b>
            </p>
            <p>
              扫码或在 {window.location.host}/extracts
              输入编号核对：看到的原文应与本页逐字相同。它证明这段文字由本平台于 {longMoment(extract.issuedAt)}{' '}
              出具、此后没有改动；不证明其后登记没有变化。
            </p>
            <p>
              原文的 SHA-256 <code>{extract.bodyHash}</code>
            </p>
          </div>
        </footer>
      </article>
    </>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <dl>
      {lines.map((line) => {
        const at = line.indexOf('：')
        return (
          <div key={line}>
            <dt>{line.slice(0, at)}</dt>
            <dd>{line.slice(at + 1)}</dd>
          </div>
        )
      })}
    </dl>
  )
}
