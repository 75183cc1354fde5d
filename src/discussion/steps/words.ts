// Takes away, or has somebody look at, what has an entry of the paper's word lists in it.
import { pass, type Step, type Trail } from './step.ts'

/** `detail` names all entries by their ids, as the lists may say something else by the time that somebody reads it. */
export const words: Step = {
  name: 'words',
  look({ words: hits }) {
    const list = (['remove', 'hold'] as const).find((one) => hits.some((hit) => hit.list === one))
    if (list === undefined) return pass
    const entries = new Set(hits.map(({ entry }) => entry))
    return { verdict: list, because: `words.${list}`, detail: [...entries].join(',') }
  },
}

/** The entries that were found, by their ids. */
export const entriesIn = ({ findings }: Trail): string[] =>
  findings.flatMap(({ step, detail }) => (step === words.name && detail !== undefined ? detail.split(',') : []))
