import type { ConfigProblem } from './config-error.ts'
import type { KeyName } from './keys.ts'
import type { Env, Values } from './read-values.ts'

const s3: KeyName[] = ['KRONG_S3_ENDPOINT', 'KRONG_S3_ACCESS_KEY', 'KRONG_S3_SECRET_KEY']
const singleSignOn: KeyName[] = ['KRONG_OIDC_ISSUER', 'KRONG_OIDC_CLIENT_ID', 'KRONG_OIDC_CLIENT_SECRET']

/** What is wrong only when keys are looked at together. */
export function checkTogether(values: Values, file: Env): ConfigProblem[] {
  const problems: ConfigProblem[] = []
  const onS3 = values.KRONG_FILES?.startsWith('s3://') ?? false
  const given = (names: KeyName[]) => names.filter((name) => values[name] !== undefined)

  if (onS3) problems.push(...missing(s3, given(s3), 'KRONG_FILES = s3://…'))
  else problems.push(...given(s3).map(needless))
  if (onS3 && !/^s3:\/\/[a-z\d][a-z\d.-]{1,61}[a-z\d](\/|$)/.test(values.KRONG_FILES ?? ''))
    problems.push(wrongBucket())
  const [first] = given(singleSignOn)
  if (first) problems.push(...missing(singleSignOn, given(singleSignOn), first))
  if (file['KRONG_DATA'] !== undefined) problems.push(dataInFile())
  return problems
}

function missing(needed: KeyName[], given: KeyName[], because: string): ConfigProblem[] {
  const lacking = needed.filter((name) => !given.includes(name))
  return lacking.map((key) => ({
    key,
    vi: `Thiếu ${key}: bắt buộc khi đặt ${because}.`,
    en: `${key} is missing: ${because} needs it.`,
  }))
}

function needless(key: KeyName): ConfigProblem {
  const vi = `${key} chỉ có nghĩa khi KRONG_FILES là s3://…; hãy bỏ đi hoặc đặt KRONG_FILES.`
  return {
    key,
    vi,
    en: `${key} means something only where KRONG_FILES is s3://…; drop it or set KRONG_FILES.`,
  }
}

function wrongBucket(): ConfigProblem {
  const vi = 'KRONG_FILES không đúng: phải là thư mục hoặc s3://thùng/tiền-tố (ví dụ s3://krong/files).'
  const en = 'KRONG_FILES is wrong: it must be a folder or s3://bucket/prefix (e.g. s3://krong/files).'
  return { key: 'KRONG_FILES', vi, en }
}

function dataInFile(): ConfigProblem {
  const vi =
    'KRONG_DATA không thể đặt trong krong.env, vì tệp này nằm trong chính thư mục đó; hãy đặt trong môi trường.'
  const en =
    'KRONG_DATA cannot be set in krong.env, which lies in that folder itself; set it in the environment.'
  return { key: 'KRONG_DATA', vi, en }
}
