const heads = [
  [/^(ủy ban|hội đồng) nhân dân/iu, 'Chủ tịch'],
  [/^(văn phòng)/iu, 'Chánh Văn phòng'],
  [/^(thanh tra)/iu, 'Chánh Thanh tra'],
  [/^(phòng)/iu, 'Trưởng phòng'],
  [/^(ban)/iu, 'Trưởng ban'],
  [/^(chi cục)/iu, 'Chi cục trưởng'],
  [/^(trường)/iu, 'Hiệu trưởng'],
] as const

/** The post of who heads an authority, by its name; `Giám đốc` for departments of a province, centres and the like. */
export function headOfOrgan(organ: string): string {
  return heads.find(([shape]) => shape.test(organ.trim()))?.[1] ?? 'Giám đốc'
}
