import { Link } from '@tanstack/react-router'
import type { Column } from '../../ui/data-table.tsx'
import { MomentText } from '../../ui/date-text.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { batchTones, typeWords, useWords } from '../feed-words.ts'
import type { FeedDetail } from './feed-query.ts'

type Batch = FeedDetail['batches'][number]
type MappedColumn = FeedDetail['definition']['columns'][number]

export const batchColumns: Column<Batch>[] = [
  {
    key: 'file',
    title: '文件',
    render: (batch) => (
      <Link to="/feed-batches/$batchId" params={{ batchId: batch.batchId }}>
        {batch.fileName}
      </Link>
    ),
  },
  {
    key: 'state',
    title: '状态',
    render: (batch) => <StateTag tone={batchTones[batch.state]}>{batch.stateName}</StateTag>,
  },
  { key: 'equation', title: '等式', render: (batch) => batch.equation },
  { key: 'version', title: '映射', render: (batch) => `第 ${batch.feedVersion} 版` },
  { key: 'at', title: '收到时间', render: (batch) => <MomentText at={batch.startedAt} /> },
]

/** The mapping, column by column: what a column is called, holds, and is for. */
export function mappingColumns(feed: FeedDetail['definition']): Column<MappedColumn>[] {
  return [
    { key: 'title', title: '列', render: (column) => <span className="hj-clamp">{column.title}</span> },
    { key: 'name', title: '标准名', render: (column) => column.name ?? <span className="hj-quiet">无</span> },
    { key: 'type', title: '类型', render: (column) => typeWords[column.type] },
    {
      key: 'use',
      title: '用途',
      render: (column) => `${useWords[column.use]}${column.register === undefined ? '' : `：${column.register}`}`,
    },
    { key: 'key', title: '主键', render: (column) => (feed.key.includes(column.title) ? '是' : '') },
  ]
}
