import { defineUrls } from '#platform/web/index.ts'

/** Every address of organisations. */
export const urls = defineUrls({
  tree: '/to-chuc',
  schemes: '/to-chuc/sap-xep',
  scheme: '/to-chuc/sap-xep/:id',
  authority: '/to-chuc/co-quan/:id',
  authorityHistory: '/to-chuc/co-quan/:id/lich-su',
  authorityContacts: '/to-chuc/co-quan/:id/lien-he',
  authorityName: '/to-chuc/co-quan/:id/doi-ten',
  authorityCode: '/to-chuc/co-quan/:id/ma',
  newUnit: '/to-chuc/co-quan/:id/them-don-vi',
  newVillage: '/to-chuc/co-quan/:id/them-thon',
  import: '/to-chuc/co-quan/:id/nhap',
  export: '/to-chuc/co-quan/:id/xuat/:list/:format',
  unit: '/to-chuc/don-vi/:id',
  unitName: '/to-chuc/don-vi/:id/doi-ten',
  unitContacts: '/to-chuc/don-vi/:id/lien-he',
  unitPlace: '/to-chuc/don-vi/:id/chuyen',
  unitTransfer: '/to-chuc/don-vi/:id/chuyen-giao',
  unitEnd: '/to-chuc/don-vi/:id/giai-the',
  newPosition: '/to-chuc/don-vi/:id/them-vi-tri',
  positionEnd: '/to-chuc/vi-tri/:id/bai-bo',
  contacts: '/co-quan',
  contact: '/co-quan/:slug',
  apiAuthorities: '/api/v1/co-quan',
  apiUnits: '/api/v1/don-vi',
})
