import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { makeDataFolder } from '../../config/keep-secret.ts'
import { StartProblem } from '../../config/start-problem.ts'
import { writeAtomically } from '../../config/write-atomically.ts'
import { takeKernelLock } from './kernel-lock.ts'
import { processStat } from './processes.ts'

/** What `krong.lock` tells about the running instance: for people and for the second start. */
export type InstanceNote = { readonly pid: number; readonly started: string; readonly address?: string }

/** This process owns the data folder until it ends. */
export type InstanceLock = {
  /** Writes down where this instance answers, e.g. `http://127.0.0.1:3000`. */
  answersAt(address: string): void
  release(): void
}

/** Another instance serves this data folder. */
export class AlreadyRunning extends StartProblem {
  readonly note: InstanceNote | undefined
  constructor(dataFolder: string, note: InstanceNote | undefined) {
    const where = note?.address ?? '…'
    super({
      vi: `Krông đang chạy với thư mục dữ liệu ${dataFolder}: mở ${where} (tiến trình ${note?.pid ?? '…'}).`,
      en: `Krông is running on the data folder ${dataFolder} already: open ${where} (process ${note?.pid ?? '…'}).`,
    })
    this.note = note
  }
}

/**
 * Makes this process the only instance of a data folder; throws AlreadyRunning, with its address, when another is. The
 * kernel holds the lock (`krong.lock.held`) and frees it at death; `krong.lock` is its readable note.
 */
export function holdInstance(dataFolder: string): InstanceLock {
  makeDataFolder(dataFolder)
  const lock = takeKernelLock(join(dataFolder, 'krong.lock.held'), 200)
  if (!lock) throw new AlreadyRunning(dataFolder, readNote(dataFolder))
  const me = { pid: process.pid, started: processStat(process.pid)?.started ?? '' }
  writeNote(dataFolder, me)
  return {
    answersAt: (address) => writeNote(dataFolder, { ...me, address }),
    release: () => {
      rmSync(noteFile(dataFolder), { force: true })
      lock.release()
    },
  }
}

/** The running instance of a data folder, or undefined: for operators' commands, which then leave its database running. */
export function findInstance(dataFolder: string): InstanceNote | undefined {
  const note = readNote(dataFolder)
  if (!note) return undefined
  const lock = takeKernelLock(join(dataFolder, 'krong.lock.held'))
  lock?.release()
  return lock ? undefined : note
}

function noteFile(dataFolder: string): string {
  return join(dataFolder, 'krong.lock')
}

function writeNote(dataFolder: string, note: InstanceNote): void {
  writeAtomically(noteFile(dataFolder), `${JSON.stringify(note)}\n`, 0o644)
}

function readNote(dataFolder: string): InstanceNote | undefined {
  try {
    return JSON.parse(readFileSync(noteFile(dataFolder), 'utf8')) as InstanceNote
  } catch {
    return undefined
  }
}
