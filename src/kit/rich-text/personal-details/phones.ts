import type { Find } from './found.ts'

const shape =
  /(?<![\p{L}\d_])(?<!\d[.,/-])(?:\(?\+84\)?[ .-]?|0084[ .-]?|84(?=[35789]))?(?:\(0\)|0)?[35789](?:[ .-]?\d){8}(?![\d\p{L}]|[.,]\d|\/(?!0\d|\+84))/gu

/** Beginnings that mobile networks have been given. */
const mobile = /^0(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)/

/** Ten digits in groups as people write phones; `08.12.2025 15` is none of them. */
const grouped =
  /^(?:\d{10}|\d{3,4}([ .-])\d{3,4}\1\d{3,4}|\d{4}([ .-])\d{6}|\d{5}([ .-])\d{5}|\d{3}([ .-])\d{7}|\d{4}([ .-])\d{2}\5\d{2}\5\d{2}|\d{3}([ .-])\d{3}\6\d{2}\6\d{2})$/

/** The number as it is dialled at home, groups kept; undefined where there is neither 0 nor a country. */
function asDialled(number: string): string | undefined {
  const home = number.replace(/^(?:\(?\+84\)?|0084|84)[ .-]?(?:\(?0\)?)?[ .-]?/, '0')
  return home.startsWith('0') ? home : undefined
}

/** Lines that are there for everybody. */
const publicLine = /(?:duong day nong|hotline|hot line|tong dai)[^\d\n]{0,40}$/

/** Mobile phones; landlines of offices (02x) and service numbers (1900, 1800) belong to nobody. */
export const phones: Find = (text, folded) =>
  [...text.matchAll(shape)]
    .filter((match) => {
      const dialled = asDialled(match[0])
      if (dialled === undefined || !mobile.test(dialled.replaceAll(/\D/g, '')) || !grouped.test(dialled))
        return false
      return !publicLine.test(folded.slice(Math.max(0, match.index - 60), match.index))
    })
    .map((match) => ({ kind: 'phone', text: match[0], at: match.index }))
