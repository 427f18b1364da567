import { defineWords } from '#platform/i18n/index.ts'
import { arrangeEn } from './arrange-en.ts'
import { arrangeVi } from './arrange-vi.ts'
import { clocksEn } from './clocks-en.ts'
import { clocksVi } from './clocks-vi.ts'
import { calendarEn } from './calendar-en.ts'
import { calendarVi } from './calendar-vi.ts'
import { boardEn } from './board-en.ts'
import { boardVi } from './board-vi.ts'
import { contactsEn } from './contacts-en.ts'
import { contactsVi } from './contacts-vi.ts'
import { alertsEn } from './alerts-en.ts'
import { alertsVi } from './alerts-vi.ts'
import { demandsEn } from './demands-en.ts'
import { demandsVi } from './demands-vi.ts'
import { deskEn } from './desk-en.ts'
import { deskVi } from './desk-vi.ts'
import { enquiriesEn } from './enquiries-en.ts'
import { enquiriesVi } from './enquiries-vi.ts'
import { enquiryRefusalsEn } from './enquiry-refusals-en.ts'
import { enquiryRefusalsVi } from './enquiry-refusals-vi.ts'
import { en } from './en.ts'
import { recordingsEn } from './recordings-en.ts'
import { recordingsVi } from './recordings-vi.ts'
import { frontEn } from './front-en.ts'
import { frontVi } from './front-vi.ts'
import { linksEn } from './links-en.ts'
import { linksVi } from './links-vi.ts'
import { proofsEn } from './proofs-en.ts'
import { proofsVi } from './proofs-vi.ts'
import { filmsEn } from './films-en.ts'
import { filmsVi } from './films-vi.ts'
import { pushEn } from './push-en.ts'
import { pushVi } from './push-vi.ts'
import { searchEn } from './search-en.ts'
import { searchVi } from './search-vi.ts'
import { legislationEn } from './legislation-en.ts'
import { legislationVi } from './legislation-vi.ts'
import { mediaEn } from './media-en.ts'
import { mediaVi } from './media-vi.ts'
import { columnsEn } from './columns-en.ts'
import { columnsVi } from './columns-vi.ts'
import { datasetsEn } from './datasets-en.ts'
import { datasetsVi } from './datasets-vi.ts'
import { receptionsEn } from './receptions-en.ts'
import { receptionsVi } from './receptions-vi.ts'
import { importEn } from './import-en.ts'
import { importVi } from './import-vi.ts'
import { statisticsEn } from './statistics-en.ts'
import { statisticsVi } from './statistics-vi.ts'
import { vi } from './vi.ts'
import { checksEn, writingEn } from './writing-en.ts'
import { checksVi, writingVi } from './writing-vi.ts'

export const words = defineWords(vi, en)
export const searchWords = defineWords(searchVi, searchEn)
export const deskWords = defineWords(deskVi, deskEn)
export const demandWords = defineWords(demandsVi, demandsEn)
export const arrangeWords = defineWords(arrangeVi, arrangeEn)
export const proofWords = defineWords(proofsVi, proofsEn)
/** Words of the public pages of legal documents and consultations. */
export const legislationWords = defineWords(legislationVi, legislationEn)
/** Words of the contact book. */
export const contactsWords = defineWords(contactsVi, contactsEn)
/** Words of the media library, at the desk and on sites. */
export const mediaWords = defineWords(mediaVi, mediaEn)
/** Words of what is made of films. */
export const filmWords = defineWords(filmsVi, filmsEn)
/** Words of open data. */
export const datasetWords = defineWords({ ...datasetsVi, ...columnsVi }, { ...datasetsEn, ...columnsEn })
/** Words of the public pages of enquiries. */
export const enquiryWords = defineWords(
  { ...enquiriesVi, ...clocksVi, ...receptionsVi, ...enquiryRefusalsVi },
  { ...enquiriesEn, ...clocksEn, ...receptionsEn, ...enquiryRefusalsEn },
)
export const alertWords = defineWords(alertsVi, alertsEn)
/** Words of being told on a machine. */
export const pushWords = defineWords(pushVi, pushEn)
export const writingWords = defineWords(writingVi, writingEn)
/** Words of the notice board. */
export const boardWords = defineWords(boardVi, boardEn)
/** Words of the pages of radio and films. */
export const recordingWords = defineWords(recordingsVi, recordingsEn)
/** Words with which the first page is arranged. */
export const frontWords = defineWords(frontVi, frontEn)
/** Words of the list of dead links. */
export const linkWords = defineWords(linksVi, linksEn)
export const checkWords = defineWords(checksVi, checksEn)
/** Words of importing from an old site. */
export const importWords = defineWords(importVi, importEn)
export const statisticsWords = defineWords(statisticsVi, statisticsEn)
export const calendarWords = defineWords(calendarVi, calendarEn)
