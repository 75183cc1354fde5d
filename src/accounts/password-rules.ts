// What a password has to be: long, and no more than that.

export const shortestPassword = 12
export const longestPassword = 200

export type PasswordProblem = 'short' | 'long' | 'email'

/** What is wrong with a new password, counted in characters; null if nothing is. No kinds of characters are asked for: they make it no harder to guess. */
export function passwordProblem(password: string, email: string): PasswordProblem | null {
  const length = [...password.normalize('NFKC')].length
  if (length < shortestPassword) return 'short'
  if (length > longestPassword) return 'long'
  return password.trim().toLowerCase() === email.toLowerCase() ? 'email' : null
}
