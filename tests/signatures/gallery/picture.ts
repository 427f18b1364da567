import { smallPdf } from '../small-pdf.ts'

const words = 'BT /F1 12 Tf 2 6 Td (12/QD-UBND) Tj ET'

/** A one-page PDF that is drawn as the appearance of a signature. */
export const picture = smallPdf({
  1: '<</Type /Catalog /Pages 2 0 R>>',
  2: '<</Type /Pages /Count 1 /Kids [3 0 R] /MediaBox [0 0 100 20]>>',
  3: '<</Type /Page /Parent 2 0 R /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>>>>>',
  4: `<</Length ${words.length}>>\nstream\n${words}\nendstream`,
  5: '<</Type /Font /Subtype /Type1 /BaseFont /Times-Roman>>',
})
