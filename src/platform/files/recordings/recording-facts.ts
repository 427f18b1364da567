import { buffer } from 'node:stream/consumers'
import type { FileStore } from '../file-store.ts'
import type { Kept } from '../kept.ts'
import { type ReadAt, readMovie, type RecordingFacts } from './movie.ts'
import { secondsOfMp3, secondsOfOgg } from './sound.ts'

/** How long a kept film or sound is, and how large its picture, as its own head says; nothing of other kinds. */
export async function recordingFacts(
  store: FileStore,
  { hash, size, kind }: Pick<Kept, 'hash' | 'size' | 'kind'>,
): Promise<RecordingFacts> {
  const read: ReadAt = async (from, length) => {
    const end = Math.min(size, from + length) - 1
    return end < from ? Buffer.alloc(0) : buffer(await store.open(hash, { start: from, end }))
  }
  if (kind === 'mp4' || kind === 'm4a') return (await readMovie(read, size)) ?? { seconds: undefined }
  if (kind === 'mp3') return { seconds: await secondsOfMp3(read, size) }
  return { seconds: kind === 'ogg' ? await secondsOfOgg(read, size) : undefined }
}
