// The ten districts and counties of Ningbo, GB/T 2260 (2016 division), in the order of the schematic blocks.
const DIVISIONS: [string, string][] = [
  ['330281', '余姚市'],
  ['330282', '慈溪市'],
  ['330211', '镇海区'],
  ['330206', '北仑区'],
  ['330203', '海曙区'],
  ['330205', '江北区'],
  ['330212', '鄞州区'],
  ['330213', '奉化区'],
  ['330226', '宁海县'],
  ['330225', '象山县'],
]

export const divisionChoices = DIVISIONS.map(([value, label]) => ({ value, label }))

export function divisionName(code: string): string {
  return DIVISIONS.find(([value]) => value === code)?.[1] ?? code
}

/** North before south, west before east: the same place on every wall. */
export function divisionOrder(code: string): number {
  const at = DIVISIONS.findIndex(([value]) => value === code)
  return at === -1 ? DIVISIONS.length : at
}
