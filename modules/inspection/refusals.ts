import { defineRefusals } from '#kernel/result.ts'

export const no = defineRefusals('inspection', {
  'agency-outside-scope': {
    kind: 'forbidden',
    message: '您不能以本机关的名义发起检查：检查由有执法权的行政机关实施。',
    citation: '《行政处罚法》第十七条；国办发〔2024〕54号',
  },
  'visit-absent': { kind: 'absent', message: '没有这次检查，或者它不在您的管辖范围内。' },
  'paper-absent': { kind: 'absent', message: '没有这份文书，或者它不在您的管辖范围内。' },
  'evidence-absent': { kind: 'absent', message: '没有这份证据，或者它不在您的管辖范围内。' },
  'entity-absent': { kind: 'absent', message: '没有这个经营主体，不能发起检查。' },
  'id-used': { kind: 'conflict', message: '这个编号已用于另一次内容不同的提交，原来的记录未变。' },
  'not-assigned': {
    kind: 'forbidden',
    message: '您不是本次检查的执法人员，不能代为记录。',
    citation: '《行政处罚法》第四十二条',
  },
  'wrong-state': { kind: 'conflict', message: '本次检查现在是「{state}」，不能{act}。' },
  'too-few-officers': {
    kind: 'conflict',
    message: '到场的有效执法人员 {present} 名，少于 {minimum} 名，不得开始检查。{reasons}',
    citation: '《行政处罚法》第四十二条、第五十五条',
  },
  'officer-not-suitable': {
    kind: 'conflict',
    message: '{reasons}，不能作为本次检查的执法人员。',
    citation: '《行政处罚法》第四十二条、第四十三条；国办发〔2024〕54号',
  },
  'certificate-mismatch': {
    kind: 'conflict',
    message: '出示的证号 {shown} 与 {name} 的行政执法证不一致，不得继续检查。',
    citation: '《行政处罚法》第五十五条',
  },
  'certificate-not-presented': {
    kind: 'conflict',
    message: '还没有出示行政执法证，当事人有权拒绝检查。',
    citation: '《行政处罚法》第五十五条',
  },
  'rights-not-told': {
    kind: 'conflict',
    message: '还没有告知当事人权利和申请回避的途径。',
    citation: '《行政处罚法》第四十三条、第四十四条',
  },
  'notice-missing': {
    kind: 'conflict',
    message: '本次检查应当事先通知，尚未送达通知书。',
    citation: '《行政检查文书基本格式文本（试行）》：审批、通知、实施、记录、反馈',
  },
  'cap-reached': {
    kind: 'conflict',
    message:
      '本机关今年已对该主体入企检查 {visits} 次，达到上限 {cap} 次。可以并入联合检查，或者改为书面检查、数据核查。',
    citation: '浙政办发〔2025〕5号',
  },
  'same-person': {
    kind: 'forbidden',
    message: '申请人不能审批自己的检查申请，请由另一名负责人审批。',
    citation: '国办发〔2024〕54号',
  },
  'reason-missing': { kind: 'invalid', message: '请写明理由。' },
  'no-check-points': { kind: 'conflict', message: '事项「{item}」现行版本没有检查要点，不能生成检查表。' },
  'check-point-absent': { kind: 'absent', message: '检查表里没有这一项。' },
  'record-signed': { kind: 'conflict', message: '笔录已经签名，不能再改动。', citation: '《行政处罚法》第五十五条' },
  'record-changed': { kind: 'conflict', message: '笔录内容在您阅看之后有改动，请重新阅看后签名。' },
  'check-points-unanswered': { kind: 'conflict', message: '还有 {count} 项没有结论，不能签名。' },
  'finding-without-note': {
    kind: 'conflict',
    message: '有 {count} 项写了「发现问题」但没有说明，请先写明发现了什么。',
  },
  'already-signed': { kind: 'conflict', message: '{name} 已经签过名或已经记明拒绝签名。' },
  'signature-absent': { kind: 'conflict', message: '没有收到签名笔迹，或者它不属于本次检查。' },
  'witness-missing': {
    kind: 'invalid',
    message: '拒绝签名的，须写明理由和见证人姓名、身份。',
    citation: '《行政检查文书基本格式文本（试行）》',
  },
  'signatures-missing': {
    kind: 'conflict',
    message: '笔录缺少签名：{missing}。',
    citation: '《行政处罚法》第五十五条',
  },
  'hash-mismatch': { kind: 'conflict', message: '收到的文件与手机上算出的摘要不一致，未予保存。请重新上传原件。' },
  'file-type': { kind: 'invalid', message: '只接受 JPEG、PNG、WebP、HEIC 图片，收到的文件不是。' },
  'file-too-large': { kind: 'too-large', message: '文件 {size} 字节，超过 {limit} 字节的上限。' },
  'file-empty': { kind: 'invalid', message: '收到的文件是空的。' },
  'officer-absent': { kind: 'absent', message: '该执法人员不在本次检查中。' },
  'recusal-absent': { kind: 'absent', message: '没有这份回避申请，或者它不在您的管辖范围内。' },
  'recusal-decided': { kind: 'conflict', message: '这份回避申请已经作出决定。', citation: '《行政处罚法》第四十三条' },
  'recusal-own': {
    kind: 'forbidden',
    message: '被申请回避的人不能决定自己的回避。',
    citation: '《行政处罚法》第四十三条',
  },
  'replacement-missing': {
    kind: 'invalid',
    message: '同意回避的，须指定接替的执法人员。检查对象不变。',
    citation: '《行政处罚法》第四十三条',
  },
  'result-not-lawful': {
    kind: 'conflict',
    message: '检查结果不能这样录入：{problem}',
    citation: '《市场监管总局随机抽查检查结果分类》',
  },
  'follow-up-inconsistent': { kind: 'conflict', message: '「无需后续处置」只能单独选择，且以没有问题为前提。' },
  'finding-missing': {
    kind: 'conflict',
    message: '没有「发现问题」的检查要点，不能责令改正。',
    citation: '《行政处罚法》第二十八条',
  },
  'correction-absent': { kind: 'absent', message: '没有这份责令改正通知书，或者它不在您的管辖范围内。' },
  'correction-settled': { kind: 'conflict', message: '这份责令改正已于 {on} 复查。' },
  'corrections-open': {
    kind: 'conflict',
    message: '还有 {count} 份责令改正未复查，不能完结。',
    citation: '《行政处罚法》第二十八条',
  },
  'note-missing': { kind: 'invalid', message: '请写明后续处置的结果。' },
})
