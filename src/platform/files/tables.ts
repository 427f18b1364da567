import type { Id } from '#kit/ids.ts'
import type { Hash } from './hash.ts'
import type { Trait } from './kinds.ts'

export type FileId = Id<'file'>

export type BlobsTable = { hash: Hash; size: bigint; kept_at: Temporal.Instant }

export type FilesTable = {
  id: FileId
  authority_id: Id<'authority'>
  hash: Hash
  name: string
  size: bigint
  type: string
  traits: readonly Trait[]
  kept_by: Id<'account'> | null
  kept_at: Temporal.Instant
}

export type QuotasTable = { authority_id: Id<'authority'>; bytes: bigint; set_at: Temporal.Instant }

export type UsagesTable = { authority_id: Id<'authority'>; upto: Temporal.Instant; bytes: bigint }

declare module '#platform/database/transaction.ts' {
  interface Database {
    'files.blobs': BlobsTable
    'files.files': FilesTable
    'files.quotas': QuotasTable
    'files.usages': UsagesTable
  }
}
