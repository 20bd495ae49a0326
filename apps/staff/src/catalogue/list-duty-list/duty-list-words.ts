export const dutyListShows = ['faults', 'without-entry', 'without-item', 'all'] as const

export type DutyListShow = (typeof dutyListShows)[number]
