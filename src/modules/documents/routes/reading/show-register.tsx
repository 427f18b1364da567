import { formatDate } from '#kit/vietnamese/index.ts'
import { listColleagues } from '#modules/identity/index.ts'
import { codesOf, listRegisters } from '#modules/registers/index.ts'
import type { Reader } from '#platform/database/index.ts'
import { type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { verificationOf } from '../../acts/reading/verification-of.ts'
import { openDocument } from '../../acts/standing.ts'
import type { Document } from '../../document.ts'
import { words } from '../../messages/index.ts'
import { RegisterPage } from '../../pages/register-page.tsx'
import type { LikelyPaper } from '../../parts/reading/likely.tsx'
import { fillUntyped, proposable, proposedFields } from '../../rules/reading/proposed-facts.ts'
import { listFileReadings } from '../../store/file-readings.ts'
import { listLikely } from '../../store/list-documents.ts'
import { listOrgans } from '../../store/organs.ts'
import { listVersions } from '../../store/versions.ts'
import { urls } from '../../urls.ts'
import { idIn } from '../document-in.ts'

const keptFacts = (document: Document) => ({
  reference: document.reference,
  issuedOn: document.issuedOn ? formatDate(document.issuedOn, 'vi') : '',
  organName: document.organName,
  typeCode: document.typeCode ?? '',
  abstract: document.abstract,
  signerName: document.signerName,
  signerTitle: document.signerTitle,
  urgency: document.urgency as string,
  pages: document.pages === null ? '' : String(document.pages),
  note: document.note,
})

/** The same arrivals with their files, to be looked at side by side. */
async function withPapers(reader: Reader, likely: readonly Document[]): Promise<LikelyPaper[]> {
  const papers: LikelyPaper[] = []
  for (const document of likely) {
    const versions = await listVersions(reader, document.id)
    papers.push({ document, paper: versions.find(({ part }) => part === 0) })
  }
  return papers
}

/** The register form beside the paper: filled with what is kept, then with what the first page proposes; as typed where it comes back. */
export async function showRegister(
  visit: Visit,
  { form, amending = false, status = 200 }: { form?: FormState; amending?: boolean; status?: number } = {},
): Promise<Response> {
  const { language, csrf } = visit
  const id = idIn(visit)
  const found = await visit.read(async (reader) => {
    const { document } = await openDocument(reader, id)
    const paper = (await listVersions(reader, id)).find(({ part }) => part === 0)
    const reading = (await listFileReadings(reader, id)).find(({ versionId }) => versionId === paper?.id)
    const organs = await listOrgans(reader)
    const proposed = amending ? {} : proposedFields(reading?.proposals, organs)
    const kept = keptFacts(document)
    const fresh = amending ? kept : fillUntyped(kept, proposed, paper?.file?.name)
    const { reference, organName } = form?.values ?? fresh
    const alike = { reference: String(reference ?? ''), organName: String(organName ?? ''), besides: id }
    return {
      document,
      paper,
      reading,
      verification: await verificationOf(reader, paper),
      organs,
      proposed,
      fresh,
      filled: reading?.proposals ? proposable.filter((field) => fresh[field] !== kept[field]).length : undefined, // prettier-ignore
      types: await codesOf(reader, 'document-types', reader.today),
      registers: (await listRegisters(reader)).filter(({ kind }) => kind === 'incoming'),
      leaders: await listColleagues(reader, { role: 'leader' }),
      likely: amending ? [] : await withPapers(reader, await listLikely(reader, alike)),
    }
  })
  const { fresh, ...shown } = found
  // A closed paper cannot be registered: its page says why and what to do on paper.
  if (shown.document.withheldMark) return visit.redirect(urls.document({ id }))
  const title = words.in(language)(amending ? 'amend-title' : 'register-title')
  return visit.workspace(
    { title, status },
    <RegisterPage
      {...{ language, csrf, amending, ...shown }}
      form={form ?? freshForm({ ...fresh, registerId: found.registers[0]?.id ?? '' })}
    />,
  )
}
