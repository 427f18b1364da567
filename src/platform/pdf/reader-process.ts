/** A process that reads other people's PDFs and nothing else: no network, no writing, bounded memory; killed when it takes too long. */
import { loadPdfium, type Pdfium } from './pdfium.ts'
import { overlayFirstPage } from './overlay-first-page.ts'
import { pagesAlone } from './pages-alone.ts'
import { readPage } from './read-page.ts'
import {
  limits,
  type OverlayTask,
  type PdfOutcome,
  type RenderTask,
  type TakeTask,
  type Task,
  type Told,
} from './reading.ts'
import { renderBitmap } from './render-bitmap.ts'

const tell = (told: Told) => process.send?.(told)

const wantsPassword = 4
const unknownSecurity = 5

/** Opens a file; answers 0 and says why when it cannot. */
function open(
  pdfium: Pdfium,
  bytes: Uint8Array,
): { document: number; release: () => void; fault?: PdfOutcome } {
  const memory = pdfium.wasmExports.malloc(bytes.length)
  if (memory === 0) return { document: 0, release: () => undefined, fault: 'too-long' }
  pdfium.HEAPU8.set(bytes, memory)
  const document = pdfium.FPDF_LoadMemDocument(memory, bytes.length, 0)
  const release = () => pdfium.wasmExports.free(memory)
  if (document !== 0) return { document, release }
  const fault = pdfium.FPDF_GetLastError()
  return {
    document,
    release,
    fault: fault === wantsPassword || fault === unknownSecurity ? 'encrypted' : 'broken',
  }
}

function read(pdfium: Pdfium, bytes: Uint8Array, maxPages: number): PdfOutcome {
  const { document, fault } = open(pdfium, bytes)
  if (document === 0) return fault ?? 'broken'
  const pages = pdfium.FPDF_GetPageCount(document)
  if (pages < 1) return 'broken'
  tell({ about: 'opened', pages })
  let letters = 0
  for (let index = 0; index < Math.min(pages, maxPages) && letters < limits.letters; index++) {
    const page = readPage(pdfium, document, index)
    letters += page.words.reduce((sum, { text }) => sum + text.length, 0)
    tell({ about: 'page', page })
  }
  return 'read'
}

process.once('disconnect', () => process.exit(0))
process.on('message', (task: Task) => {
  void work(task)
})

function render(pdfium: Pdfium, { bytes, page: number, width, gray }: RenderTask): PdfOutcome {
  const { document, fault } = open(pdfium, bytes)
  if (document === 0) return fault ?? 'broken'
  if (number < 1 || number > pdfium.FPDF_GetPageCount(document)) return 'broken'
  const page = pdfium.FPDF_LoadPage(document, number - 1)
  const picture = page === 0 ? undefined : renderBitmap(pdfium, { document, page }, { width, gray })
  if (!picture) return 'broken'
  tell({ about: 'picture', picture })
  return 'read'
}

/** Makes a copy: a page laid over the first one, or some pages alone; the file that was given stays as it is. */
async function copy(task: OverlayTask | TakeTask): Promise<void> {
  let outcome: PdfOutcome = 'broken'
  try {
    const bytes = await (task.kind === 'take' ? pagesAlone(task.bytes, task.pages) : overlayFirstPage(task))
    if (bytes) tell({ about: 'copy', bytes })
    outcome = bytes ? 'read' : 'encrypted'
  } catch {
    outcome = 'broken'
  }
  tell({ about: 'end', outcome })
}

/** A fresh PDFium for each file: what one file did to its memory ends with it. */
async function work(task: Task): Promise<void> {
  if (task.kind === 'overlay' || task.kind === 'take') return copy(task)
  const pdfium = await loadPdfium()
  let outcome: PdfOutcome
  try {
    outcome = task.kind === 'read' ? read(pdfium, task.bytes, task.maxPages) : render(pdfium, task)
  } catch {
    outcome = pdfium.HEAPU8.length > 400_000_000 ? 'too-long' : 'broken'
  }
  tell({ about: 'end', outcome })
}
