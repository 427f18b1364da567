import type { happened as vi } from './events-vi.ts'

/** What happened, as the record says it in English. */
export const happened: Readonly<Record<keyof typeof vi, string>> = {
  'organisations.authority-created': 'Authority created',
  'organisations.authority-renamed': 'Authority renamed',
  'organisations.authority-amended': 'Authority amended',
  'organisations.authority-dissolved': 'Authority dissolved',
  'organisations.authorities-merged': 'Authorities merged',
  'organisations.authority-split': 'Authority split',
  'organisations.code-assigned': 'Code assigned',
  'organisations.unit-created': 'Unit created',
  'organisations.unit-renamed': 'Unit renamed',
  'organisations.unit-amended': 'Unit amended',
  'organisations.unit-moved': 'Unit moved',
  'organisations.unit-transferred': 'Unit transferred',
  'organisations.unit-dissolved': 'Unit dissolved',
  'organisations.position-created': 'Post created',
  'organisations.position-closed': 'Post closed',
  'organisations.villages-recorded': 'Villages recorded',
  'organisations.rows-imported': 'Rows imported',
  'organisations.holidays-adopted': 'Holidays adopted',
  'organisations.special-day-entered': 'Special day entered',
  'organisations.special-day-changed': 'Special day changed',
  'organisations.special-day-removed': 'Special day removed',
  'organisations.office-hours-set': 'Office hours set',
  'organisations.scheme-planned': 'Rearrangement planned',
}
