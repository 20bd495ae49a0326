import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { ChoiceField, choicesOf, TextField } from '../../ui/form-fields.tsx'

type Ground = 'reconsideration' | 'litigation' | 'archive'

const GROUNDS: Record<Ground, string> = { reconsideration: '行政复议', litigation: '诉讼', archive: '归档保管期' }

/** 保全: the values behind every leaf of this matter stay while a review, a lawsuit or the archive needs them. */
export function HoldForm({ leafHash }: { leafHash: string }) {
  return (
    <ActForm<{ ground: Ground; reason: string }, unknown>
      name="保全这件事"
      permission="ledger.hold"
      kept="没有保全。"
      refresh={[['erasures']]}
      run={(values, id) => take(api.POST('/api/ledger/holds', { body: { holdId: id, leaf: leafHash, ...values } }))}
      done={() => '已保全；解除之前，这件事的任何一片叶都不能销毁明文。'}
    >
      <ChoiceField name="ground" label="因什么" options={choicesOf(GROUNDS)} />
      <TextField name="reason" label="理由" rows={2} min={2} />
    </ActForm>
  )
}
