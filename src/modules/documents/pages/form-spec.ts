import type { ComponentChildren } from 'preact'
import type { Reader } from '#platform/database/index.ts'
import type { Say } from '#platform/i18n/index.ts'
import type { FormState, Visit } from '#platform/web/index.ts'
import type { Document, DocumentId } from '../document.ts'
import type { words } from '../messages/index.ts'
import type { Standing } from '../rules/access.ts'

export type T = Say<keyof typeof words.vi & string>

/** What a page with one short form shows; `load` reads what its fields offer. */
export type FormSpec<Loaded> = {
  readonly title: keyof typeof words.vi
  readonly lead?: keyof typeof words.vi
  readonly button?: keyof typeof words.vi
  readonly danger?: boolean
  readonly upload?: boolean
  readonly action: (id: DocumentId) => string
  readonly load: (reader: Reader, document: Document, standing: Standing) => Promise<Loaded>
  readonly fields: (shown: { t: T; form: FormState; loaded: Loaded; visit: Visit }) => ComponentChildren
}
