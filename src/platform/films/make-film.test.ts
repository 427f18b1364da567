import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, it } from 'node:test'
import { plainServer } from '#platform/testing/index.ts'
import { filmLimits, findFfmpeg, makeFilm } from './index.ts'
import { rungsFor } from './ladder.ts'
import { someFilm } from './testing/index.ts'

const folders: string[] = []
after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))))
const folder = async () => {
  const made = await mkdtemp(join(tmpdir(), 'krong-films-'))
  folders.push(made)
  return made
}
const lay = async (bytes: Uint8Array | string) => {
  const path = join(await folder(), 'file')
  await writeFile(path, bytes)
  return path
}
const facts = { seconds: 2, shorterSide: 480 }
const sidesOf = (path: string) =>
  execFileSync('ffprobe', ['-v', 'error', '-select_streams', 'v', '-show_entries', 'stream=width,height', '-of', 'csv=p=0', path]).toString().trim() // prettier-ignore

it('makes two sizes that play from their beginning, and the same cut for HLS; nothing of where it was taken', async () => {
  assert.equal(await findFfmpeg(), true)
  const [path, into] = [await lay(someFilm()), await folder()]
  const film = await makeFilm(path, into, facts)
  assert.equal(film.outcome, 'made', JSON.stringify(film))
  if (film.outcome !== 'made') return
  assert.deepEqual(film.sizes.map(({ name }) => name), ['360', '720']) // prettier-ignore
  assert.equal(sidesOf(join(into, '360.mp4')), '640,360')
  assert.equal(sidesOf(join(into, '720.mp4')), '854,480', 'never enlarged')
  for (const { name, list } of film.sizes) {
    const [mp4, parts] = [await readFile(join(into, `${name}.mp4`)), await readFile(join(into, `${name}.m4s`))] // prettier-ignore
    assert.ok(mp4.indexOf('moov') < mp4.indexOf('mdat'), 'its head comes first')
    assert.match(list, new RegExp(`^#EXTM3U\\n[^]*URI="${name}\\.m4s"[^]*\\n#EXT-X-ENDLIST\\n$`))
    const ranges = [...list.matchAll(/#EXT-X-BYTERANGE:(\d+)@(\d+)/g)].map(([, length, from]) => Number(length) + Number(from)) // prettier-ignore
    assert.equal(ranges.at(-1), parts.length, 'the parts are the whole file')
    for (const bytes of [mp4, parts]) assert.doesNotMatch(bytes.toString('latin1'), /16\.6480|nha-cua-em/)
    execFileSync('ffmpeg', ['-v', 'error', '-xerror', '-i', `${name}.m3u8`, '-f', 'null', '-'], { cwd: into })
  }
})

it('makes an upright film upright, and a small one in one size', async () => {
  const into = await folder()
  await makeFilm(await lay(someFilm({ width: 240, height: 426, seconds: 1 })), into, { seconds: 1, shorterSide: 240 }) // prettier-ignore
  assert.equal(sidesOf(join(into, '360.mp4')), '240,426')
  assert.deepEqual([240, 432, 433, 1080].map((side) => rungsFor(side).length), [1, 1, 2, 2]) // prettier-ignore
})

it('opens nothing but the file: playlists, lists of files and other kinds in its clothes are unreadable', async () => {
  let asked = 0
  const server = await plainServer((_, answer) => void (asked++, answer.end()))
  const at = `${server.url}x`
  const secret = await lay('geheim')
  const film = someFilm({ width: 320, height: 180, seconds: 1 })
  for (const bytes of [
    `#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:0\n#EXTINF:10.0,\n${at}\n#EXT-X-ENDLIST\n`,
    `#EXTM3U\n#EXTINF:10.0,\nconcat:${at}|file://${secret}\n#EXT-X-ENDLIST\n`,
    `ffconcat version 1.0\nfile '${secret}'\nfile '${at}'\n`,
    `<svg xmlns="http://www.w3.org/2000/svg"><image href="${at}"/></svg>`,
    film.subarray(0, film.length / 3),
    '',
  ]) {
    const made = await makeFilm(await lay(bytes), await folder(), { seconds: 1, shorterSide: 180 })
    assert.equal(made.outcome === 'refused' && made.code, 'unreadable', String(bytes).slice(0, 40))
  }
  assert.equal(asked, 0)
})

it('does not show what lies beside it: a list that names another film is no film', async () => {
  const place = await folder()
  await writeFile(join(place, 'other.mp4'), someFilm({ width: 320, height: 180, seconds: 1 }))
  await writeFile(join(place, 'file'), "ffconcat version 1.0\nfile 'other.mp4'\n")
  const made = await makeFilm(join(place, 'file'), await folder(), { seconds: 1, shorterSide: 180 })
  assert.equal(made.outcome === 'refused' && made.code, 'unreadable')
})

it('makes nothing beyond the longest film in any size, whatever the head says', async () => {
  const [source, into] = [join(await folder(), 'long.mp4'), await folder()]
  execFileSync('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', `color=size=64x36:rate=1:duration=${filmLimits.seconds + 60}`, '-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', source]) // prettier-ignore
  assert.equal((await makeFilm(source, into, { seconds: 1, shorterSide: 480 })).outcome, 'made')
  const lengthOf = (name: string) => Number(execFileSync('ffprobe', ['-v', 'error', '-show_entries', 'format=duration', '-of', 'csv=p=0', join(into, name)])) // prettier-ignore
  assert.deepEqual(['360.mp4', '720.mp4'].map(lengthOf), [filmLimits.seconds, filmLimits.seconds])
})

it('stops at its limits, and says so where the program is missing', async () => {
  const path = await lay(someFilm({ width: 320, height: 180, seconds: 1 }))
  const codeOf = async (more: object) => {
    const made = await makeFilm(path, await folder(), { seconds: 1, shorterSide: 180, ...more })
    return made.outcome === 'refused' ? made.code : made.outcome
  }
  assert.equal(await codeOf({ seconds: filmLimits.seconds + 1 }), 'too-long')
  assert.equal(await codeOf({ milliseconds: 1 }), 'too-slow')
  assert.equal(await codeOf({ program: 'ffmpeg-that-is-not-there' }), 'absent')
  assert.equal(await findFfmpeg('ffmpeg-that-is-not-there'), false)
})
