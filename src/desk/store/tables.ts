// The desk's tables as the database holds them: times as ISO text in UTC, structures as JSON text.
type Text = string

export type DeskTables = {
  papers: { id: number; paper: Text }
  sections: {
    id: Text
    parent_id: Text | null
    path: Text
    position: number
    title_en: Text
    title_ko: Text
    description_en: Text
    description_ko: Text
  }
  section_editors: { section_id: Text; journalist_id: Text }
  topics: { id: Text; slug: Text; name_en: Text; name_ko: Text }
  pictures: { id: Text; hash: Text; format: Text; width: number; height: number; bytes: number; kept_at: Text }
  journalists: {
    id: Text
    slug: Text
    name_en: Text
    name_ko: Text
    role_en: Text
    role_ko: Text
    email: Text | null
    email_shown: number
    biography_en: Text
    biography_ko: Text
    languages: Text
    picture_id: Text | null
  }
  articles: {
    id: Text
    kind: Text
    language: Text
    translation_group: Text
    state: Text
    comments: Text
    revision: number
    slug: Text
    day: Text
    first_published_at: Text | null
    updated_at: Text | null
    withdrawn_at: Text | null
    withdrawn_because: Text | null
    section_id: Text | null
    card: Text
    draft: Text | null
    level: number | null
  }
  revisions: { article_id: Text; number: number; kind: Text; at: Text; by: Text; note: Text; story: Text }
  corrections: { id: Text; article_id: Text; revision: number; at: Text; was: Text; is_now: Text; text: Text; by: Text }
  listings: { shelf: Text; interface: Text; at: Text; article_id: Text; level: number | null }
  addresses: { language: Text; day: Text; slug: Text; article_id: Text }
  redirects: { from_path: Text; article_id: Text | null; to_path: Text | null }
  picture_uses: { article_id: Text; picture_id: Text }
  imports: { source: Text; item: Text; thing: Text; digest: Text }
  fronts: { interface: Text; front: Text; at: Text; by: Text }
  breaking_news: { id: Text; text_en: Text; text_ko: Text; article_id: Text | null; at: Text; until: Text; by: Text }
}
