import type { paths } from '../../../../../contracts/client.d.ts'

type Body = NonNullable<paths['/api/draw/year-plans']['post']['requestBody']>['content']['application/json']

/** The form as it is filled in; percent and number are two fields of one size. */
export interface YearPlanForm {
  title: string
  year: number
  legalBasis: string
  tasks: YearTaskForm[]
}

export interface YearTaskForm {
  taskId: string
  number: string
  name: string
  targeting: 'directed' | 'undirected'
  office: string
  jointAgencyIds?: string[]
  itemIds: string[]
  description: string
  divisions?: string[]
  licenceKinds?: string[]
  mode: 'ratio' | 'number'
  percent?: number
  n?: number
  windowFrom: string
  windowTo: string
  method: 'on-site' | 'written' | 'online'
  batches: number
}

/** The request of a filled form: 2.5 % travels as 250/10000, never as a float. */
export function yearPlanBody(yearPlanId: string, form: YearPlanForm): Body {
  return {
    yearPlanId,
    title: form.title,
    year: form.year,
    legalBasis: form.legalBasis,
    tasks: form.tasks.map(yearTaskBody),
  }
}

export function yearTaskBody(task: YearTaskForm): Body['tasks'][number] {
  return {
    yearTaskId: task.taskId,
    number: task.number,
    name: task.name,
    targeting: task.targeting,
    office: task.office,
    jointAgencyIds: task.jointAgencyIds ?? [],
    itemIds: task.itemIds,
    objects: {
      description: task.description,
      divisions: task.divisions ?? [],
      licenceKinds: task.licenceKinds ?? [],
    },
    sizing:
      task.mode === 'number'
        ? { mode: 'number', n: task.n ?? 0 }
        : { mode: 'ratio', num: Math.round((task.percent ?? 0) * 100), den: 10_000 },
    windowFrom: task.windowFrom,
    windowTo: task.windowTo,
    method: task.method,
    batches: task.batches,
  }
}

/** A task nobody has filled in yet. */
export function emptyYearTask(taskId: string): Partial<YearTaskForm> {
  return { taskId, targeting: 'directed', method: 'on-site', mode: 'ratio', batches: 1 }
}
