import type { Found } from './found.ts'
import type { Notes } from './notes.ts'
import type { Organ, Staff, Trace } from './packet.ts'
import { timeAt } from './read-values.ts'

/** Tells of an identifier of an agency in which something stands that none may hold. */
export function noteOrganId(found: Found | undefined, notes: Notes): void {
  if (found && /[\s,]/.test(found.text)) notes.tolerate('organ-id-style', found.path, found.text)
}

/** The organ of a From or a To. */
export function organOf(found: Found | undefined, notes: Notes): Organ {
  noteOrganId(found?.at('OrganId'), notes)
  const text = (name: string) => found?.textAt(name) ?? ''
  return {
    organId: text('OrganId'),
    inCharge: text('OrganizationInCharge'),
    name: text('OrganName'),
    address: text('OrganAdd'),
    email: text('Email'),
    telephone: text('Telephone'),
    fax: text('Fax'),
    website: text('Website'),
  }
}

/** Whom a StaffInfo names, null where it names nobody. */
export function staffOf(found: Found | undefined): Staff | null {
  const text = (name: string) => found?.textAt(name) ?? ''
  const staff = {
    department: text('Department'),
    departmentId: text('DepartmentId'),
    name: text('Staff'),
    staffId: text('StaffId'),
    email: text('Email'),
    mobile: text('Mobile'),
  }
  return Object.values(staff).some((value) => value !== '') ? staff : null
}

/** The systems that handled the packet, in their order. */
export function tracesOf(list: Found | undefined, notes: Notes): Trace[] {
  return (list?.all('TraceHeader') ?? []).map((one) => {
    noteOrganId(one.at('OrganId'), notes)
    return { organId: one.textAt('OrganId'), at: timeAt(one.at('Timestamp'), notes) }
  })
}
