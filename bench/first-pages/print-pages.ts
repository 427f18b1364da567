import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { findChromium } from '../../tools/machine.ts'
import { throwDice } from './dice.ts'
import { type Faces, htmlPage, onPaper } from './html-page.ts'
import { inventPaper, type Label } from './paper.ts'
import { typstPage } from './typst-page.ts'

export type PrintedPaper = {
  readonly name: string
  readonly seed: number
  readonly label: Label
  /** As its author sends it. */
  readonly pdf: Uint8Array
  /** As it lies under a scanner. */
  readonly paper: Uint8Array
  readonly setBy: 'typst' | 'chromium'
}

const root = join(import.meta.dirname, '..', '..')
const tinosFolder = join(root, 'node_modules', '@expo-google-fonts', 'tinos')
const inlined = (path: string, type: string) => `data:${type};base64,${readFileSync(path).toString('base64')}`

function facesOf(): Faces {
  const tinos = (name: string) => inlined(join(tinosFolder, name), 'font/ttf')
  const folder = join(root, 'node_modules', '@fontsource', 'be-vietnam-pro', 'files')
  return {
    tinos: tinos('400Regular/Tinos_400Regular.ttf'),
    tinosBold: tinos('700Bold/Tinos_700Bold.ttf'),
    tinosItalic: tinos('400Regular_Italic/Tinos_400Regular_Italic.ttf'),
    beVietnam: inlined(join(folder, 'be-vietnam-pro-vietnamese-400-normal.woff2'), 'font/woff2'),
  }
}

/** Prints papers in turn with Typst (one of three) and Chromium; the same seed gives the same pages. */
export async function* printPages(count: number, seed: number): AsyncGenerator<PrintedPaper> {
  const typst = NodeCompiler.create({ workspace: root, fontArgs: [{ fontPaths: globSync(`${tinosFolder}/**/*.ttf`) }] }) // prettier-ignore
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] })
  const tab = await browser.newPage({ javaScriptEnabled: false })
  const faces = facesOf()
  const print = async (html: string) => {
    await tab.setContent(html)
    return tab.pdf({ preferCSSPageSize: true, printBackground: true })
  }
  try {
    for (let index = 0; index < count; index++) {
      const own = seed * 1000 + index
      const dice = throwDice(own)
      const paper = inventPaper(dice)
      const { label } = paper
      const name = `${seed}-${index}`
      if (index % 3 === 0) {
        const pdf = typst.pdf({ mainFileContent: typstPage(paper, dice) })
        yield { name, seed: own, label, pdf, paper: pdf, setBy: 'typst' }
      } else {
        const html = htmlPage(paper, dice, faces)
        const [pdf, printed] = [await print(html), await print(onPaper(html))]
        yield { name, seed: own, label, pdf, paper: printed, setBy: 'chromium' }
      }
    }
  } finally {
    await browser.close()
  }
}
