import { globSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const root = join(import.meta.dirname, '..', '..', '..', '..')
const fonts = join(root, 'node_modules', '@expo-google-fonts', 'tinos')

/** A paper as PDF with letters in it; `mark` stands alone on its line, as a stamp does. */
export function markedPaper(mark: string): Buffer {
  const compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontPaths: globSync(`${fonts}/**/*.ttf`) }] }) // prettier-ignore
  const said = `#set page(paper: "a4")\n#set text(font: "Tinos", size: 14pt, lang: "vi")\nỦY BAN NHÂN DÂN HUYỆN\n\n*${mark}*\n\nKính gửi các xã trong huyện.`
  return Buffer.from(compiler.pdf({ mainFileContent: said }))
}
