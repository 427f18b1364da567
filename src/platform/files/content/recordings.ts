import type { FileKind } from '../kinds.ts'
import { readMovie } from '../recordings/movie.ts'
import { refuseFile } from '../refuse-file.ts'
import type { Reading } from './reading.ts'

/** Refuses a film or a sound in an MP4 that says neither how long it is nor what is in it: players would wait for ever. */
export async function checkRecording(file: Reading, kind: FileKind): Promise<void> {
  if (kind !== 'mp4' && kind !== 'm4a') return
  const movie = await readMovie((from, length) => file.bytes(from, length), file.size)
  if (!movie) refuseFile('files.broken', { kind: kind.toUpperCase() })
}
