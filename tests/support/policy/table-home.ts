import { everyone, noOne, people, type Table } from './row.ts'

const forAll = { GET: everyone, POST: noOne }
const ownPage = { GET: people, POST: noOne }
const ownForm = { GET: people, POST: people }

/** The doors of the house, and what is everybody's own. */
export const homeTable: Table = {
  root: forAll,
  'features/home/routes/front': { ...forAll, query: '?index' },
  'features/home/routes/privacy': forAll,
  'features/home/routes/accessibility': forAll,
  'features/home/routes/about': forAll,
  'features/home/routes/offline': forAll,
  'features/home/routes/service-worker': forAll,
  'features/home/routes/health': forAll,
  'features/home/routes/security-txt': forAll,
  'features/home/routes/not-found': { GET: noOne, POST: noOne },

  'features/home/routes/today': ownPage,
  'features/home/routes/me': ownPage,
  'features/home/routes/my-calendar': ownForm,
  'features/home/routes/my-calendar-ending': { GET: noOne, POST: people },
  'features/home/routes/calendar-feed': { GET: noOne, POST: noOne }, // a link that was never given
  'features/home/routes/my-record': ownForm,
  'features/home/routes/my-record-file': ownPage,
  'features/home/routes/my-readers': ownPage,
  'features/home/routes/machine': { GET: ['kit'], POST: noOne },
  'features/home/routes/audit': { GET: ['kit', 'hannah'], POST: noOne },
  'features/people/routes/my-contact': ownForm,
  'features/people/routes/my-languages': ownForm,
  'features/people/routes/my-strengths': ownForm,

  'features/people/accounts/routes/sign-in': { GET: everyone, POST: everyone },
  'features/people/accounts/routes/sign-in-code': { GET: everyone, POST: everyone },
  'features/people/accounts/routes/sign-in-link': { GET: everyone, POST: everyone },
  'features/people/accounts/routes/sign-in-card': { GET: everyone, POST: everyone },
  // A card that nobody has: its page looks like any other, and every PIN is wrong.
  'features/people/accounts/routes/sign-in-card-pin': { GET: everyone, POST: everyone, body: { pin: '12' } },
  'features/people/keys/routes/sign-in-passkey': { GET: everyone, POST: everyone },
  'features/people/keys/routes/sign-in-passkey-challenge': { GET: noOne, POST: everyone },
  'features/people/keys/routes/sign-in-second-key': { GET: everyone, POST: everyone },
  'features/people/keys/routes/step-up-passkey': ownForm,
  'features/people/keys/routes/step-up-passkey-challenge': { GET: noOne, POST: people },
  'features/people/keys/routes/held-form': ownPage,
  'features/people/keys/routes/my-keys': ownPage,
  'features/people/keys/routes/keys-asking': ownPage,
  'features/people/keys/routes/passkey-new': ownForm,
  'features/people/keys/routes/passkey-new-challenge': { GET: noOne, POST: people },
  'features/people/keys/routes/app-new': ownForm,
  'features/people/keys/routes/recovery-codes': ownForm,
  'features/people/keys/routes/key-name': ownForm,
  'features/people/keys/routes/key-removal': ownForm,
  'features/people/accounts/routes/step-up': ownForm,
  'features/people/accounts/routes/step-up-code': { GET: noOne, POST: people },
  'features/people/accounts/routes/welcome': ownForm,
  'features/people/accounts/routes/devices': ownForm,
  'features/people/accounts/routes/other-devices': { GET: noOne, POST: people },
  'features/people/accounts/routes/my-card-stopping': { GET: noOne, POST: people },

  'features/home/routes/demo-mailbox': forAll,
  'features/home/routes/demo-message': forAll,

  'features/home/routes/answer': { GET: everyone, POST: everyone },
  'features/home/routes/answer-thanks': forAll,
}

/** These end the session that asks, so they come last of all. */
export const leavingTable: Table = {
  'features/home/routes/demo-sign-in': { GET: noOne, POST: everyone, body: { person: 'kit' } },
  'features/people/accounts/routes/sign-out': { GET: noOne, POST: everyone },
}
