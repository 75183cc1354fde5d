// The pages of the second step of signing in: set up, shown once, and asked for.
import type { VNode } from 'preact'
import { Token } from '../../style/form-parts.tsx'
import type { Place } from '../../style/place.ts'
import * as urls from '../../urls.ts'
import type { Setup } from '../verbs/second-step.ts'
import type { Proof } from '../verbs/show-again.ts'
import { Plain } from './form.tsx'
import { ProofField, proofProblem } from './proof.tsx'
import { QrCode } from './qr-code.tsx'

type Problem = { act: 'begin' | 'confirm' | 'codes' | 'end'; because: 'wrong' | 'too many' }
export type SetupForm = { setup: Setup; token: string; problem: Problem | null }

export function SecondStepPage({ form, place }: { form: SetupForm; place: Place }): VNode {
  const { say, language } = place
  const { setup } = form
  return (
    <Plain heading={say('second.title')}>
      <p>{say('second.text')}</p>
      {setup.state === 'none' && <ProofForm form={form} proof={setup.proof} act="begin" place={place} />}
      {setup.state === 'begun' && <Begun form={form} secret={setup.secret} uri={setup.uri} place={place} />}
      {setup.state === 'on' && (
        <>
          <p>{say('second.on')}</p>
          <ProofForm form={form} proof={setup.proof} act="codes" place={place} />
          <ProofForm form={form} proof={setup.proof} act="end" place={place} />
        </>
      )}
      <p>
        <a href={urls.ways(language)}>{say('ways.title')}</a>
      </p>
    </Plain>
  )
}

const labels = { begin: 'second.begin', codes: 'second.new-codes', end: 'second.end' } as const

type Asking = { form: SetupForm; proof: Proof; act: keyof typeof labels; place: Place }

function ProofForm({ form: { token, problem }, proof, act, place: { say, language } }: Asking): VNode {
  const here = problem?.act === act ? say(proofProblem(proof, problem.because)) : null
  return (
    <form class="entry" method="post" action={urls.secondFactorForm(language, act)}>
      <Token token={token} />
      <ProofField proof={proof} name={proof} id={`proof-${act}`} problem={here} say={say} />
      <button type="submit">{say(labels[act])}</button>
    </form>
  )
}

type Beginning = { form: SetupForm; secret: string; uri: string; place: Place }

function Begun({ form, secret, uri, place: { say, language } }: Beginning): VNode {
  return (
    <>
      <ol>
        <li>
          <p>{say('second.scan')}</p>
          <QrCode text={uri} label={say('second.qr')} />
          <p>
            {say('second.type')} <code class="secret">{(secret.match(/.{1,4}/g) ?? []).join(' ')}</code>
          </p>
        </li>
        <li>
          <form class="entry" method="post" action={urls.secondFactorForm(language, 'confirm')}>
            <Token token={form.token} />
            <Code problem={form.problem?.act === 'confirm' ? say('second.wrong') : null} label={say('second.code')} />
            <button type="submit">{say('second.confirm')}</button>
          </form>
        </li>
      </ol>
    </>
  )
}

const Code = ({ label, problem, hint }: { label: string; problem: string | null; hint?: string }): VNode => (
  <p class="field">
    <label for="code">{label}</label>
    <input
      id="code"
      name="code"
      autocomplete="one-time-code"
      autocapitalize="off"
      spellcheck={false}
      maxLength={20}
      required
      aria-describedby={[hint && 'code-hint', problem && 'code-problem'].filter(Boolean).join(' ') || undefined}
      {...(problem === null ? {} : { 'aria-invalid': 'true' })}
    />
    {hint && (
      <span class="hint" id="code-hint">
        {hint}
      </span>
    )}
    {problem !== null && (
      <span class="problem" id="code-problem" role="alert">
        {problem}
      </span>
    )}
  </p>
)

/** Shown once, after the first code and whenever others are made. */
export function SpareCodesPage({ codes, place: { say, language } }: { codes: string[]; place: Place }): VNode {
  return (
    <Plain heading={say('second.codes')}>
      <p>{say('second.codes-text')}</p>
      <ul class="spare-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p>
        <a href={urls.ways(language)}>{say('second.codes-kept')}</a>
      </p>
    </Plain>
  )
}

export type CodeForm = { next: string; token: string; problem: string | null }

/** Asked for after the first step. */
export function CodePage({ form, place: { say, language } }: { form: CodeForm; place: Place }): VNode {
  return (
    <Plain heading={say('second.ask')}>
      <form class="entry" method="post" action={urls.signInCode(language)}>
        <Token token={form.token} />
        <input type="hidden" name="next" value={form.next} />
        <Code label={say('second.code')} problem={form.problem} hint={say('second.ask-hint')} />
        <button type="submit">{say('second.submit')}</button>
      </form>
      <p>
        <a href={urls.signIn(language, form.next)}>{say('letters.back')}</a>
      </p>
    </Plain>
  )
}
