// Keeps what somebody wishes: the language of their mail, and how they are mailed.
import type { House } from '../../platform/house.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Account } from '../account.ts'
import type { AccountNews } from '../news.ts'
import type { MailWish } from '../notices/notice.ts'
import { updateAccount } from '../store/accounts.ts'
import { keepWishes } from '../store/wishes.ts'

export async function wish(house: House, by: Account, wishes: { language: Language; mail: MailWish }): Promise<void> {
  await house.change(async (tx) => {
    await keepWishes(tx.write, by.id, { mail: wishes.mail })
    if (wishes.language === by.language) return
    await updateAccount(tx.write, by.id, { language: wishes.language, changed_at: tx.now().toISOString() })
    await tx.tell({ kind: 'account changed', account: by.id } satisfies AccountNews)
  })
}
