// Sends what only somebody signed in can send.

export type Answer = { ok: true; body: unknown } | { ok: false; why: string | null }

/** The token in the form with which they sign out; null for who is not signed in. */
export const token = (): string | null =>
  document.querySelector<HTMLInputElement>('form[action$="/account/sign-out"] input[name=token]')?.value ?? null

/** Null without asking where nobody is signed in. `why` is the paper's sentence; null where it could not be reached. */
export async function sent(address: string, body: object): Promise<Answer | null> {
  const own = token()
  if (own === null) return null
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json', 'x-courant-token': own },
      body: JSON.stringify(body),
    })
    const said = (await answer.json()) as { detail?: string | null }
    return answer.ok ? { ok: true, body: said } : { ok: false, why: said.detail ?? null }
  } catch {
    return { ok: false, why: null }
  }
}
