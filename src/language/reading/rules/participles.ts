// Participles by what they mostly are: states, events, nouns.
import { isOneOf } from '../word.ts'

/** They say how somebody feels or what something is like, and are adjectives behind be, too. */
export const areStates = isOneOf(`
  interested excited bored tired worried concerned surprised disappointed satisfied pleased delighted embarrassed ashamed frightened scared
  confused convinced determined interesting exciting boring tiring worrying surprising disappointing satisfying pleasing embarrassing
  frightening confusing convincing amazing amazed stunning shocking alarming disturbing encouraging promising misleading compelling
  overwhelming outstanding ongoing upcoming forthcoming outgoing incoming missing willing unwilling unprecedented so-called advanced
  experienced skilled educated unemployed related crowded complicated sophisticated dedicated devoted talented gifted renowned unarmed
  disabled unexpected unidentified unnamed unknown undisclosed unconfirmed supposed united opposed accustomed wasted relaxed frustrated
  annoyed upset depressed thrilled terrified horrified shocked stunned exhausted impressed fascinated fascinating depressing frustrating
  annoying terrifying thrilling exhausting charming devastating daring loving caring cunning striking touching relaxing refreshing
  entertaining inspiring rewarding appalling astonishing astounding bewildering damning daunting dazzling degrading discouraging disgusting
  distressing enterprising exhilarating glaring gripping gruelling grueling humiliating imposing infuriating intimidating intriguing
  irritating longstanding menacing moving neighbouring neighboring oncoming overarching overriding painstaking perplexing pressing puzzling
  revealing scathing sickening staggering startling stimulating sweeping tempting troubling uncompromising underlying unsettling unwavering
  upsetting telling lasting living outlying qualified unqualified pronounced left-wing right-wing long-standing far-reaching hard-working
  good-looking`)

/** They describe before a noun, but report an event behind be. */
export const maybeEvents = isOneOf(`
  wounded injured limited married divorced deserted noted celebrated distinguished retired armed alleged proposed charged detailed
  classified increased marked fixed mixed hidden involved isolated used threatening demanding aged dated packed broken closed challenging
  prepared`)

/** Nouns in -ing that are hardly ever felt as verbs between a determiner and a noun or at the end of a phrase. */
export const areNouns = isOneOf(`
  meeting building hearing funding spending housing training briefing ruling feeling finding killing shooting bombing beginning opening
  warning wedding painting banking planning engineering manufacturing marketing advertising farming fishing mining shipping trading
  understanding setting sitting gathering drilling dealing drawing writing reading clothing parking bearing wing spring king ring string
  thing evening morning ceiling sibling shilling offering offspring swing screening testing listing rating ranking voting polling fighting
  bargaining lending borrowing accounting broadcasting programming computing gambling racing boxing swimming skiing skating cycling running
  restructuring policing sentencing timing pricing earning saving outing upbringing turning crossing landing stocking`)
