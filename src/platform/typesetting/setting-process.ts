/** A process that sets papers and nothing else; killed when it takes too long, replaced when it has grown. */
import { compile } from './compile.ts'
import type { Task, Told } from './setting.ts'

const tell = (told: Told) => process.send?.(told)

process.once('disconnect', () => process.exit(0))
process.on('message', (task: Task) => {
  try {
    tell({ typeset: compile(task) })
  } catch (fault) {
    tell({ fault: String(fault).slice(0, 4_000) })
  }
})
