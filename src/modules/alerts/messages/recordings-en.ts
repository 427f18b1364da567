import type { recordingsVi } from './recordings-vi.ts'

export const recordingsEn: { readonly [Key in keyof typeof recordingsVi]: string } = {
  'alerts.sound-wanted': 'Choose a sound file: MP3, M4A or OGG.',
  'alerts.announcer-wanted': 'Write who reads.',
  'alerts.no-recording': 'This script has no recording.',
  'alerts.recording-kept': 'Kept. Everybody can hear it once the script is in the timetable.',
  'alerts.recording-withdrawn': 'The recording was taken back.',
  recording: 'Recording',
  announcer: 'Who reads',
  sound: 'Sound file',
  replace: 'Another file in its place',
  'sound-hint': 'MP3, M4A or OGG, at most 200 MB. A phone records well enough.',
  'keep-recording': 'Keep the recording',
  'withdraw-recording': 'Take the recording back',
  'listen-to': 'Listen: {title}',
  listen: 'Listen',
  'read-by': 'Read by {name}',
  minutes: 'about {count} min',
}
