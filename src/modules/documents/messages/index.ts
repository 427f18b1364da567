import { defineWords } from '#platform/i18n/index.ts'
import { books as booksEn } from './books-en.ts'
import { books } from './books-vi.ts'
import { caseFiles as caseFilesEn } from './case-files-en.ts'
import { caseFiles } from './case-files-vi.ts'
import { definitions as definitionsEn } from './definitions-en.ts'
import { definitions } from './definitions-vi.ts'
import { deliveries as deliveriesEn } from './deliveries-en.ts'
import { deliveries } from './deliveries-vi.ts'
import { disposals as disposalsEn } from './disposals-en.ts'
import { disposals } from './disposals-vi.ts'
import { en } from './en.ts'
import { signedBooks as signedBooksEn } from './signed-books-en.ts'
import { signedBooks } from './signed-books-vi.ts'
import { happened as happenedEn } from './events-en.ts'
import { happened } from './events-vi.ts'
import { late as lateEn } from './late-en.ts'
import { late } from './late-vi.ts'
import { notices as noticesEn } from './notices-en.ts'
import { notices } from './notices-vi.ts'
import { papers as papersEn } from './papers-en.ts'
import { papers } from './papers-vi.ts'
import { reading as readingEn } from './reading-en.ts'
import { reading } from './reading-vi.ts'
import { reports as reportsEn } from './reports-en.ts'
import { reports } from './reports-vi.ts'
import { screens as english } from './screens-en.ts'
import { screens } from './screens-vi.ts'
import { signing as signingEn } from './signing-en.ts'
import { signing } from './signing-vi.ts'
import { stamp as stampEn } from './stamp-en.ts'
import { stamp } from './stamp-vi.ts'
import { search as searchEn } from './search-en.ts'
import { search } from './search-vi.ts'
import { packages, packagesEn } from './packages.ts'
import { vi } from './vi.ts'

/** The words of this room: what it refuses, what happened, and what its pages say. */
export const words = defineWords(
  {
    ...vi,
    ...screens,
    ...happened,
    ...reading,
    ...papers,
    ...late,
    ...reports,
    ...definitions,
    ...books,
    ...signedBooks,
    ...search,
    ...notices,
    ...signing,
    ...stamp,
    ...caseFiles,
    ...packages,
    ...disposals,
    ...deliveries,
  },
  {
    ...en,
    ...english,
    ...happenedEn,
    ...readingEn,
    ...papersEn,
    ...lateEn,
    ...reportsEn,
    ...definitionsEn,
    ...booksEn,
    ...signedBooksEn,
    ...searchEn,
    ...noticesEn,
    ...signingEn,
    ...stampEn,
    ...caseFilesEn,
    ...packagesEn,
    ...disposalsEn,
    ...deliveriesEn,
  },
)
