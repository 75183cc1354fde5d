// What every document of circulation says of the paper itself, in one language.
import * as desk from '../desk/desk.ts'
import type { Paper, SectionTree } from '../desk/desk.ts'
import type { House } from '../platform/house.ts'
import type { Language } from '../platform/i18n.ts'

export type CirculationPlan = { house: House; language: Language }

/** `origin` has no slash at its end. */
export type Source = { language: Language; origin: string; paper: Paper; sections: SectionTree }

export async function sourceOf({ house, language }: CirculationPlan): Promise<Source> {
  const [paper, sections] = await Promise.all([desk.paper(house.db), desk.sectionTree(house.db)])
  return { language, origin: house.settings.origin, paper, sections }
}
