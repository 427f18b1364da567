import { runProgram } from './run-program.ts'

/** What this machine can recognise. Absence is an answer: its code has a sentence that says what to install. */
export type Ocr =
  | {
      readonly available: true
      readonly program: string
      readonly version: string
      readonly languages: readonly string[]
      /** Whether the program can tell which way up a page is. */
      readonly tellsOrientation: boolean
    }
  | { readonly available: false; readonly code: 'ocr.absent' | 'ocr.no-vietnamese' }

const milliseconds = 10_000
const absenceMilliseconds = 60_000

/** Looks for Debian's Tesseract with Vietnamese; what was found is known as long as the process lives, absence for a minute. */
export function findOcr(program = 'tesseract'): Promise<Ocr> {
  const known = found.get(program)
  if (known) return known
  const asked = ask(program)
  found.set(program, asked)
  void forgetAbsence(program, asked)
  return asked
}

const found = new Map<string, Promise<Ocr>>()

async function forgetAbsence(program: string, asked: Promise<Ocr>): Promise<void> {
  const { available } = await asked
  if (!available) setTimeout(() => found.delete(program), absenceMilliseconds).unref()
}

async function ask(program: string): Promise<Ocr> {
  const told = await runProgram(program, ['--version'], { milliseconds })
  const version = /^tesseract v?(\S+)/m.exec(told.output.toString() + told.errors)?.[1]
  if (told.outcome !== 'done' || version === undefined) return { available: false, code: 'ocr.absent' }
  const listed = await runProgram(program, ['--list-langs'], { milliseconds })
  const languages = listed.output.toString().split('\n').slice(1).map((line) => line.trim()).filter(Boolean) // prettier-ignore
  if (!languages.includes('vie')) return { available: false, code: 'ocr.no-vietnamese' }
  return { available: true, program, version, languages, tellsOrientation: languages.includes('osd') }
}
