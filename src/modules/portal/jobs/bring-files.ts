import { type Reason, reason, Refusal, refuse } from '#kit/refusal.ts'
import { secrecyMarkIn } from '#modules/legislation/index.ts'
import { filePolicies, type Kept } from '#platform/files/index.ts'
import type { TaskRun } from '#platform/jobs/index.ts'
import { takeFile } from '../acts/import/take-file.ts'
import type { LawPapers } from '../acts/import/take-law.ts'
import type { Import, TakenFile, TakenFiles } from '../import.ts'
import type { OldArticle, OldLaw } from '../old-thing.ts'
import type { Media } from '../media.ts'
import type { OldFiles } from '../outside/import/old-files.ts'
import { filesFor, papersFor, takenAs, type WantedFile, wordsFor } from '../outside/import/wanted-files.ts'
import { lookAtMedia } from '../outside/media/look-at-media.ts'
import type { Site } from '../site.ts'
import { findLedMedia, hasThing } from '../store/import/things.ts'
import { getMedia } from '../store/media/media.ts'

/** An import that is being carried out. */
export type Carrying = {
  readonly run: TaskRun
  readonly job: Import
  readonly site: Site
  readonly oldFiles?: OldFiles | undefined
}

const mostPapers = 10
/** What says nothing against a file, but that none can be taken now: what names it waits for another try. */
const notNow: ReadonlySet<string> = new Set([
  'files.no-space',
  'files.read-only',
  'files.quota',
  'files.scan-failed',
  'files.expired',
  'files.zip-slow',
  'portal.picture-unfinished',
])

/** What is done for each, with why it was refused where it was: one that is refused keeps no other back. What cannot be taken now is thrown. */
async function eachOf(
  wanted: readonly WantedFile[],
  bring: (one: WantedFile) => Promise<void>,
): Promise<readonly Reason[]> {
  const refused: Reason[] = []
  for (const one of wanted)
    try {
      await bring(one)
    } catch (fault) {
      if (!(fault instanceof Refusal) || fault.reasons.some(({ code }) => notNow.has(code))) throw fault
      refused.push({ code: 'portal.import-file-refused', params: { name: one.file.name } }, ...fault.reasons)
    }
  return refused
}

const secret = 'legislation.secret-mark'

/** Refuses (422) a paper whose letters bear a mark of secrecy, as every other door does. */
async function refuseSecret({ files }: TaskRun, kept: Kept): Promise<void> {
  const mark = await secrecyMarkIn(files, kept)
  if (mark) refuse(422, reason(secret, { line: mark.readAs }))
}

/** A file of the old site in the library, as an upload comes there: examined, scanned, measured; what its old address leads to already is not taken again. */
async function bringFile(
  { run, job, oldFiles }: Carrying & { readonly oldFiles: OldFiles },
  { file, stood, alt }: WantedFile,
): Promise<Media> {
  const led = stood && (await run.read((reader) => findLedMedia(reader, job, stood)))
  if (led) return run.read((reader) => getMedia(reader, led))
  const kept = await run.files.keep(oldFiles.read(file), { name: file.name, policy: filePolicies.media })
  const { kind, facts } = await lookAtMedia(run.files, kept)
  if (kind === 'file') await refuseSecret(run, kept)
  const words = wordsFor(kept.name, kind === 'picture' ? alt : '')
  return run.act(takeFile, { importId: job.id, stood, kept, kind, facts, words })
}

/** Brings the files that an article names into the library, before it is taken itself; nothing where it stands here already or goes nowhere. */
export async function bringFilesOf(carrying: Carrying, article: OldArticle): Promise<TakenFiles> {
  const { run, job, site, oldFiles } = carrying
  const taken = new Map<string, TakenFile>()
  const wanted = oldFiles ? filesFor(article, oldFiles, { job, site }) : []
  const none = { taken, refused: [] }
  if (!oldFiles || wanted.length === 0) return none
  if (await run.read((reader) => hasThing(reader, job, article, article.addresses))) return none
  const refused = await eachOf(wanted, async (one) => {
    taken.set(one.address, takenAs(await bringFile({ ...carrying, oldFiles }, one), site))
  })
  return { taken, refused }
}

/** Brings the papers of a law, as papers are brought to a draft; none where it stands here already. */
export async function bringPapersOf(carrying: Carrying, law: OldLaw): Promise<LawPapers> {
  const { run, job, oldFiles } = carrying
  if (await run.read((reader) => hasThing(reader, job, law, law.addresses)))
    return { kept: [], stood: [], secret: false, told: [] }
  const { wanted, absent } = papersFor(law, oldFiles, carrying)
  const kept: Kept[] = []
  const stood: string[] = []
  const refused = await eachOf(wanted.slice(0, mostPapers), async (one) => {
    const as = { name: one.file.name, policy: filePolicies.documents }
    const paper = await run.files.keep(oldFiles!.read(one.file), as)
    await refuseSecret(run, paper)
    kept.push(paper)
    if (one.stood) stood.push(one.stood)
  })
  const names = [...absent, ...wanted.slice(mostPapers).map(({ address }) => address)]
  const held = law.heldBack
  const params = { count: names.length, names: names.slice(0, 3).join(', ').slice(0, 300) }
  return {
    kept,
    stood,
    secret: refused.some(({ code }) => code === secret),
    told: [
      ...(names.length > 0 ? [{ code: 'portal.import-files', params }] : []),
      ...(held > 0 ? [{ code: 'portal.import-papers-restricted', params: { count: held } }] : []),
      ...refused,
    ],
  }
}
