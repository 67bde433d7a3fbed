/** Passwords: argon2id with OWASP's second recommendation (19 MiB, 2 passes), about 25 ms each. */
import { hash, verify } from '@node-rs/argon2'

const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
/** Each takes 19 MiB: more at once than this would let strangers fill the memory. */
const AT_ONCE = 4
let running = 0
const waiting: (() => void)[] = []

async function inTurn<T>(job: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else running++
  try {
    return await job()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

/** The hash of a password, with its salt and parameters in it. */
export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => hash(password.normalize('NFC'), options))

let dummy: Promise<string> | undefined
/** Whether the password is right; takes as long for no hash (an unknown user) as for a wrong one. */
export async function checkPassword(password: string, stored: string | undefined): Promise<boolean> {
  dummy ??= hashPassword('nobody has this password')
  const against = stored || (await dummy)
  // Text that is no hash matches no password.
  const right = await inTurn(() => verify(against, password.normalize('NFC'))).catch(() => false)
  return right && against === stored
}
