// A file of a pack that cannot be used: where it is wrong, why, and what can be done.

/** Nothing of the pack comes in. `place` is a line, an offset or an entry; null for the file as a whole. */
export class Damaged extends Error {
  readonly file: string
  readonly place: string | null
  constructor(file: string, place: string | null, why: string) {
    super(why)
    this.file = file
    this.place = place
  }
}
