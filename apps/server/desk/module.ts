import { route } from '#platform/http/route.ts'
import { defineModule, type Module } from '#platform/module.ts'
import { operationsOf } from './desk.ts'
import { listDeadBases } from './list-dead-bases.ts'
import { getDemonstration } from './get-demonstration.ts'
import { makeGetStory } from './get-story.ts'
import { makeListClocks } from './list-clocks.ts'
import { makeListDeskRows } from './list-desk-rows.ts'
import { makePresumeHolidays } from './presume-holidays.ts'
import { weighLawChange } from './weigh-law-change.ts'

/** 工作台: pages that belong to no one module, composed from the queries the given modules mount. */
export function makeDeskModule(modules: readonly Module[]): Module {
  const operations = operationsOf(modules)
  return defineModule({
    name: 'desk',
    routes: [
      route({ method: 'GET', path: '/api/demonstration', operation: getDemonstration }),
      route({ method: 'GET', path: '/api/desk', operation: makeListDeskRows(operations) }),
      route({ method: 'GET', path: '/api/desk/clocks', operation: makeListClocks(operations) }),
      route({ method: 'POST', path: '/api/desk/clocks/presumed', operation: makePresumeHolidays(operations) }),
      route({ method: 'GET', path: '/api/desk/story', operation: makeGetStory(operations) }),
      route({ method: 'GET', path: '/api/desk/law-changes/:changeId/impact', operation: weighLawChange }),
      route({ method: 'GET', path: '/api/desk/dead-bases', operation: listDeadBases }),
    ],
  })
}
