// Where a page is being written: its language, the paper and its sections.
import type { Paper, SectionTree } from '../desk/desk.ts'
import type { Language } from '../platform/i18n.ts'
import type { Saying } from '../style/words.ts'

export type Place = { language: Language; say: Saying; paper: Paper; sections: SectionTree; origin: string }
