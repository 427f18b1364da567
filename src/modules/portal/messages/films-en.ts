import type { filmsVi } from './films-vi.ts'

export const filmsEn: { readonly [Key in keyof typeof filmsVi]: string } = {
  'film-ready': 'Viewers are sent light ones: {sizes}. Where it was taken is left out.',
  'film-waits':
    'Light ones for phones are being made. It can be watched at once; the original is sent meanwhile.',
  'film-original': 'Viewers are sent the original',
  'film-absent':
    'The server has no ffmpeg, so no light ones for phones were made. Once its operator installs Debian’s package ffmpeg they are made by themselves.',
  'film-too-long': 'It is longer than an hour, so no light ones are made. Cut it into parts.',
  'film-unreadable': 'It could not be read. Export it as MP4 (H.264) and upload that.',
  'film-too-slow':
    'Making light ones took more than three hours and was stopped. Upload a shorter or lighter one.',
}
