import type { Tx } from '#platform/database/index.ts'
import { dropEntry, keepEntry, type SearchEntry } from '../../store/search/entries.ts'

/** Lets visitors find what a lower module published, or what they find of it now; Krông itself does it, from the job that heard of it. */
export async function keepSearchEntry(tx: Tx, entry: SearchEntry): Promise<void> {
  await keepEntry(tx, entry)
}

/** Lets visitors no longer find what a lower module took back. */
export async function dropSearchEntry(tx: Tx, entry: Pick<SearchEntry, 'type' | 'id'>): Promise<void> {
  await dropEntry(tx, entry)
}
