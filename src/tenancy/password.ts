import { hash, verify } from '@node-rs/argon2'

/** argon2id, the package's default, with the first of OWASP's recommended settings. */
const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Turns a password into what is stored. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), strength)
}

let decoy: Promise<string> | undefined

/** Whether the password is the one stored; without one stored it takes as long and is not. */
export async function isPassword(stored: string | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password')
  const same = await verify(stored ?? (await decoy), password.normalize('NFKC'))
  return same && stored !== undefined
}
