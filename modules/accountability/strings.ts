/** Chinese words of accountability for screens and papers. */
export const strings = {
  unknownAgency: '未知机关',
  registrarSector: '市场监管',
  noAgency: '没有机关负责，或者法定的机关在机关目录中没有对应（法定：{organs}）。地点：{places}',
  noLead: '{organs}都有职责而没有牵头。地点：{places}',
  noOwner: '登记的监管所、登记机关和所在区划都不能确定归属机关',
  cancelledWithoutPlan: '审批已取消，没有公布的监管工作方案',
  devolvedWithoutPlan: '审批已下放，没有公布的监管工作方案',
  neverActed: '自列入目录以来没有一次办结的检查',
  fromRegister: '登记册',
  asTold: '查询时填写',
  lastActed: '最近一次办结的检查在 {day}',
} as const
