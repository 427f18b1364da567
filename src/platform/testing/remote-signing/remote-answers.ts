import { randomUUID } from 'node:crypto'
import { signatureAlgorithm } from '#kit/cms/index.ts'
import { derAt, partsOf } from '#kit/x509/index.ts'
import type { Broken } from '../behave.ts'
import type { TrialHolder } from '../trial-authority.ts'
import { signDigest } from './remote-key-signs.ts'
import { digestOfHashes, questions, type Questions, Refused } from './remote-questions.ts'

export type RemoteMood = 'honest' | Broken | 'other-key' | 'other-hash' | 'too-few' | 'too-many' | 'no-certificate' // prettier-ignore

export type RemoteCredential = {
  readonly holder: TrialHolder
  readonly algorithms: readonly string[]
  readonly mode: 'explicit' | 'implicit' | 'oauth2code'
  readonly most: number
  readonly disabled?: boolean
}

/** What the server knows while it runs. */
export type RemoteState = {
  readonly pin: string
  readonly otp: string
  readonly mood: RemoteMood
  readonly approved: boolean
}

export type Answers = { readonly [Name in keyof Questions]: (question: Questions[Name]) => object }

type Activation = Pick<Questions['credentials/authorize'], 'credentialID' | 'hashes' | 'hashAlgorithmOID'>
const sameDeed = (one: Activation, other: Activation) =>
  one.credentialID === other.credentialID &&
  one.hashAlgorithmOID === other.hashAlgorithmOID &&
  String(one.hashes) === String(other.hashes)

const wrongTriesAllowed = 3

/** The calls of the API over these credentials, each checked strictly. */
export function remoteAnswers(state: RemoteState, credentials: Readonly<Record<string, RemoteCredential>>, stranger: TrialHolder): Answers {
  const activations = new Map<string, Activation>()
  const pending = new Map<string, Activation>()
  let wrongTries = 0

  const credentialOf = (id: string): RemoteCredential => {
    const found = credentials[id]
    if (!found) throw new Refused('invalid_request', 'Invalid parameter credentialID')
    return found
  }
  const activate = (deed: Activation) => {
    const SAD = randomUUID()
    activations.set(SAD, deed)
    return { SAD, expiresIn: 300 }
  }
  const checkPerson = (given: Questions['credentials/authorize']['authData'] = []) => {
    if (wrongTries >= wrongTriesAllowed) throw new Refused('pin_locked', 'The PIN is locked')
    const value = (id: string) => given.find((one) => one.id === id)?.value
    if (value('PIN') !== state.pin) {
      wrongTries++
      throw new Refused('invalid_pin', 'The PIN is invalid')
    }
    if (value('OTP') !== state.otp) throw new Refused('invalid_otp', 'The OTP is invalid')
    wrongTries = 0
  }

  return {
    info: () => ({ specs: '2.0.0.2', name: 'Ký số từ xa thử nghiệm', logo: '', region: 'VN', lang: 'vi', description: '', authType: ['oauth2client'], methods: Object.keys(questions) }),
    'credentials/list': () => ({ credentialIDs: Object.keys(credentials) }),
    'credentials/info': ({ credentialID }) => {
      const { holder, algorithms, mode, most, disabled } = credentialOf(credentialID)
      const certificates = state.mood === 'no-certificate' ? [Buffer.from('none')] : [holder.certificate, ...holder.chain]
      const objects = [{ type: 'Password', id: 'PIN', format: 'N', label: 'Mã PIN' }, { type: 'Password', id: 'OTP', format: 'N', generator: 'totp' }]
      return {
        key: { status: disabled ? 'disabled' : 'enabled', algo: algorithms, len: 2048 },
        cert: { status: 'valid', certificates: certificates.map((one) => Buffer.from(one).toString('base64')) },
        auth: { mode, ...(mode === 'explicit' ? { expression: 'PIN AND OTP', objects } : {}) },
        SCAL: '2',
        multisign: most,
      }
    },
    'credentials/authorize': ({ credentialID, numSignatures, hashes, hashAlgorithmOID, authData }) => {
      const { mode, most } = credentialOf(credentialID)
      digestOfHashes(hashAlgorithmOID, hashes)
      if (numSignatures !== hashes.length || numSignatures > most) throw new Refused('invalid_request', 'Invalid parameter numSignatures')
      if (mode === 'implicit' && authData) throw new Refused('invalid_request', 'authData is not for this credential')
      if (mode === 'explicit') checkPerson(authData)
      const deed = { credentialID, hashes, hashAlgorithmOID }
      if (mode === 'explicit') return activate(deed)
      const handle = randomUUID()
      pending.set(handle, deed)
      return { handle, expiresIn: 300 }
    },
    'credentials/authorizeCheck': ({ handle }) => {
      const deed = pending.get(handle)
      if (!deed) throw new Refused('invalid_request', 'Invalid parameter handle')
      return state.approved ? activate(deed) : { handle, expiresIn: 300 }
    },
    'signatures/signHash': ({ SAD, signAlgo, signAlgoParams, ...deed }) => {
      const { holder, algorithms } = credentialOf(deed.credentialID)
      const hash = digestOfHashes(deed.hashAlgorithmOID, deed.hashes)
      const activation = activations.get(SAD)
      activations.delete(SAD)
      if (!activation || !sameDeed(activation, deed)) throw new Refused('invalid_request', 'Invalid parameter SAD')
      if (!algorithms.includes(signAlgo)) throw new Refused('invalid_request', 'Invalid parameter signAlgo')
      const pss = signAlgo === '1.2.840.113549.1.1.10'
      const wanted = pss ? Buffer.from(partsOf(derAt(signatureAlgorithm(`rsa-pss-${hash}` as 'rsa-pss-sha256')))[1]!.whole).toString('base64') : undefined
      if (signAlgoParams !== wanted) throw new Refused('invalid_request', 'Invalid parameter signAlgoParams')
      const key = (state.mood === 'other-key' ? stranger : holder).privateKey
      const digests = deed.hashes.map((one) => Buffer.from(one, 'base64'))
      if (state.mood === 'other-hash') digests[0]![0]! ^= 1
      const signatures = digests.map((one) => signDigest(key, hash, pss, one).toString('base64'))
      return { signatures: state.mood === 'too-few' ? signatures.slice(1) : state.mood === 'too-many' ? [...signatures, signatures[0]] : signatures }
    },
  }
} // prettier-ignore
