import type { recordingsVi } from './recordings-vi.ts'

export const recordingsEn: { readonly [Key in keyof typeof recordingsVi]: string } = {
  radio: 'Radio programmes',
  'radio-lead': 'Listen to what was on the air. Press play; nothing need be installed.',
  'radio-none': 'No programme yet',
  'radio-none-lead': 'Articles with a recording will appear here when they are published.',
  podcast: 'Follow in a podcast app',
  'to-loudspeaker': 'Loudspeaker programme of the week',
  films: 'Films and video',
  'films-lead': 'Films of published articles. A film is fetched only when it is played.',
  'films-none': 'No film yet',
  'films-none-lead': 'Articles with a film will appear here when they are published.',
}
