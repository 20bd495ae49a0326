// RFC 4180, with the columns of the city's registration file and those the import knows beside them.
import type { CityEntity } from './entities.ts'

export const plainHeader =
  '企业名称,统一社会信用代码,注册日期,企业类型,法人代表,注册资金,经营范围,所在省份,地区,注册地址'
export const fullHeader = `${plainHeader},登记状态,状态日期,行业代码,登记机关,管辖所,曾用名,其他经营场所,许可证件`

/** One line of a register file, without its line end. */
export function registerLine(entity: CityEntity, plain: boolean): string {
  const cells = [
    entity.name,
    entity.uscc,
    entity.registeredOn,
    entity.type,
    plain ? '' : entity.legalRepresentative,
    entity.capital,
    entity.scope,
    '浙江',
    '宁波',
    entity.address,
  ]
  if (!plain) {
    cells.push(
      entity.status,
      entity.statusSince ?? '',
      entity.industry,
      entity.authority,
      entity.office,
      entity.formerNames.join('；'),
      entity.otherPremises.join('；'),
      entity.licences.join('；'),
    )
  }
  return cells.map(quoted).join(',')
}

export function quoted(cell: string): string {
  return /[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
