import { expect, test } from 'vitest'
import { correctionOrdered, findingReferred, inspectionClosed, inspectionConcluded, visitStarted } from './events.ts'

const id = '00000000-0000-4000-8000-000000000001'
const visit = { visitId: id, agencyId: id, entityId: id }

test('a sample of each published event, as version 1 was first published, parses for ever', () => {
  const concluded = {
    ...visit,
    agencyName: '宁波市海曙区市场监督管理局',
    entityName: '宁波市海曙区汀溪面馆',
    uscc: '92330203MAN00B0253',
    origin: 'draw',
    kind: 'dual-random',
    drawPlanId: id,
    drawTaskId: id,
    taskName: '2026 年第 1 批食品经营抽查',
    concludedOn: '2026-03-02',
    title: '双随机抽查：2026 年第 1 批食品经营抽查',
    items: [
      {
        itemId: id,
        itemVersionId: id,
        itemCode: 'SCJG-01',
        title: '食品销售监督检查',
        categories: [{ code: 'none-found', label: '未发现问题' }],
      },
    ],
    hasFindings: false,
    isUncontactable: false,
    isObstructed: false,
    followUps: ['none'],
    isRehearsal: false,
    resultNoticeNumber: '甬海市监检告〔2026〕第00001号',
    publicText: ['食品销售监督检查：未发现问题'],
  }
  const samples = [
    [inspectionConcluded, concluded],
    [
      correctionOrdered,
      {
        ...visit,
        correctionOrderId: id,
        itemId: id,
        orderedOn: '2026-03-02',
        dueOn: '2026-03-17',
        isProvisional: false,
      },
    ],
    [inspectionClosed, { ...visit, drawTaskId: null, closedOn: '2026-03-18', isRecheckPassed: true }],
    [
      visitStarted,
      {
        ...visit,
        agencyName: '宁波市海曙区市场监督管理局',
        startedOn: '2026-03-02',
        ground: 'clue',
        groundLabel: '线索核查',
        isRehearsal: false,
        leafHash: 'ab'.repeat(32),
      },
    ],
    [findingReferred, { ...visit, itemIds: [id], followUp: 'abnormal-list', referredOn: '2026-03-02' }],
  ] as const
  // What was added later is filled in with its default; nothing else changes.
  const added = new Set<unknown>([inspectionConcluded, visitStarted])
  for (const [event, sample] of samples) {
    const expected = added.has(event) ? { ...sample, participantIds: [] } : sample
    expect([event.version, event.schema.parse(sample)]).toEqual([1, expected])
  }
})
