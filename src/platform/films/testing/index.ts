import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A film of test colours with a tone, which says of itself where it was taken. */
export function someFilm({ width = 854, height = 480, seconds = 2 } = {}): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'krong-film-'))
  try {
    const picture = `testsrc2=size=${width}x${height}:rate=10:duration=${seconds}`
    const args = ['-f', 'lavfi', '-i', picture, '-f', 'lavfi', '-i', `sine=duration=${seconds}`, '-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-c:a', 'aac', '-metadata', 'location=+16.6480+106.9560/', '-metadata', 'comment=nha-cua-em', join(folder, 'film.mp4')] // prettier-ignore
    execFileSync('ffmpeg', ['-hide_banner', '-nostdin', '-loglevel', 'error', ...args])
    return new Uint8Array(readFileSync(join(folder, 'film.mp4')))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
