import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { limits, type Task, type Typeset } from './setting.ts'
import { runSetting, stopSetters } from './setting-pool.ts'

export type ToTypeset = {
  /** A Typst file of the program; it reads the data by `json(bytes(sys.inputs.data))`. Never one that a person wrote. */
  readonly template: URL
  readonly data: unknown
  /** The day that the file bears; the same data on the same day give the same bytes. */
  readonly dated: Temporal.PlainDate
  /** It is given up after so long; 10 seconds unless told. */
  readonly milliseconds?: number
}

/** Papers set of late, about 50 kB each: whoever looks at one asks for its pages one after the other. */
const kept = new Map<string, Promise<Typeset>>()
const mostKept = 200

/** Signs that show nothing and may deceive: controls, halves of characters, what turns the direction of reading. */
const unseen = /(?![\n\t])[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu

/** Data as a template gets them: whole characters that show something. */
const plainly = (_key: string, value: unknown) =>
  typeof value === 'string' ? value.toWellFormed().replace(unseen, '') : value

async function set(task: Task, milliseconds: number): Promise<Typeset> {
  if (task.data.length > limits.letters) throw new RangeError('the paper is too long to be set')
  const told = await runSetting(task, milliseconds)
  if ('fault' in told) throw new Error(`typesetting: ${told.fault}`)
  return told.typeset
}

/**
 * Sets a paper as PDF/A-2b in Tinos, in a process of its own that is killed after 10 seconds; throws what went wrong with the
 * template. Data are only ever words: nothing in them is read as Typst.
 */
export async function typeset({
  template,
  data,
  dated,
  milliseconds = limits.milliseconds,
}: ToTypeset): Promise<Typeset> {
  const task = {
    template: fileURLToPath(template),
    data: JSON.stringify(data, plainly),
    dated: dated.toString(),
  }
  const key = createHash('sha256').update(JSON.stringify(task)).digest('base64')
  const known = kept.get(key)
  if (known) return known
  const setting = set(task, milliseconds)
  kept.set(key, setting)
  if (kept.size > mostKept) kept.delete(kept.keys().next().value!)
  return setting.catch((fault: unknown) => {
    kept.delete(key)
    throw fault
  })
}

/** Ends the processes that have nothing to do and forgets the papers kept in memory; the next paper begins anew. */
export function closeTypesetters(): void {
  kept.clear()
  stopSetters()
}
