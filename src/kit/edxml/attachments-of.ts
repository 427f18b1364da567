import { clauses } from './clauses.ts'
import type { Found } from './found.ts'
import type { Notes } from './notes.ts'
import type { PacketAttachment } from './packet.ts'
import { linkOf } from './read-element.ts'

/** Attachments as a packet names them, and which of them each content is. */
export type JoinedAttachments = {
  readonly attachments: readonly PacketAttachment[]
  /** Identifiers of contents, in the order in which they stand. */
  readonly contentIds: readonly string[]
}

type Side = readonly { readonly attachment: PacketAttachment; readonly found: Found }[]

function contentIdOf(found: Found, notes: Notes): string {
  const path = found.pathTo('ContentId')
  const link = linkOf(found.element)
  const written = found.textAt('ContentId')
  if (written === '' && link !== '') notes.tolerate('xlink-reference', found.path, link)
  const id = written === '' ? link : written
  const bare = id.replace(/^cid:/i, '')
  if (written !== '' && link !== '' && link.replace(/^cid:/i, '') !== bare)
    notes.tolerate('attachment-differs', `${found.path}/@xlink:href`, link)
  if (bare === '') notes.fault('missing', path, clauses.contentId)
  else if (!id.startsWith('cid:')) notes.tolerate('cid', path, id)
  return bare
}

function sideOf(all: readonly Found[], notes: Notes): Side {
  const seen = new Set<string>()
  return all.map((found) => {
    const contentId = contentIdOf(found, notes)
    if (contentId !== '' && seen.has(contentId))
      notes.fault('repeated', found.pathTo('ContentId'), clauses.contentId, contentId)
    seen.add(contentId)
    const text = (name: string) => found.textAt(name)
    const attachment = { contentId, name: text('AttachmentName'), type: text('ContentType'), description: text('Description') } // prettier-ignore
    return { attachment, found }
  })
}

const facts = { name: 'AttachmentName', type: 'ContentType', description: 'Description' } as const

/** What the manifest says, and where it says nothing what stands beside the content. */
function merged(named: Side[number], beside: Side[number], notes: Notes): PacketAttachment {
  const merge = (fact: keyof typeof facts) => {
    const [here, there] = [named.attachment[fact], beside.attachment[fact]]
    if (here === there) return here
    if (here === '') notes.tolerate('one-sided', named.found.pathTo(facts[fact]), there)
    else if (there === '') notes.tolerate('one-sided', beside.found.pathTo(facts[fact]), here)
    else notes.tolerate('attachment-differs', beside.found.pathTo(facts[fact]), there)
    return here === '' ? there : here
  }
  const { contentId } = named.attachment
  return { contentId, name: merge('name'), type: merge('type'), description: merge('description') }
}

/** Joins the manifest's entries with the contents by their identifiers, `cid:` on either side or not; the manifest comes first. */
export function attachmentsOf(
  { references, encoded }: { readonly references: readonly Found[]; readonly encoded: readonly Found[] },
  notes: Notes,
): JoinedAttachments {
  const manifest = sideOf(references, notes)
  const contents = sideOf(encoded, notes)
  const beside = new Map(contents.map((one) => [one.attachment.contentId, one]))
  const named = new Set(manifest.map(({ attachment }) => attachment.contentId))
  const inManifest = manifest.map((one) => {
    const content = beside.get(one.attachment.contentId)
    return content ? merged(one, content, notes) : one.attachment
  })
  const others = contents.filter(({ attachment }) => !named.has(attachment.contentId))
  for (const { attachment, found } of others) notes.tolerate('not-in-manifest', found.path, attachment.contentId) // prettier-ignore
  const withContent = contents.filter(({ found }) => found.at('ContentTransferEncoded'))
  return {
    attachments: [...inManifest, ...others.map(({ attachment }) => attachment)],
    contentIds: withContent.map(({ attachment }) => attachment.contentId),
  }
}
