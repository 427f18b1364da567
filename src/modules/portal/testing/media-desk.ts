import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { createFiles, createLedger, type Files, openFileStore } from '#platform/files/index.ts'
import { closePictures } from '#platform/pictures/index.ts'
import { createAnnouncer } from '#platform/record/index.ts'
import { doJobs, type TestDatabase, testDatabase } from '#platform/testing/index.ts'
import { drawPng } from '../demo/media/draw-png.ts'
import { drawLandscape } from '../demo/media/landscape.ts'
import { work } from '../jobs.ts'
import { siteOf } from './browser.ts'

/** A small made-up landscape as PNG; another seed, other bytes. */
export const someLandscape = (seed: number, width = 400): Buffer =>
  drawLandscape(
    { sky: [[120, 170, 220], [235, 225, 200]], hills: [[80, 125, 110], [40, 75, 45]], river: [150, 190, 205], seed }, // prettier-ignore
    width,
    Math.round(width * 0.625),
  )

/** The same with grain, as a camera sees it. */
export const somePhotograph = (seed: number): Buffer =>
  drawPng(480, 300, (x, y) => {
    const grain = ((x * 73 + y * 151 + seed * 31 + ((x * y) % 97) * 13) % 61) - 30
    return [120 + grain + Math.round(x / 10), 110 + grain, 90 + grain + Math.round(y / 8)]
  })

/** A database whose jobs are enqueued as the program does it. */
export const libraryDatabase = (): Promise<TestDatabase> =>
  testDatabase({ announce: createAnnouncer(new Map(Object.entries(work.subscriptions ?? {}))) })

/** The pages of the portal with a file store of their own, and the jobs of its library. */
export async function mediaDesk(database: TestDatabase) {
  const folder = await mkdtemp(join(tmpdir(), 'krong-media-'))
  const { store, staging } = await openFileStore({ folder })
  const files: Files = createFiles({ store, staging, ledger: createLedger(database.transactor) })
  after(async () => {
    closePictures()
    await rm(folder, { recursive: true, force: true })
  })
  return {
    files,
    browse: siteOf(database.transactor, files),
    /** Makes ready what was uploaded, as the queue would. */
    makeReady: () => doJobs(database, work.tasks, { files }),
  }
}
