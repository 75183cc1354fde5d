// What a reader may do with an article: print it, look its words up, read it in the other language, share it without anyone's script.
import type { VNode } from 'preact'
import type { Language } from '../../platform/i18n.ts'
import { around, gap } from '../../style/around.ts'
import * as urls from '../../urls.ts'
import type { StoryProps } from './story-head.tsx'

export function StoryTools({ reading, place }: StoryProps): VNode {
  const { article, revision, translations } = reading
  const { say, language, origin } = place
  const address = encodeURIComponent(origin + urls.article(article))
  const title = encodeURIComponent(revision.story.headline)
  const shares = [
    ['X', `https://x.com/intent/post?url=${address}&text=${title}`],
    ['Facebook', `https://www.facebook.com/sharer/sharer.php?u=${address}`],
    ['LINE', `https://social-plugins.line.me/lineit/share?url=${address}`],
  ] as const
  return (
    <nav class="article-tools" aria-label={say('article.tools')} lang={language}>
      <ul>
        <li>
          <a href={urls.printed(article, language)}>{say('article.print')}</a>
        </li>
        <li>
          {article.language === 'en' ? (
            <a href={urls.articleWords(article, language)} data-dictionary={urls.dictionary(language)}>
              {say('dictionary.title')}
            </a>
          ) : (
            <a href={urls.dictionary(language)}>{say('dictionary.title')}</a>
          )}
        </li>
        {translations.map((one) => (
          <li key={one.id} class="translation">
            <a href={urls.article(one)} hreflang={one.language} rel="alternate">
              {around(say('article.translation', { language: gap }), tongue(one.language))}
            </a>
          </li>
        ))}
        {shares.map(([where, href], at) => (
          <li key={where}>
            {at === 0 && <span class="share">{say('article.share')}</span>}
            <a href={href} rel="noopener">
              {shortly(where, say('article.share-on', { where }))}
            </a>
          </li>
        ))}
        <li>
          <a href={`mailto:?subject=${title}&body=${address}`}>
            {shortly(say('article.share-mail-short'), say('article.share-mail'))}
          </a>
        </li>
      </ul>
    </nav>
  )
}

/** One word to the eye, beside others of its kind, and a whole phrase to who listens. */
const shortly = (word: string, phrase: string): VNode => (
  <>
    <span aria-hidden="true">{word}</span>
    <span class="visually-hidden">{phrase}</span>
  </>
)

/** A language by its own name, which is read out in that language. */
const tongue = (language: Language): VNode => <span lang={language}>{language === 'ko' ? '한국어' : 'English'}</span>
