import { documentIdOf, splitReference } from './document-id.ts'
import type { Found } from './found.ts'
import type { Notes } from './notes.ts'
import { noteOrganId } from './organ-of.ts'
import type { ResponseLink } from './packet.ts'
import { dateAt } from './read-values.ts'

/** The document that a ResponseFor names. */
export function responseLinkOf(found: Found, notes: Notes): ResponseLink {
  noteOrganId(found.at('OrganId'), notes)
  return {
    organId: found.textAt('OrganId'),
    code: found.textAt('Code'),
    documentId: found.textAt('DocumentId'),
    promulgatedOn: dateAt(found.at('PromulgationDate'), notes),
  }
}

/** The same, its identifier made of its parts where it is missing and they are all there. */
export function withDocumentId(link: ResponseLink, found: Found, notes: Notes): ResponseLink {
  const { organId, code, documentId, promulgatedOn } = link
  if (documentId !== '' || organId === '' || !promulgatedOn || !code.includes('/')) return link
  const built = documentIdOf(organId, promulgatedOn, splitReference(code))
  notes.tolerate('document-id-built', found.pathTo('DocumentId'), built)
  return { ...link, documentId: built }
}
