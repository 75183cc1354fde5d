// Hands out the built files and the pictures in the widths and crops that pages show.
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import * as desk from './desk/desk.ts'
import { NotFound } from './platform/failure.ts'
import type { House } from './platform/house.ts'
import { readRenditionAddress, type RenditionRequest } from './platform/images/rendition-address.ts'
import { openRenditions } from './platform/images/renditions.ts'
import { root } from './platform/root.ts'

const forEver = 'public, max-age=31536000, immutable'

export async function pictureRoutes(app: FastifyInstance, house: House): Promise<void> {
  await app.register(fastifyStatic, {
    root: join(root(), 'dist/browser/assets'),
    prefix: '/assets/',
    preCompressed: true,
    index: false,
    cacheControl: true,
    maxAge: '365d',
    immutable: true,
    decorateReply: true,
  })
  const renditions = openRenditions({
    files: house.files,
    folder: join(house.settings.data, 'renditions'),
    log: house.log,
  })
  app.addHook('onClose', async () => renditions.close())
  app.get('/pictures/:hash/:name', async (request, reply) => {
    const asked = readRenditionAddress(request.url)
    const picture = asked && (await desk.pictureByHash(house.db, asked.hash))
    if (!asked || !picture || !(await cropped(house, picture.id, asked))) throw new NotFound('picture.unknown')
    const { path, contentType } = await renditions.rendition(asked)
    // Feeds show our pictures on other people's pages.
    const headers = { 'cache-control': forEver, 'cross-origin-resource-policy': 'cross-origin' }
    return reply.headers(headers).type(contentType).sendFile(path, '/', { cacheControl: false })
  })
}

/** Only crops that a page shows are drawn, so that nobody can fill the disk with others. */
async function cropped(house: House, picture: desk.PictureId, { focus, ratio }: RenditionRequest): Promise<boolean> {
  if (ratio === 'full' || !focus) return true
  const same = (one: { x: number; y: number }) =>
    Math.round(one.x * 100) === Math.round(focus.x * 100) && Math.round(one.y * 100) === Math.round(focus.y * 100)
  return same(desk.centre) || (await desk.focusesOf(house.db, picture)).some(same)
}
