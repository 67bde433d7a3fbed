/** Who can sign in to the demo, and with what. */
export const DEMO_PASSWORD = 'tezrent-demo'

export const logins = [
  ['admin@tezrent.demo', 'superuser'],
  ['sales@tezrent.demo', 'staff, sales'],
  ['support@tezrent.demo', 'staff, support'],
  ['dilshod@tezrent.demo', 'staff, in the group Sales'],
  ['natalya@tezrent.demo', 'staff, in the group Support'],
  ['seller@tezrent.demo', 'seller, Gulf Lift Equipment'],
  ['seller2@tezrent.demo', 'seller, Silk Road Machinery'],
  ['customer@tezrent.demo', 'customer'],
  ['customer2@tezrent.demo', 'customer'],
] as const

/** The lines that `npm start` prints. */
export function demoLogins(): string {
  const lines = logins.map(([email, who]) => `    ${email.padEnd(24)} ${who}`)
  return [`  Demo logins, password ${DEMO_PASSWORD}`, ...lines, ''].join('\n')
}
