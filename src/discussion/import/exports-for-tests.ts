// Exports of other comment systems, as small as they can be, written here in the shape that those systems write.
import { writeFile } from 'node:fs/promises'
import { DatabaseSync } from 'node:sqlite'
import { gzipSync } from 'node:zlib'

export type Sample = {
  id: number
  parent?: number
  name?: string
  text: string
  at?: string
  path?: string
  fate?: 'spam' | 'deleted' | 'pending'
}

const at = '2018-04-10T09:40:00Z'
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

export async function writeWxr(file: string, samples: Sample[], path: string): Promise<void> {
  const comments = samples.map(
    ({ id, parent = 0, name = 'Park', text, at: when = at, fate }) => `
<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author><![CDATA[${name}]]></wp:comment_author>
<wp:comment_author_email>park@example.com</wp:comment_author_email><wp:comment_author_IP>203.0.113.9</wp:comment_author_IP>
<wp:comment_date_gmt>${when.replace('T', ' ').replace('Z', '')}</wp:comment_date_gmt>
<wp:comment_content><![CDATA[${text}]]></wp:comment_content><wp:comment_type>comment</wp:comment_type>
<wp:comment_approved>${fate === 'spam' ? 'spam' : fate === 'pending' ? 0 : 1}</wp:comment_approved>
<wp:comment_parent>${parent}</wp:comment_parent></wp:comment>`,
  )
  await writeFile(
    file,
    `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<wp:base_blog_url>https://old.example.com</wp:base_blog_url>
<item><title>An article</title><link>https://old.example.com${path}</link>${comments.join('')}</item></channel></rss>`,
  )
}

export async function writeDisqus(file: string, samples: Sample[], path: string): Promise<void> {
  const posts = samples.map(
    ({ id, parent, name = 'Park', text, at: when = at, fate }) => `
<post dsq:id="${id}"><id/><message><![CDATA[${text}]]></message><createdAt>${when}</createdAt>
<isDeleted>${fate === 'deleted'}</isDeleted><isSpam>${fate === 'spam'}</isSpam>
<author><name>${escaped(name)}</name><isAnonymous>false</isAnonymous></author><thread dsq:id="9"/>
${parent === undefined ? '' : `<parent dsq:id="${parent}"/>`}</post>`,
  )
  await writeFile(
    file,
    `<?xml version="1.0" encoding="utf-8"?><disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
<category dsq:id="1"><forum>paper</forum></category>
<thread dsq:id="9"><id/><forum>paper</forum><link>https://old.example.com${path}</link></thread>${posts.join('')}</disqus>`,
  )
}

export async function writeIsso(file: string, samples: Sample[], path: string): Promise<void> {
  const database = new DatabaseSync(file)
  database.exec(`create table threads (id integer primary key, uri varchar(256) unique, title varchar(256));
    create table comments (tid references threads(id), id integer primary key, parent integer, created float not null,
    modified float, mode integer, remote_addr varchar, text varchar, author varchar, email varchar, website varchar)`)
  database.prepare('insert into threads values (1, ?, ?)').run(path, 'An article')
  const insert = database.prepare('insert into comments values (1, ?, ?, ?, null, ?, ?, ?, ?, null, null)')
  for (const { id, parent, name = 'Park', text, at: when = at, fate } of samples)
    insert.run(
      id,
      parent ?? null,
      new Date(when).getTime() / 1000,
      fate === 'deleted' ? 4 : fate === 'pending' ? 2 : 1,
      '203.0.113.0',
      text,
      name,
    )
  database.close()
}

export async function writeRemark(file: string, samples: Sample[], path: string): Promise<void> {
  const lines = samples.map(({ id, parent, name = 'Park', text, at: when = at, fate }) =>
    JSON.stringify({
      id: `r${id}`,
      pid: parent === undefined ? '' : `r${parent}`,
      text,
      orig: text,
      user: { name, id: 'github_1', picture: 'https://elsewhere.example/p.png', ip: '0f0f', admin: false },
      locator: { site: 'paper', url: `https://old.example.com${path}` },
      score: 3,
      votes: { github_2: true },
      time: when,
      ...(fate === 'deleted' ? { delete: true } : {}),
    }),
  )
  await writeFile(file, gzipSync([JSON.stringify({ version: 1, users: [], posts: [] }), ...lines].join('\n')))
}
