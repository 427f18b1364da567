import type { changesVi } from './changes-vi.ts'

export const changesEn: { readonly [Key in keyof typeof changesVi]: string } = {
  'issue-next': 'Change the alert',
  'next-lead':
    'Raise or lower the level, extend it, change the places or the words. What you issue takes the place of what shows now, which stays in the history. Channels that told it before tell this by themselves.',
  changed: 'Compared with issue {number}:',
  'changed-raised': 'level raised',
  'changed-lowered': 'level lowered',
  'changed-moved': 'other places',
  'changed-extended': 'extended',
  'changed-shortened': 'ends earlier',
  'changed-reworded': 'reworded',
  'further-raised': 'Level raised: {headline}',
  'further-lowered': 'Level lowered: {headline}',
  'further-else': 'Update: {headline}',
  'further-all-clear': 'All clear: {headline}',
  'further-error': 'Issued in error, our apologies: {headline}',
}
