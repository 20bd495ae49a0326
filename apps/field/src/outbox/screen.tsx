import { go, href } from '../app/location.ts'
import { Button } from '../ui/button.tsx'
import { clockWords } from '../ui/words.ts'
import { retryNow, useOutbox, withdraw } from './outbox.ts'

/** What is not sent yet and why; what the server has acknowledged, each with its mark in the evidence ledger. */
export function OutboxScreen() {
  const outbox = useOutbox()
  return (
    <main className="page">
      <a
        className="back"
        href={href('/')}
        onClick={(event) => {
          event.preventDefault()
          go('/')
        }}
      >
        ‹ 今天的任务
      </a>
      <h1>提交情况</h1>
      <h2 className="band">未提交 {outbox.entries.length}</h2>
      {outbox.entries.length === 0 ? (
        <p className="empty">没有等待提交的内容。检查中记下的每一步会先保存在本机，再提交到服务器。</p>
      ) : null}
      {outbox.entries.map((entry) => (
        <article key={entry.id} className={`card outbox-row${entry.state === 'held' ? ' is-held' : ''}`}>
          <h3>{entry.title}</h3>
          <p className="meta">
            {clockWords(entry.savedAt)} 保存在本机 ·{' '}
            {entry.state === 'held' ? '未被接受' : outbox.sendingId === entry.id ? '正在提交' : '等待提交'}
          </p>
          {entry.problem === undefined ? null : (
            <p className="outbox-why">
              {entry.problem.text}
              {entry.problem.citation === '' ? '' : `　${entry.problem.citation}`}
            </p>
          )}
          {entry.state === 'held' ? (
            <div className="pair">
              <Button look="plain" onPress={retryNow}>
                再试一次
              </Button>
              <Button look="quiet" onPress={() => void withdraw(entry.id)}>
                撤下这一条
              </Button>
            </div>
          ) : null}
        </article>
      ))}
      {outbox.entries.some((entry) => entry.state === 'waiting') ? (
        <Button look="plain" onPress={retryNow}>
          现在提交
        </Button>
      ) : null}
      <h2 className="band">已提交 {outbox.receipts.length}</h2>
      {outbox.receipts.slice(0, 200).map((receipt) => (
        <div key={receipt.id} className="receipt">
          <span>{receipt.title}</span>
          <span className="meta">
            {clockWords(receipt.recordedAt)} · <span className="proof">{receipt.leafHash.slice(0, 6)}</span>
          </span>
        </div>
      ))}
    </main>
  )
}
