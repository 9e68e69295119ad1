import type { PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser'

export type PasskeyWork = 'add' | 'show'
type Answer = { ok: true; answer: string } | { ok: false; words: string }

const trouble = (words: string): Answer => ({ ok: false, words })

/** Gets something to sign from the server, and has the browser ask its person. The library comes only when it is needed. */
export async function askBrowser(work: PasskeyWork, challengeAt: string): Promise<Answer> {
  const { browserSupportsWebAuthn, startAuthentication, startRegistration } = await import('@simplewebauthn/browser')
  if (!browserSupportsWebAuthn()) return trouble('This browser does not know passkeys. Use one of the other ways.')
  try {
    const asked = await fetch(challengeAt, { method: 'POST', body: new URLSearchParams() })
    if (asked.status === 429) return trouble('That was a lot of tries. Wait a while, or use one of the other ways.')
    if (!asked.ok || asked.redirected) return trouble('You may have been signed out. Load this page again.')
    const options: unknown = await asked.json()
    // as our own server made them, with the library's other half
    const answer =
      work === 'add'
        ? await startRegistration({ optionsJSON: options as PublicKeyCredentialCreationOptionsJSON })
        : await startAuthentication({ optionsJSON: options as PublicKeyCredentialRequestOptionsJSON })
    return { ok: true, answer: JSON.stringify(answer) }
  } catch (error) {
    return trouble(wordsFor(error instanceof Error ? error.name : ''))
  }
}

function wordsFor(name: string) {
  if (name === 'InvalidStateError') return 'This device holds a passkey of yours already.'
  if (name === 'NotAllowedError' || name === 'AbortError')
    return 'Nothing happened, and nothing changed. Try once more, or use another way.'
  if (name === 'SecurityError') return 'A passkey works only at the address of this site as it was set up. Look at the address bar.'
  return 'That did not work here. Try once more, or use another way.'
}
