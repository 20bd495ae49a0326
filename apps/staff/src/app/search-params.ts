// Screens keep their state in the address; these read it back and drop what they do not know.

type Search = Record<string, unknown>

export function optionalText<K extends string>(search: Search, key: K): { [P in K]?: string } {
  const value = search[key]
  if (typeof value === 'number') return record(key, String(value))
  return typeof value === 'string' && value !== '' ? record(key, value) : {}
}

export function optionalChoice<K extends string, V extends string>(
  search: Search,
  key: K,
  choices: readonly V[],
): { [P in K]?: V } {
  const choice = choices.find((each) => each === search[key])
  return choice === undefined ? {} : record(key, choice)
}

export function optionalCount<K extends string>(search: Search, key: K): { [P in K]?: number } {
  const value = Number(search[key])
  return Number.isInteger(value) && value > 0 ? record(key, value) : {}
}

export function optionalTexts<K extends string>(search: Search, key: K): { [P in K]?: string[] } {
  const value = search[key]
  if (!Array.isArray(value)) return {}
  return record(
    key,
    value.filter((each): each is string => typeof each === 'string'),
  )
}

function record<K extends string, V>(key: K, value: V): { [P in K]?: V } {
  const made: { [P in K]?: V } = {}
  made[key] = value
  return made
}
