// How our YAML files say a thing in both languages.
import { z } from 'zod'

export const inBoth = z.strictObject({ en: z.string(), ko: z.string() })
