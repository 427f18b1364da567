import type { ById } from './nukeviet-tables.ts'

/** News of one language: sections, the head of each article, where they were taken from. */
export type OldNews = {
  readonly sections: ById
  readonly heads: ById
  readonly sources: ById
  readonly tags: Map<string, string[]>
}
/** What a module is called on the old site, and where its files lie. */
export type OldModule = {
  readonly language: string
  /** In addresses. */
  readonly name: string
  readonly title: string
  /** Under what the comments on it are known. */
  readonly said: string
  /** Whether everybody could read the comments on it. */
  readonly showsSaid: boolean
  /** Its folder below `uploads`. */
  readonly folder: string
  /** Whether everybody could see it. */
  readonly open: boolean
}
/** A comment as it is kept until its article came: of who wrote it nothing but the name. */
export type OldSaid = {
  readonly id: string
  readonly module: string
  readonly article: string
  readonly answers: string
  readonly name: string
  readonly html: string
  readonly at: string
}
/** Legal documents of one language. */
export type OldLaws = {
  readonly kinds: ById
  readonly documents: ById
  readonly issuers: ById
  readonly signers: ById
  /** New document → those that it replaces. */
  readonly replaced: Map<string, string[]>
}
