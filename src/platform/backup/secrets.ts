import { createReadStream } from 'node:fs'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { writeAtomically } from '#platform/config/index.ts'
import type { Part } from './manifest.ts'
import { writePart } from './write-part.ts'

/** Passwords of a place's own database, not of the instance: they stay where they are. */
const ofThePlace = new Set(['database-password', 'app-login-password'])

/** Copies the instance's keys into a backup. */
export async function copySecrets(secretsFolder: string, folder: string): Promise<Part[]> {
  const entries = await readdir(secretsFolder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isFile() && !ofThePlace.has(entry.name))
  const parts: Part[] = []
  for (const { name } of names.toSorted((a, b) => (a.name < b.name ? -1 : 1)))
    parts.push(await writePart(folder, `secrets/${name}`, createReadStream(join(secretsFolder, name))))
  return parts
}

/** Lays the keys of a backup in the place where it is restored, from where they are kept. */
export async function layKeys(
  secrets: readonly Part[],
  keptIn: string,
  secretsFolder: string,
): Promise<void> {
  await mkdir(secretsFolder, { recursive: true, mode: 0o700 })
  for (const name of secrets.map(({ file }) => basename(file)))
    if (!ofThePlace.has(name)) writeAtomically(join(secretsFolder, name), await readFile(join(keptIn, name)))
}
