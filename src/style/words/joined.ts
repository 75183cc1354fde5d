// Joins the catalogues of several files into one.

type All<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer Whole) => void
  ? Whole
  : never

/**
 * One catalogue of all their keys. Spread into a plain object, a thousand keys would give it a thousand shapes one after the other, which takes
 * 30 MB of memory at every start; an object without a prototype is a table from the beginning.
 */
export function joined<Parts extends object[]>(...parts: Parts): All<Parts[number]> {
  return Object.assign(Object.create(null) as object, ...parts) as All<Parts[number]>
}
