import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { TextField } from '../../ui/form-fields.tsx'

/** 申请销毁明文: names the article; another person decides. */
export function ErasureForm({ leafHash, hasValues }: { leafHash: string; hasValues: boolean }) {
  return (
    <ActForm<{ basis: string; reason: string }, unknown>
      name="申请销毁明文"
      permission="ledger.request-erasure"
      kept="没有提出申请。"
      isGrave
      obstacle={hasValues ? undefined : { why: '后面没有明文。' }}
      refresh={[['erasures'], ['leaf', leafHash]]}
      run={(values, id) =>
        take(api.POST('/api/ledger/erasures', { body: { erasureId: id, leaf: leafHash, ...values } }))
      }
      done={() => '已提出申请；由审计人员决定，决定之前什么也没有销毁。'}
    >
      <TextField name="basis" label="依据" min={4} placeholder="如：《中华人民共和国个人信息保护法》第四十七条第一款" />
      <TextField name="reason" label="理由" rows={2} min={4} />
    </ActForm>
  )
}
