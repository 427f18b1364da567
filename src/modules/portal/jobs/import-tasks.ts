import { type Id, isId } from '#kit/ids.ts'
import { Refusal } from '#kit/refusal.ts'
import type { TaskRun, WorkModule } from '#platform/jobs/index.ts'
import { endImport } from '../acts/import/end-import.ts'
import { keepReading } from '../acts/import/keep-reading.ts'
import { takeArticle } from '../acts/import/take-article.ts'
import { takeComment } from '../acts/import/take-comment.ts'
import { leaveOut, takeCounter, takePoll } from '../acts/import/take-figures.ts'
import { takeLaw } from '../acts/import/take-law.ts'
import { takeSection } from '../acts/import/take-section.ts'
import type { ImportId } from '../import.ts'
import type { OldThing } from '../old-thing.ts'
import { articlePath } from '../outside/import/article-path.ts'
import { lookThrough, unreadableOf } from '../outside/import/look-through.ts'
import { openImport } from '../outside/import/open-import.ts'
import { getImport } from '../store/import/imports.ts'
import { getSite } from '../store/sites.ts'
import { bringFilesOf, bringPapersOf, type Carrying } from './bring-files.ts'

function importOf(payload: unknown): ImportId | undefined {
  const { subject } = (payload ?? {}) as { subject?: { id?: unknown } }
  return isId(subject?.id) ? (subject.id as Id<'import'>) : undefined
}

const bring = (run: TaskRun, importId: ImportId) =>
  run.read(async (reader) => ({ job: await getImport(reader, importId), now: reader.now }))

async function readImport(run: TaskRun, importId: ImportId): Promise<void> {
  const { job, now } = await bring(run, importId)
  if (job.step !== 'brought') return
  try {
    await using opened = await openImport({ ...job, files: run.files }, now)
    const found = await lookThrough(opened)
    await run.act(keepReading, { importId, found })
  } catch (fault) {
    const unreadable = unreadableOf(fault)
    if (!unreadable) throw fault
    await run.act(keepReading, { importId, unreadable })
  }
}

async function take(carrying: Carrying, thing: OldThing): Promise<void> {
  const { run, job } = carrying
  const importId = job.id
  switch (thing.kind) {
    case 'section':
      return run.act(takeSection, { importId, thing })
    case 'article': {
      const files = await bringFilesOf(carrying, thing)
      return run.act(takeArticle, { importId, thing, files, hrefOf: articlePath })
    }
    case 'law': {
      const papers = await bringPapersOf(carrying, thing)
      return run.act(takeLaw, { importId, thing, papers })
    }
    case 'comment':
      return run.act(takeComment, { importId, thing, hrefOf: articlePath })
    case 'poll':
      return run.act(takePoll, { importId, thing })
    case 'counter':
      return run.act(takeCounter, { importId, thing })
    case 'left': {
      const { what: kind, id, title, code, count } = thing
      if (count === undefined) await run.act(leaveOut, { importId, kind, id, title, told: [{ code }] })
    }
  }
}

/** Each thing in a transaction of its own: what is refused, or fails, is a line of the report and keeps nothing else back; what was done before a stop is not done again. */
async function doImport(run: TaskRun, importId: ImportId): Promise<void> {
  const { job, now } = await bring(run, importId)
  if (job.step !== 'ordered') return
  const site = await run.read((reader) => getSite(reader, job.siteId))
  await using opened = await openImport({ ...job, files: run.files }, now)
  const carrying = { run, job, site, oldFiles: opened.oldFiles }
  for await (const thing of opened.things)
    try {
      await take(carrying, thing)
    } catch (fault) {
      if (thing.kind === 'left') throw fault
      const { kind, id, title } = thing
      const refused = fault instanceof Refusal
      if (!refused)
        run.log.error('a thing of an old site could not be imported', {
          error: fault,
          import: importId,
          thing: id,
        })
      const told = refused ? fault.reasons : [{ code: 'portal.import-fault' }]
      await run.act(leaveOut, { importId, kind, id, title, told })
    }
  await run.act(endImport, { importId })
}

/** What is done with files of old sites by itself: they are looked through when they come, and taken over when it was ordered. */
export const importWork = {
  tasks: {
    'portal.read-import': async (run, payload) => {
      const id = importOf(payload)
      if (id) await readImport(run, id)
    },
    'portal.do-import': async (run, payload) => {
      const id = importOf(payload)
      if (id) await doImport(run, id)
    },
  },
  subscriptions: {
    'portal.import-brought': ['portal.read-import'],
    'portal.import-ordered': ['portal.do-import'],
  },
} satisfies WorkModule
