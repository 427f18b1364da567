import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { PlacedBox, Task, Typeset } from './setting.ts'

const faces = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']
const fontFile = (face: string) =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`))

let fonts: Buffer[] | undefined
const compilers = new Map<string, NodeCompiler>()

/** A compiler for the folder of a template, kept warm. */
function compilerFor(folder: string): NodeCompiler {
  const known = compilers.get(folder)
  if (known) return known
  fonts ??= faces.map((face) => readFileSync(fontFile(face)))
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: fonts }] })
  compilers.set(folder, compiler)
  return compiler
}

const stranger = /the text `\\*"(.+?)\\*"` could not be displayed/gu

const escape = /\\+u\{([0-9a-f]+)\}/gu

/** The characters of which Typst says that the font has none; it writes some of them by their number. */
function strangersIn(fault: string): string[] {
  return [...fault.matchAll(stranger)].flatMap(([, text]) => {
    const plain = text!.replace(escape, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    return [...plain].filter((one) => one > '~')
  })
}

function compileOnce({ template, data, dated }: Task): Omit<Typeset, 'missing'> {
  const compiler = compilerFor(dirname(template))
  const compiled = compiler.compile({ mainFilePath: template, inputs: { data, dated }, resetRead: true })
  const document = compiled.result
  if (!document) {
    const error = compiled.takeError()
    throw new Error(error ? JSON.stringify(compiler.fetchDiagnostics(error)) : 'no document')
  }
  const found = compiler.query(document, { selector: '<place>' }) as { value: PlacedBox }[]
  return {
    pdf: compiler.pdf(document, { pdfStandard: 'a-2b' }),
    pages: document.numOfPages,
    places: found.map(({ value }) => value),
  }
}

/** Sets one paper; characters without a shape become empty squares and are told. Throws what the template did wrong. */
export function compile(task: Task): Typeset {
  const missing = new Set<string>()
  for (let data = task.data; ;) {
    try {
      return { ...compileOnce({ ...task, data }), missing: [...missing] }
    } catch (fault) {
      const strangers = strangersIn(String(fault)).filter((one) => !missing.has(one))
      if (strangers.length === 0) throw fault
      for (const one of strangers) {
        missing.add(one)
        data = data.replaceAll(one, '\u25a1')
      }
    }
  }
}
