import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { TextField } from '../../ui/form-fields.tsx'
import { exportsQuery } from '../list-exports/exports-query.ts'
import { ExportsPanel } from '../list-exports/exports-panel.tsx'
import { type EntityFilter, sentFilter } from '../search-entities/search-query.ts'

interface ExportFormProps {
  filter: EntityFilter
  selected: string[]
}

/** 导出: what the page's query finds, or the chosen rows; it runs as a job and its file is fetched below. */
export function ExportForm({ filter, selected }: ExportFormProps) {
  return (
    <div className="hj-stack-24">
      <ActForm<{ purpose: string }, { exportId: string }>
        name={selected.length > 0 ? `导出所选 ${selected.length} 户` : '导出查询到的全部企业'}
        permission="entities.export"
        kept="没有开始导出。"
        refresh={[exportsQuery.queryKey]}
        run={({ purpose }, id) =>
          take(
            api.POST('/api/entities/exports', {
              body: { id, purpose, entityIds: selected, filter: { q: '', ...sentFilter(filter) } },
            }),
          )
        }
        done={() => '已开始导出，完成后在“我的导出”中下载。用途、条件和每次下载都已记入证据账本。'}
      >
        <TextField name="purpose" label="用途" min={2} placeholder="如：年度抽查底数核对" />
      </ActForm>
      <ExportsPanel />
    </div>
  )
}
