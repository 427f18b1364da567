import type { AccountLine } from './import-accounts.ts'

export type AccountColumn = Exclude<keyof AccountLine, 'row'>

/** Headings of the table of accounts; the first is written in the template, all are understood. */
export const accountColumns: Readonly<Record<AccountColumn, readonly string[]>> = {
  displayName: ['Họ và tên', 'Họ tên', 'Tên', 'Full name'],
  username: ['Tên đăng nhập', 'Tài khoản', 'Username'],
  kind: ['Loại', 'Loại tài khoản', 'Kind'],
  unit: ['Đơn vị', 'Phòng ban', 'Unit'],
  position: ['Vị trí', 'Chức vụ', 'Chức danh', 'Position'],
  email: ['Thư điện tử', 'Email'],
  phone: ['Điện thoại', 'Số điện thoại', 'Phone'],
}
