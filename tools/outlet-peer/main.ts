import { parseArgs } from 'node:util'
import { answerOutboxes } from './peer.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    lose: { type: 'string', default: '0' },
    twice: { type: 'string', default: '0' },
    garble: { type: 'string', default: '0' },
    watch: { type: 'boolean', default: false },
  },
})
const [root = './data/outlets'] = positionals
const faults = { lose: Number(values.lose), twice: Number(values.twice), garble: Number(values.garble) }

/** A stand-in for the outlets' front-end machines: answers what lies in the outboxes, once or until stopped. */
function look(): void {
  const done = answerOutboxes(root, faults)
  if (done.files > 0 || !values.watch)
    process.stdout.write(
      `${done.files} 个批次：接收 ${done.accepted} 条，拒收 ${done.refused} 条，不回执 ${done.lost} 条\n`,
    )
}

look()
if (values.watch) setInterval(look, 2000)
