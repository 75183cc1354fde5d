// The page on which readers change a comment of theirs, or take it back.
import type { VNode } from 'preact'
import { instant } from '../../style/dates.ts'
import { Token, Wrong, wrongAt } from '../../style/form-parts.tsx'
import * as urls from '../../urls.ts'
import type { ShownComment } from '../thread.ts'
import { counted, type Filled, wrongWith } from './box.tsx'
import { OnArticle, Sheet } from './sheet.tsx'
import type { Spot } from './spot.ts'

export function EditPage({ shown, spot, filled }: { shown: ShownComment; spot: Spot; filled?: Filled }): VNode {
  const { place, article, asker } = spot
  const { say, language, paper } = place
  const { editUntil } = shown.own
  const token = asker?.token ?? null
  const body = filled?.body ?? shown.text ?? ''
  const wrong = wrongWith(filled?.problems, ['body', 'quote', 'discussion', 'author'], language)
  return (
    <Sheet heading={say('discussion.edit-title')}>
      <OnArticle article={article} place={place} />
      {editUntil ? (
        <form id="edit" class="say" method="post" action={urls.actOnComment(language, shown.id, 'edit')}>
          <Token token={token} />
          <label for="edit-body">{say('discussion.edit-label')}</label>
          <textarea id="edit-body" name="body" rows={5} dir="auto" {...wrongAt('edit-wrong', wrong)}>
            {body}
          </textarea>
          <Wrong id="edit-wrong" text={wrong} />
          <p class="say-foot">
            <output for="edit-body" aria-live="off" aria-label={say('discussion.characters')}>
              {counted(body, language)}
            </output>
            <button type="submit">{say('discussion.save')}</button>
          </p>
          <p class="as">{say('discussion.edit-until', { when: instant(language, paper.zone, editUntil) })}</p>
        </form>
      ) : (
        <p>{say('discussion.edit-over')}</p>
      )}
      <h2>{say('discussion.withdraw-heading')}</h2>
      <form method="post" action={urls.actOnComment(language, shown.id, 'withdraw')}>
        <Token token={token} />
        <p>{say('discussion.withdraw-text')}</p>
        <p>
          <button type="submit" class="final">
            {say('discussion.withdraw')}
          </button>
        </p>
      </form>
    </Sheet>
  )
}
