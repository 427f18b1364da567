import { readHtml, type RichText, writeHtml } from '#kit/rich-text/index.ts'

/** Addresses that name what the library keeps while a text is written; nothing is served there. */
const places = { picture: '/soan/hinh/', file: '/soan/tep/' } as const

const idBehind = (place: string) => (address: string) =>
  address.startsWith(place) ? address.slice(place.length) : undefined

/** The text of an article as the writing screen takes it. */
export const editableHtml = (document: RichText): string =>
  writeHtml(document, {
    picture: (id) => ({ src: places.picture + id, sources: [], width: 640, height: 480 }),
    file: (id) => ({ href: places.file + id, name: '', size: 0 }),
  })

/** What the writing screen sends, as the text of an article: nothing but our own schema is left of it. */
export const readEditable = (html: string): RichText =>
  readHtml(html, {
    origin: 'written',
    picture: idBehind(places.picture),
    file: idBehind(places.file),
  }).document
