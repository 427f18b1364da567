import { join } from 'node:path'
import { checkTogether } from './check-together.ts'
import { ConfigError } from './config-error.ts'
import type { Config, FilePlace, SingleSignOn } from './config.ts'
import { readEnvFile } from './env-file.ts'
import { folder } from './kinds.ts'
import { readValues } from './read-values.ts'
import type { Env, Values } from './read-values.ts'

/**
 * Reads the configuration from the environment and `KRONG_DATA/krong.env` (the environment wins), checks it whole and
 * freezes it. Throws ConfigError with every wrong value.
 */
export function readConfig(env: Env): Config {
  const file = readEnvFile(join(folder.read(env['KRONG_DATA'] || './data') ?? '.', 'krong.env'))
  const { values, problems } = readValues(env, file.values)
  const all = [...file.problems, ...problems, ...checkTogether(values, file.values)]
  if (all.length > 0) throw new ConfigError(all)
  return deepFreeze(arrange(values))
}

function arrange(values: Values): Config {
  const dataFolder = values.KRONG_DATA
  return {
    environment: values.KRONG_ENV,
    dataFolder,
    secretsFolder: values.KRONG_SECRETS ?? join(dataFolder, 'secrets'),
    checkpointsFolder: values.KRONG_CHECKPOINTS ?? join(dataFolder, 'checkpoints'),
    host: values.HOST,
    port: values.PORT,
    publicUrl: values.KRONG_PUBLIC_URL ?? `http://${shownHost(values.HOST)}:${values.PORT}`,
    trustedProxies: values.KRONG_TRUST_PROXY ?? [],
    demo: values.KRONG_DEMO,
    demoOffice: values.KRONG_DEMO_OFFICE,
    worker: values.KRONG_WORKER,
    followsLinks: values.KRONG_FOLLOW_LINKS,
    logLevel: values.KRONG_LOG,
    databaseUrl: values.DATABASE_URL,
    pool: values.KRONG_POOL,
    files: filePlace(values, values.KRONG_FILES ?? join(dataFolder, 'files')),
    fileLimit: values.KRONG_FILE_LIMIT,
    exchange: {
      host: values.KRONG_EXCHANGE_HOST ?? values.HOST,
      port: values.KRONG_EXCHANGE_PORT,
      largestPacket: values.KRONG_EXCHANGE_LIMIT,
    },
    clamd: values.KRONG_CLAMD,
    tokenLibraries: values.KRONG_TOKEN_LIBRARIES ?? [],
    smtpUrl: values.KRONG_SMTP_URL,
    singleSignOn: singleSignOn(values),
  }
}

/** Everywhere (0.0.0.0, ::) is no address to open; this machine itself is. */
function shownHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}

function filePlace(values: Values, place: string): FilePlace {
  const [, bucket, prefix = ''] = /^s3:\/\/([^/]+)\/*(.*?)\/*$/.exec(place) ?? []
  if (bucket === undefined) return { kind: 'folder', folder: folder.read(place) ?? place }
  return {
    kind: 's3',
    bucket,
    prefix,
    endpoint: values.KRONG_S3_ENDPOINT ?? '',
    region: values.KRONG_S3_REGION,
    accessKey: values.KRONG_S3_ACCESS_KEY ?? '',
    secretKey: values.KRONG_S3_SECRET_KEY ?? '',
  }
}

function singleSignOn(values: Values): SingleSignOn | undefined {
  const issuer = values.KRONG_OIDC_ISSUER
  const clientId = values.KRONG_OIDC_CLIENT_ID
  const clientSecret = values.KRONG_OIDC_CLIENT_SECRET
  if (!issuer || !clientId || !clientSecret) return undefined
  return { issuer, clientId, clientSecret, name: values.KRONG_OIDC_NAME }
}

function deepFreeze<Value extends object>(value: Value): Value {
  for (const each of Object.values(value)) if (typeof each === 'object' && each !== null) deepFreeze(each)
  return Object.freeze(value)
}
