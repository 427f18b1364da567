import { cp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { after } from 'node:test'
import { newFolder } from '../journeys/program.ts'

/** A folder for backups and restored places; the end of the test file removes it. */
export async function placeFor(name: string): Promise<string> {
  const place = await newFolder(name)
  after(() => rm(place, { recursive: true, force: true }))
  return place
}

/** A fresh copy of a backup to damage; what was there goes. */
export async function copyOf(backup: string, copy: string): Promise<string> {
  await rm(copy, { recursive: true, force: true })
  await cp(backup, copy, { recursive: true })
  return copy
}

/** Changes one bit in the middle of a file, as a bad disk does. */
export async function flipByte(file: string): Promise<void> {
  const bytes = await readFile(file)
  const index = Math.floor(bytes.length / 2)
  bytes[index] = bytes[index]! ^ 1
  await writeFile(file, bytes)
}

/** Cuts a file in the middle, as a full disk or a broken line does. */
export async function truncateFile(file: string): Promise<void> {
  await truncate(file, Math.floor((await readFile(file)).length / 2))
}
