// The field in which whoever is signed in shows once more that it is they.
import type { VNode } from 'preact'
import type { Key, Saying } from '../../style/words.ts'
import type { Proof } from '../verbs/show-again.ts'
import { Field } from './form.tsx'

type Asked = { proof: Proof; name: string; id?: string; problem: string | null; say: Saying }

export function ProofField({ proof, say, ...field }: Asked): VNode | null {
  if (proof === 'nothing') return null
  if (proof === 'password')
    return <Field {...field} label={say('door.password-current')} type="password" autocomplete="current-password" />
  return <Field {...field} label={say('second.code')} autocomplete="one-time-code" hint={say('second.ask-hint')} />
}

export function proofProblem(proof: Proof, because: 'wrong' | 'too many'): Key {
  if (because === 'too many') return 'door.too-many'
  return proof === 'code' ? 'second.wrong' : 'door.password-wrong'
}
