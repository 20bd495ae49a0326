import { defineModule } from '#platform/module.ts'
import { routes } from './http/routes.ts'
import { integrate } from './jobs/integrate.ts'
import { record } from './store/record.ts'

export const ledgerModule = defineModule({
  name: 'ledger',
  routes,
  jobs: [integrate],
  // verifiable.md §15.1: refusals are leaves too.
  async onRefusal(act, operation, refusal) {
    await record(act, { type: 'refusal', fields: { operation, code: refusal.code } })
  },
})
