import { PDFiumLibrary } from '@hyzyla/pdfium'

type Pointer = number
/** Start x and y, size x and y, rotation, flags. */
type Place = [number, number, number, number, number, number]

const scratchBytes = 256

/** The functions of PDFium that this room calls; the package types only those that it uses itself. */
type Functions = {
  readonly HEAPU8: Uint8Array
  readonly wasmExports: { malloc(bytes: number): Pointer; free(pointer: Pointer): void }
  FPDF_LoadMemDocument(bytes: Pointer, size: number, password: Pointer): Pointer
  FPDF_GetLastError(): number
  FPDF_GetPageCount(document: Pointer): number
  FPDF_LoadPage(document: Pointer, index: number): Pointer
  FPDF_ClosePage(page: Pointer): void
  FPDF_GetPageWidthF(page: Pointer): number
  FPDF_GetPageHeightF(page: Pointer): number
  FPDFPage_GetRotation(page: Pointer): number
  FPDFPage_CountObjects(page: Pointer): number
  FPDFPage_GetObject(page: Pointer, index: number): Pointer
  FPDFPageObj_GetType(object: Pointer): number
  FPDFPageObj_GetBounds(object: Pointer, left: Pointer, bottom: Pointer, right: Pointer, top: Pointer): number
  FPDF_PageToDevice(
    page: Pointer,
    startX: number,
    startY: number,
    sizeX: number,
    sizeY: number,
    rotate: number,
    x: number,
    y: number,
    deviceX: Pointer,
    deviceY: Pointer,
  ): number
  FPDFBitmap_CreateEx(width: number, height: number, format: number, memory: Pointer, stride: number): Pointer
  FPDFBitmap_FillRect(
    bitmap: Pointer,
    left: number,
    top: number,
    width: number,
    height: number,
    color: number,
  ): void
  FPDFBitmap_Destroy(bitmap: Pointer): void
  FPDF_RenderPageBitmap(bitmap: Pointer, page: Pointer, ...placeAndFlags: Place): void
  FPDFDOC_InitFormFillEnvironment(document: Pointer, information: Pointer): Pointer
  FPDF_FFLDraw(form: Pointer, bitmap: Pointer, page: Pointer, ...placeAndFlags: Place): void
  FPDFText_LoadPage(page: Pointer): Pointer
  FPDFText_ClosePage(text: Pointer): void
  FPDFText_CountChars(text: Pointer): number
  FPDFText_GetUnicode(text: Pointer, index: number): number
  FPDFText_HasUnicodeMapError(text: Pointer, index: number): number
  FPDFText_GetFontInfo(text: Pointer, index: number, name: Pointer, size: number, flags: Pointer): number
  FPDFText_GetLooseCharBox(text: Pointer, index: number, rectangle: Pointer): number
}

export type Pdfium = Functions & {
  /** Memory for figures that PDFium writes: numbers and short names. */
  readonly scratch: Pointer
}

/** Loads PDFium, compiled to WebAssembly: about 35 ms. Its functions carry their names without the underscore of the compiler. */
export async function loadPdfium(): Promise<Pdfium> {
  const library = await PDFiumLibrary.init()
  const compiled = Reflect.get(library, 'module') as Record<string, unknown> & Functions
  const functions = Object.entries(compiled).flatMap(([name, value]) =>
    name.startsWith('_FPDF') ? [[name.slice(1), value] as const] : [],
  )
  const { wasmExports } = compiled
  return Object.defineProperty(
    {
      ...(Object.fromEntries(functions) as unknown as Functions),
      wasmExports,
      scratch: wasmExports.malloc(scratchBytes),
    },
    'HEAPU8',
    // Memory that grows is another array.
    { get: () => compiled.HEAPU8 },
  )
}

/** Reads numbers that PDFium wrote to the scratch memory. */
export function numbersAt({ HEAPU8, scratch }: Pdfium, kind: 'float' | 'int', count: number): number[] {
  const view = new DataView(HEAPU8.buffer, scratch, scratchBytes)
  const read = kind === 'float' ? view.getFloat32.bind(view) : view.getInt32.bind(view)
  return Array.from({ length: count }, (_, index) => read(index * 4, true))
}

/** Reads the name of a letter's font, such as `ABCDEF+Tinos-Bold`; empty when the file does not tell. */
export function fontNameOf(pdfium: Pdfium, text: number, index: number): string {
  const { scratch } = pdfium
  const length = pdfium.FPDFText_GetFontInfo(text, index, scratch + 4, scratchBytes - 8, scratch)
  return length > 1 && length < scratchBytes - 8
    ? Buffer.from(pdfium.HEAPU8.subarray(scratch + 4, scratch + 3 + length)).toString('latin1')
    : ''
}
