import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { newId } from '../../app/new-id.ts'
import { usePermission } from '../../app/session.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { CatalogueEntries } from '../read-draw-register/catalogue-entries.tsx'
import type { AdoptableCatalogue } from '../read-draw-register/register-query.ts'

/** 采用: by a document with number and signature; from then on plans name this version. */
export function AdoptCatalogueForm({ catalogue }: { catalogue: AdoptableCatalogue }) {
  const { kind, version } = catalogue
  const cache = useQueryClient()
  const [adoptionId] = useState(newId)
  const [documentNumber, setNumber] = useState('')
  const [signedBy, setSigner] = useState('')
  const right = usePermission('draw.approve', '采用目录')
  const adopt = useMutation({
    mutationFn: () =>
      take(
        api.POST('/api/draw/register/catalogues', {
          body: { adoptionId, kind, version, documentNumber, signedBy },
        }),
      ),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['draw-register'] }),
  })
  const blank =
    documentNumber.trim().length < 4 || signedBy.trim().length < 2 ? { why: '写明文号和签发人后采用。' } : undefined
  return (
    <Panel title={`待采用：${catalogue.title}`} note={`${catalogue.kindName} ${version}，依据：${catalogue.citation}`}>
      <CatalogueEntries entries={catalogue.entries} />
      <div className="hj-stack" style={{ maxWidth: 520, marginTop: 12 }}>
        <Input
          value={documentNumber}
          aria-label={`${catalogue.kindName}采用文件的文号`}
          placeholder="采用文件的文号"
          onChange={(event) => setNumber(event.target.value)}
        />
        <Input
          value={signedBy}
          aria-label={`${catalogue.kindName}签发人`}
          placeholder="签发人"
          onChange={(event) => setSigner(event.target.value)}
        />
        <ActButton obstacle={right ?? blank} loading={adopt.isPending} onClick={() => adopt.mutate()}>
          采用{catalogue.kindName}并公开
        </ActButton>
        {adopt.isError && <ProblemNotice problem={problemWords(adopt.error)} kept="填写的内容还在。" />}
      </div>
    </Panel>
  )
}
