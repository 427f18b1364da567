import { PdfDict, PdfName, type PdfObject, type PdfRef, PdfStream, type PdfUpdate } from '#kit/pdf/index.ts'
import { SignatureNotMade } from './signature-not-made.ts'
import { type Drawing, type Rectangle, takePage } from './take-page.ts'

/** What is drawn: the first page of a PDF, or instructions of ISO 32000-2, clause 8, in a box from 0 0 to its width and height. */
export type Picture =
  | { readonly pdf: Uint8Array }
  | {
      readonly instructions: Uint8Array
      readonly width: number
      readonly height: number
      readonly resources?: PdfDict
    }

/** A picture and the place on the page that it fills. */
export type PlacedPicture = { readonly rectangle: Rectangle; readonly picture: Picture }

function drawingOf(picture: Picture, update: PdfUpdate): Drawing {
  if ('pdf' in picture) return takePage(picture.pdf, update)
  const { instructions, width, height, resources = new PdfDict({}) } = picture
  const box: Rectangle = [0, 0, width, height]
  const dict = formOf(box, resources)
  return { ref: update.add(new PdfStream(dict, -1, instructions)), box, turned: 0 }
}

const formOf = (box: Rectangle, resources: PdfObject) =>
  new PdfDict({
    Type: new PdfName('XObject'),
    Subtype: new PdfName('Form'),
    BBox: box,
    Resources: resources,
  })

type Matrix = readonly [number, number, number, number, number, number]

/** Turns counterclockwise by as many degrees, in steps of 90. */
const turns: Readonly<Record<number, Matrix>> = {
  0: [1, 0, 0, 1, 0, 0],
  90: [0, 1, -1, 0, 0, 0],
  180: [-1, 0, 0, -1, 0, 0],
  270: [0, -1, 1, 0, 0, 0],
}

/** The matrix that turns a box and lays it upon a rectangle. */
function layingOn(box: Rectangle, degrees: number, [left, bottom, right, top]: Rectangle): Matrix {
  const [a, b, c, d] = turns[degrees]!
  const corners = [
    [box[0], box[1]],
    [box[2], box[3]],
  ].map(([x, y]) => [a * x! + c * y!, b * x! + d * y!] as const)
  const [x, y] = [0, 1].map((at) => corners.map((corner) => corner[at]!)) as [number[], number[]]
  const [wide, high] = [right - left, top - bottom]
  const across = wide / (Math.max(...x) - Math.min(...x))
  const up = high / (Math.max(...y) - Math.min(...y))
  return [
    a * across,
    b * up,
    c * across,
    d * up,
    left - Math.min(...x) * across,
    bottom - Math.min(...y) * up,
  ]
}

/** Whether nothing of a rectangle stands out of another by more than a hair. */
const isInside = (inner: Rectangle, outer: Rectangle) =>
  inner.every((side, at) => (at < 2 ? side >= outer[at]! - 0.01 : side <= outer[at]! + 0.01))

const decimal = (value: number) => String(Number(value.toFixed(5)))

/**
 * The normal appearance of a widget (ISO 32000-2, clause 12.5.5): its pictures, each in its place within the widget's rectangle and upright as
 * the page is shown. Nothing is drawn between them, so that what the page says there stays readable.
 */
export function drawAppearance(
  update: PdfUpdate,
  widget: Rectangle,
  { pictures, rotation }: { readonly pictures: readonly PlacedPicture[]; readonly rotation: number },
): PdfRef {
  const [left, bottom, right, top] = widget
  const forms: Record<string, PdfObject> = {}
  const lines = pictures.map(({ rectangle, picture }, at) => {
    if (!isInside(rectangle, widget)) throw new SignatureNotMade('picture-outside-field')
    const { ref, box, turned } = drawingOf(picture, update)
    const inside = rectangle.map((side, which) => side - (which % 2 ? bottom : left)) as unknown as Rectangle
    forms[`Fm${at}`] = ref
    const matrix = layingOn(box, (rotation - turned + 360) % 360, inside)
    return `q ${matrix.map(decimal).join(' ')} cm /Fm${at} Do Q\n`
  })
  const resources = new PdfDict(pictures.length > 0 ? { XObject: new PdfDict(forms) } : {})
  const dict = formOf([0, 0, right - left, top - bottom], resources)
  return update.add(new PdfStream(dict, -1, Buffer.from(lines.join(''), 'latin1')))
}
