/** Words of open data, in English. */
export const datasetsEn = {
  'open-data': 'Open data',
  'open-data-lead': 'Data of the authorities for everybody to use: as tables (CSV) and for machines (JSON).',
  licence:
    'Everybody may use, copy and share it, free of charge, for any purpose. Name {name} and the day of download as the source. The figures do not stand in for the originals.',
  'licence-title': 'Terms of use',
  rows: '{count} rows',
  changed: 'Last changed {at}',
  'get-csv': 'Download the table (CSV)',
  'get-json': 'Download for machines (JSON)',
  catalogue: 'Catalogue for machines (DCAT, JSON)',
  'set-van-ban-phap-luat': 'Legal and steering documents',
  'about-van-ban-phap-luat': 'Public documents of the authorities: number, day, abstract, signer, validity.',
  'set-du-thao-lay-y-kien': 'Drafts for remarks',
  'about-du-thao-lay-y-kien':
    'Drafts that were opened to everybody’s remarks: days, number of remarks, report.',
  'set-co-quan': 'Authorities',
  'about-co-quan': 'Authorities at work: name, level, codes, address, telephone.',
  'set-don-vi-truc-thuoc': 'Units',
  'about-don-vi-truc-thuoc': 'Units of each authority, their remit and telephone.',
  'set-thon': 'Villages',
  'about-thon': 'Villages of each commune, former names and population.',
  'set-bai-viet': 'Articles on the sites',
  'about-bai-viet': 'Title, site, time and address of the articles that are public.',
  'portal.no-such-data': 'There is no such data set. See the list of open data.',
} as const
