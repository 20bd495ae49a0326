import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { TextField } from '../../ui/form-fields.tsx'

interface Witness {
  name: string
  person: string
  organ: string
  publicKey?: string
}

/** 登记见证人: whose cosignature counts; the witness brings a public key of his own. */
export function WitnessForm({ onDone }: { onDone(): void }) {
  return (
    <ActForm<Witness, { demonstration: boolean }>
      name="登记这位见证人"
      permission="ledger.register-witness"
      kept="没有登记。"
      refresh={[['ledger-witnesses'], ['witnesses']]}
      run={(values, id) => take(api.POST('/api/ledger/witnesses', { body: { witnessId: id, ...values } }))}
      done={(answer, values) =>
        answer.demonstration
          ? `已登记${values.person}，用本机的演示密钥签名；演示密钥不能见证真实抽取。`
          : `已登记${values.person}；从下一个检查点起计入他的签名。`
      }
      after={onDone}
    >
      <TextField name="person" label="姓名" />
      <TextField name="organ" label="所在单位" min={2} placeholder="如：派驻纪检、司法局、公证处" />
      <TextField name="name" label="密钥名称" min={3} extra="小写字母、数字和 . / -，写进检查点签名行。" />
      <TextField
        name="publicKey"
        label="Ed25519 公钥"
        isOptional
        extra="64 位十六进制，由见证人自己生成，私钥不离开他的手；演示环境可以不填。"
      />
    </ActForm>
  )
}
