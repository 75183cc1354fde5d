// Makes a passkey and signs in with one; without it, and where passkeys cannot be, nobody sees the button.
type Options = { challenge: string } & Record<string, unknown>

const api = '/api/auth/passkey/'

async function ceremony(place: HTMLElement): Promise<boolean> {
  const { passkey, token = '' } = place.dataset
  const adds = passkey === 'add'
  const asked = await fetch(`${api}generate-${adds ? 'register' : 'authenticate'}-options`)
  if (!asked.ok) return false
  const options = (await asked.json()) as Options
  const credential = adds
    ? await navigator.credentials.create({
        publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(
          options as unknown as PublicKeyCredentialCreationOptionsJSON,
        ),
      })
    : await navigator.credentials.get({
        publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
      })
  const name = place.querySelector('input')?.value
  const answer = await fetch(`${api}verify-${adds ? 'registration' : 'authentication'}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-courant-token': token },
    body: JSON.stringify({
      response: (credential as PublicKeyCredential).toJSON() as unknown,
      ...(name ? { name } : {}),
    }),
  })
  return answer.ok
}

const isPossible = 'PublicKeyCredential' in window && 'parseCreationOptionsFromJSON' in PublicKeyCredential
for (const place of document.querySelectorAll<HTMLElement>('[data-passkey]')) {
  const button = place.querySelector('button')
  const says = place.querySelector('output')
  if (!isPossible || !button || !says) continue
  place.hidden = false
  // A passkey belongs to a name; 127.0.0.1 has none.
  if (/^[\d.]+$|:/.test(location.hostname)) {
    button.disabled = true
    says.textContent = place.dataset['nameless'] ?? ''
    continue
  }
  const attempt = async (): Promise<void> => {
    button.disabled = true
    if (await ceremony(place).catch(() => false)) return location.assign(place.dataset['next'] ?? '/')
    button.disabled = false
    says.textContent = place.dataset['failed'] ?? ''
    return undefined
  }
  button.addEventListener('click', () => void attempt())
}
