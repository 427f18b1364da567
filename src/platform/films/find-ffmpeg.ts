import { tmpdir } from 'node:os'
import { runFfmpeg } from './run-ffmpeg.ts'

const absenceMilliseconds = 60_000
const known = new Map<string, Promise<boolean>>()

/** Whether Debian's ffmpeg is on this machine; that it is stays known as long as the process lives, absence for a minute. */
export function findFfmpeg(program = 'ffmpeg'): Promise<boolean> {
  const asked =
    known.get(program) ??
    runFfmpeg(['-version'], { folder: tmpdir(), milliseconds: 10_000, program }).then(({ outcome }) => {
      if (outcome !== 'done') setTimeout(() => known.delete(program), absenceMilliseconds).unref()
      return outcome === 'done'
    })
  known.set(program, asked)
  return asked
}
