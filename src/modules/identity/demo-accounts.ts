/** The password that every demo account shares; demo only, and known to everybody. */
export const demoPassword = 'Dakrong-2026'

/** A demo account that people try first. */
export type DemoAccount = {
  readonly username: string
  /** What one can do as them, in both languages of the terminal. */
  readonly description: string
  /** Kind of the post held, and in which authority (its slug) and unit. */
  readonly post: string
}

/** The accounts that the terminal and the demo's sign-in page name. */
export const demoAccounts: readonly DemoAccount[] = [
  { username: 'chutich', description: 'Chủ tịch UBND huyện / chair of the district', post: 'chair' },
  {
    username: 'phochutich',
    description: 'Phó Chủ tịch UBND huyện, đang được ủy quyền ký / vice-chair, signs by delegation',
    post: 'vice-chair',
  },
  { username: 'vanthu', description: 'Văn thư UBND huyện / clerk of the district', post: 'clerk' },
  {
    username: 'chuyenvien',
    description: 'Chuyên viên Văn phòng / specialist of the office',
    post: 'specialist',
  },
  { username: 'motcua', description: 'Bộ phận một cửa huyện / one-stop desk', post: 'one-stop-officer' },
  {
    username: 'quantri',
    description: 'Quản trị hệ thống / administrator of the instance',
    post: 'it-administrator',
  },
  {
    username: 'chutich.talong',
    description: 'Chủ tịch UBND xã Tà Long / chair of Tà Long commune',
    post: 'chair',
  },
  { username: 'vanthu.talong', description: 'Văn thư xã Tà Long / clerk of Tà Long commune', post: 'clerk' },
  {
    username: 'quantri.talong',
    description: 'Quản trị tài khoản xã Tà Long / administrator of Tà Long accounts',
    post: 'it-administrator',
  },
]

/** The citizen of the demo, who signs in at /cong-dan. */
export const demoCitizen = { username: '0900000001', description: 'Công dân / citizen (/cong-dan)' } as const
