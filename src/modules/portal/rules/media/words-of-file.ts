import type { MediaWords } from '../../media.ts'

const nameOf = (fileName: string) =>
  fileName
    .replace(/\.[^.]{1,16}$/, '')
    .replaceAll(/[_-]+/g, ' ')
    .trim()
const cameraName = /^(?:img|dsc[nf]?|image|photo|screenshot|z|vid|pxl)[\s_-]*\d/i

/** What is said of something in the library before anybody said anything: its name, where a camera did not give it. */
export function wordsOfFile(fileName: string): MediaWords {
  const name = nameOf(fileName)
  return {
    name: (name !== '' && !cameraName.test(name) ? name : fileName).slice(0, 190),
    alt: '',
    decorative: false,
    caption: '',
    credit: '',
    language: 'vi',
    consent: '',
    place: '',
  }
}
