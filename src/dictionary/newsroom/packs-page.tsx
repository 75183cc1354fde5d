// The installed packs on the editors' desk: what each is, its order, and its end.
import type { VNode } from 'preact'
import type { Language } from '../../platform/i18n.ts'
import { Token } from '../../style/form-parts.tsx'
import type { Place } from '../../style/place.ts'
import { When } from '../../style/when.tsx'
import type { Key } from '../../style/words.ts'
import * as urls from '../../urls.ts'
import type { Pack } from '../packs/pack.ts'
import type { PackAct } from '../packs/keeping.ts'
import { languageName } from '../packs/language-name.ts'
import { DeskFrame } from './frame.tsx'

const acts: Record<PackAct, Key> = {
  up: 'pack.up',
  down: 'pack.down',
  hide: 'pack.hide',
  show: 'pack.show',
  remove: 'pack.remove',
}

type Props = { packs: readonly Pack[]; token: string; place: Place }

export function PacksPage({ packs, token, place }: Props): VNode {
  const { say } = place
  return (
    <DeskFrame heading={say('pack.desk')} place={place}>
      <p class="standfirst">{say('pack.desk-explained')}</p>
      <p>
        {say('pack.how')} <code>courant import lexicon FILE --licence … --from en --to ko</code>
      </p>
      {packs.length === 0 ? (
        <p class="empty">{say('pack.none')}</p>
      ) : (
        <ol class="packs">
          {packs.map((pack, at) => (
            <PackItem pack={pack} at={at} packs={packs} token={token} place={place} />
          ))}
        </ol>
      )}
    </DeskFrame>
  )
}

function PackItem({ pack, at, packs, token, place }: Props & { pack: Pack; at: number }): VNode {
  const { say, language } = place
  const { id, name, licence, entries, letters, standsSince, hiddenAt } = pack
  const isLast = (packs[at + 1]?.standsSince ?? null) === null
  const moves: PackAct[] =
    standsSince === null
      ? []
      : [...(at > 0 ? ['up' as const] : []), ...(isLast ? [] : ['down' as const]), hiddenAt === null ? 'hide' : 'show']
  return (
    <li>
      <h2>{name}</h2>
      <p class="when">
        {pairOf(pack, language)} · {licence}
      </p>
      <p class="when">
        {standsSince === null ? (
          say('pack.broken')
        ) : (
          <>
            {say('pack.entries', { count: entries })} · {say('pack.size', { letters })} ·{' '}
            <When at={standsSince} place={place} />
            {hiddenAt !== null && ` · ${say('entry.hidden')}`}
          </>
        )}
      </p>
      <form method="post" action={urls.packDesk(language, id)} class="buttons">
        <Token token={token} />
        {moves.map((act) => (
          <>
            <button type="submit" name="act" value={act} class="quiet">
              {say(acts[act])} <span class="visually-hidden">{name}</span>
            </button>{' '}
          </>
        ))}
      </form>
      <details class="ending">
        <summary>
          {say('pack.remove')} <span class="visually-hidden">{name}</span>
        </summary>
        <p>{say('pack.remove-explained')}</p>
        <form method="post" action={urls.packDesk(language, id)}>
          <Token token={token} />
          <button type="submit" name="act" value="remove" class="final">
            {say('pack.remove-it')} <span class="visually-hidden">{name}</span>
          </button>
        </form>
      </details>
    </li>
  )
}

const pairOf = ({ source, target }: Pack, language: Language): string =>
  `${languageName(source, language)} → ${languageName(target, language)}`
