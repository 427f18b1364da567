import { open } from 'node:fs/promises'
import { openPromise, type ZipFile } from 'yauzl'
import type { ZipLimits } from '../policies.ts'
import { refuseFile } from '../refuse-file.ts'
import { listEntries } from './list-entries.ts'
import { unfoldEntry } from './unfold-entry.ts'
import { newZipBudget, type ZipBudget } from './zip-budget.ts'
import type { ZipReport } from './zip-entry.ts'

export type { ZipReport } from './zip-entry.ts'

export type ZipAsk = { readonly texts?: readonly string[] }

/**
 * Looks an archive through before anybody opens it: names, links, overlaps, hidden gaps, declared against real sizes,
 * checksums, ratio, nesting. Everything is unfolded once, into nothing, under hard limits of bytes and time; refuses with the reason.
 */
export async function inspectZip(
  path: string,
  limits: ZipLimits,
  ask: ZipAsk = {},
  budget: ZipBudget = newZipBudget(limits),
): Promise<ZipReport> {
  const inspectNested = (inner: string, deeper: ZipBudget) => inspectZip(inner, limits, {}, deeper)
  const zip = await openZip(path)
  const handle = await open(path, 'r')
  const archive = { zip, handle }
  try {
    const entries = await listEntries(archive, limits, budget)
    const texts = new Map<string, string>()
    let executable = false
    for (const entry of entries) {
      if (entry.isFolder || entry.encrypted) continue
      const keepText = ask.texts?.includes(entry.name)
      const unfolded = await unfoldEntry(archive, entry, { budget, path, keepText, inspectNested })
      executable ||= unfolded.executable || unfolded.nested?.executable === true
      if (unfolded.text !== undefined) texts.set(entry.name, unfolded.text)
    }
    const encrypted = entries.some((entry) => entry.encrypted)
    return { names: entries.map(({ name }) => name), encrypted, executable, texts }
  } finally {
    zip.close()
    await handle.close()
  }
}

async function openZip(path: string): Promise<ZipFile> {
  try {
    return await openPromise(path, { decodeStrings: false, autoClose: false })
  } catch {
    return refuseFile('files.zip-broken')
  }
}
