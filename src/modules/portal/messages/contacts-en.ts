/** Words of the contact book, in English. */
export const contactsEn = {
  book: 'Contact book',
  'book-lead':
    'Addresses, telephones, office hours, who is in charge, and organisation charts of the authorities.',
  'level-province': 'Province',
  'level-district': 'District',
  'level-commune': 'Communes',
  'level-other': 'Others',
  contacts: 'Contacts',
  leaders: 'Leaders',
  post: 'Post',
  name: 'Name',
  unit: 'Unit',
  hours: 'Office hours',
  chart: 'Organisation chart',
  'chart-lead': 'Units, who is in charge, and the telephones of offices.',
  lineage: 'Succession',
  nobody: 'nobody',
  'villages-of': 'Villages ({count})',
  'ended-on': 'Ended on {day}',
  'see-laws': 'Its documents',
} as const
