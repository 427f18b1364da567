import { reason, refuse } from '#kit/refusal.ts'
import { contentDisposition, type Kept, localCopy } from '#platform/files/index.ts'
import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { readWord, wordType, writeWord } from '#platform/word/index.ts'
import { paperOf } from '../../acts/papers/paper-of.ts'
import { openDocument } from '../../acts/standing.ts'
import { words } from '../../messages/index.ts'
import { ComparePage } from '../../pages/papers/compare-page.tsx'
import { draftText } from '../../rules/draft-body.ts'
import { listVersions } from '../../store/versions.ts'
import { listVersionTexts } from '../../store/version-texts.ts'
import { urls } from '../../urls.ts'
import { idIn } from '../document-in.ts'

const official = { who: 'official' } as const

/** The draft for Word: what is changed there comes back as the next version. */
async function sendWord(visit: Visit): Promise<Response> {
  const { paper, text, version } = await visit.read(async (reader) => {
    const { document } = await openDocument(reader, idIn(visit))
    const newest = (await listVersions(reader, document.id)).find(({ part }) => part === 0)
    const made = newest && (await paperOf(reader, document, newest))
    if (!made) return refuse(404, reason('documents.nothing-to-print'))
    return { paper: made, text: draftText(newest.body), version: newest.version }
  })
  const name = `${paper.abstract.slice(0, 60).replaceAll(/[\\/:*?"<>|]/g, ' ')} - bản ${version}.docx`
  return new Response(new Uint8Array(await writeWord(paper, text)), {
    headers: {
      'content-type': wordType,
      'content-disposition': contentDisposition(name, false),
      'cache-control': 'private, no-cache',
    },
  })
}

/** The text of a draft that came back from Word; undefined for any other file, which is kept as it is. */
export async function textFromWord(visit: Visit, file: Kept): Promise<string | undefined> {
  if (file.type !== wordType) return undefined
  await using copy = await localCopy(visit.files.store, file.hash)
  const read = await readWord(copy.path)
  return read.outcome === 'read' ? read.text : undefined
}

async function showChanges(visit: Visit): Promise<Response> {
  const { language } = visit
  const wanted = Number(visit.param('version'))
  const { document, before, after } = await visit.read(async (reader) => {
    const opened = await openDocument(reader, idIn(visit))
    const texts = await listVersionTexts(reader, opened.document.id)
    const at = texts.findIndex(({ version }) => version === wanted)
    return { document: opened.document, before: texts[at - 1], after: texts[at] }
  })
  if (!before || !after) return refuse(404, reason('documents.unknown'))
  const t = words.in(language)
  return visit.workspace(
    { title: t('compare-title', { version: after.version, before: before.version }) },
    <ComparePage {...{ document, before, after, language }} />,
  )
}

/** Drafts to Word and back, and what changed between versions. */
export const wordRoutes = defineRoutes(({ get }) => {
  get(urls.word, official, sendWord)
  get(urls.compare, official, showChanges)
})
