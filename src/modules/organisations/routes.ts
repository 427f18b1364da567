import { defineRoutes, type Handler, tableFormLimit, type WebModule } from '#platform/web/index.ts'
import { words } from './messages/index.ts'
import { answerAuthorities, answerUnits } from './pages/api.ts'
import { assignCodeForm, authorityContactsForm, renameAuthorityForm } from './pages/authority-forms.tsx'
import { showAuthority } from './pages/authority-page.tsx'
import { showCalendar } from './pages/calendar-page.tsx'
import { newUnitForm } from './pages/new-unit-form.tsx'
import { newVillageForm } from './pages/new-village-form.tsx'
import { officeHoursForm } from './pages/office-hours-form.tsx'
import { newSpecialDayForm, specialDayEndForm, specialDayForm } from './pages/special-day-forms.tsx'
import { findOrganisations } from './pages/find-organisations.ts'
import { showHistory } from './pages/history-page.tsx'
import { closePositionForm, newPositionForm } from './pages/position-forms.tsx'
import { carryOut, showScheme } from './pages/scheme-page.tsx'
import { showSchemes } from './pages/schemes-page.tsx'
import { showTree } from './pages/tree-page.tsx'
import { dissolveUnitForm, transferUnitForm } from './pages/unit-end-forms.tsx'
import { moveUnitForm, renameUnitForm, unitContactsForm } from './pages/unit-forms.tsx'
import { showUnit } from './pages/unit-page.tsx'
import { adopt, showAdopting } from './routes/adopting.tsx'
import { exportList } from './routes/export-list.ts'
import { importRows, showImport } from './routes/import-rows.tsx'
import { urls } from './urls.ts'

type Url = Parameters<Parameters<Parameters<typeof defineRoutes>[0]>[0]['get']>[0]
const forms: readonly (readonly [Url, { show: Handler; save: Handler }])[] = [
  [urls.authorityContacts, authorityContactsForm],
  [urls.authorityName, renameAuthorityForm],
  [urls.authorityCode, assignCodeForm],
  [urls.newUnit, newUnitForm],
  [urls.newVillage, newVillageForm],
  [urls.unitName, renameUnitForm],
  [urls.unitContacts, unitContactsForm],
  [urls.unitPlace, moveUnitForm],
  [urls.unitTransfer, transferUnitForm],
  [urls.unitEnd, dissolveUnitForm],
  [urls.newPosition, newPositionForm],
  [urls.positionEnd, closePositionForm],
  [urls.newSpecialDay, newSpecialDayForm],
  [urls.specialDay, specialDayForm],
  [urls.specialDayEnd, specialDayEndForm],
]

const routes = defineRoutes(({ get, post }) => {
  const official = { who: 'official' } as const
  const administrator = { who: 'administrator' } as const
  get(urls.tree, official, showTree)
  get(urls.schemes, administrator, showSchemes)
  get(urls.scheme, administrator, showScheme)
  post(urls.scheme, administrator, carryOut)
  get(urls.authority, official, showAuthority)
  get(urls.authorityHistory, official, showHistory)
  get(urls.unit, official, showUnit)
  for (const [url, { show, save }] of forms) {
    get(url, administrator, show)
    post(url, administrator, save)
  }
  get(urls.calendar, official, showCalendar)
  get(urls.adoptHolidays, administrator, showAdopting)
  post(urls.adoptHolidays, administrator, adopt)
  get(urls.officeHours, official, officeHoursForm.show)
  post(urls.officeHours, official, officeHoursForm.save)
  get(urls.import, administrator, showImport)
  post(
    urls.import,
    { ...administrator, rawBody: true, limit: 'upload', bodyLimit: tableFormLimit },
    importRows,
  )
  get(urls.export, official, exportList)
  get(urls.apiAuthorities, { who: 'anyone' }, answerAuthorities)
  get(urls.apiUnits, { who: 'anyone' }, answerUnits)
})

/** What organisations give the web room: addresses, an entry of the rail, and what the palette finds. */
export const web: WebModule = {
  routes,
  navigation: [
    { href: urls.tree(), label: (language) => words.in(language)('tree'), icon: 'network', who: 'official' },
    {
      href: urls.calendar(),
      label: (language) => words.in(language)('calendar'),
      icon: 'calendar-days',
      who: 'official',
    },
  ],
  commands: [
    {
      href: urls.schemes(),
      label: (language) => words.in(language)('schemes'),
      who: 'administrator',
      roles: ['instance-administrator'],
    },
  ],
  find: findOrganisations,
}
