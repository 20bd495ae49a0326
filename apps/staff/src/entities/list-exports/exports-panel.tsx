import { useQuery } from '@tanstack/react-query'
import { Progress } from 'antd'
import { problemWords } from '../../api/problem.ts'
import { MomentText } from '../../ui/date-text.tsx'
import { fileSize, grouped } from '../../ui/numbers.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { DownloadExport } from '../download-export/act.tsx'
import { type EntityExport, exportsQuery } from './exports-query.ts'
import './exports.css'

/** 我的导出: how far each is, and its file while it is kept. */
export function ExportsPanel() {
  const list = useQuery(exportsQuery)
  const rows = list.data?.exports ?? []
  return (
    <section>
      <h3>我的导出</h3>
      {list.isError && <ProblemNotice problem={problemWords(list.error)} />}
      {list.isSuccess && rows.length === 0 && (
        <p className="hj-quiet">还没有导出过。导出的文件在这里下载，保留 7 天。</p>
      )}
      <ul className="hj-exports">
        {rows.map((row) => (
          <li key={row.exportId}>
            <p>
              <b>{row.purpose}</b>
              <span className="hj-quiet">
                {' '}
                {row.selected > 0 ? `所选 ${row.selected} 户` : row.words === '' ? '按条件' : `“${row.words}”`} ·{' '}
                <MomentText at={row.requestedAt} />
              </span>
            </p>
            <ExportState row={row} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function ExportState({ row }: { row: EntityExport }) {
  if (row.state === 'failed') return <p>没有完成：{row.failedReason}</p>
  if (row.state === 'done')
    return (
      <div className="hj-export-done">
        <span>
          {grouped(row.rowsDone)} 户 · {fileSize(row.fileSize ?? 0)}
        </span>
        {row.isExpired ? <span className="hj-quiet">已过保留期</span> : <DownloadExport row={row} />}
      </div>
    )
  const percent = row.rowsTotal === null ? 0 : Math.floor((row.rowsDone / Math.max(row.rowsTotal, 1)) * 100)
  return (
    <>
      <Progress percent={percent} size="small" showInfo={false} />
      <p className="hj-quiet hj-small" role="status">
        {row.rowsTotal === null ? '正在排队…' : `已写入 ${grouped(row.rowsDone)} / ${grouped(row.rowsTotal)} 户`}
      </p>
    </>
  )
}
