import { defineWords } from '#platform/i18n/index.ts'
import { en } from './en.ts'
import { loudspeakerEn } from './loudspeaker-en.ts'
import { loudspeakerVi } from './loudspeaker-vi.ts'
import { outwardEn } from './outward-en.ts'
import { outwardVi } from './outward-vi.ts'
import { recordingsEn } from './recordings-en.ts'
import { recordingsVi } from './recordings-vi.ts'
import { vi } from './vi.ts'

/** The words of alerts. */
export const words = defineWords(vi, en)
/** The words of what is told outward. */
export const outwardWords = defineWords(outwardVi, outwardEn)
/** The words of the loudspeaker desk. */
export const loudspeakerWords = defineWords(loudspeakerVi, loudspeakerEn)
/** The words of what announcers recorded. */
export const recordingWords = defineWords(recordingsVi, recordingsEn)
