// The pictures of an export, as far as their files are at hand in a copy of the site's `wp-content/uploads`.
import { readFile } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import { Failure } from '../../platform/failure.ts'
import type { House } from '../../platform/house.ts'
import type { PictureId } from '../picture.ts'
import { keepPicture } from '../verbs/keep.ts'
import type { Attachment, Survey } from './wxr-survey.ts'
import { namesOf, uploadPath } from './wxr-uploads.ts'

/** A picture that was kept, or why it could not be. */
export type Kept = { picture: PictureId } | { picture: null; why: string }

export type Media = {
  /** Whether there is a folder to look in. */
  atHand: boolean
  /** Keeps the picture that lies at an address of the old site, once. */
  keep: (address: string) => Promise<Kept>
  /** What the library says of the picture at an address, in whatever size. */
  about: (address: string) => Attachment | null
}

/** `folder` is laid out as `wp-content/uploads`, or null where no files are at hand. */
export function openMedia(house: House, folder: string | null, { files }: Pick<Survey, 'files'>): Media {
  const kept = new Map<string, Kept>()
  const names = (address: string) => namesOf(uploadPath(address), (path) => files.has(path))
  const keep = async (address: string): Promise<Kept> => {
    let why = 'is not at hand'
    for (const name of folder === null ? [] : names(address)) {
      const before = kept.get(name) ?? (await keepOne(house, folder ?? '', name))
      if (before === null) continue
      kept.set(name, before)
      if (before.picture !== null) return before
      why = before.why
    }
    return { picture: null, why }
  }
  const about = (address: string) => names(address).flatMap((name) => files.get(name) ?? [])[0] ?? null
  return { atHand: folder !== null, keep, about }
}

/** Null where no file has this name; an export may name none outside the folder. */
async function keepOne(house: House, folder: string, name: string): Promise<Kept | null> {
  const path = resolve(folder, name)
  if (!path.startsWith(resolve(folder) + sep)) return null
  const bytes = await readFile(path).catch(() => null)
  if (!bytes) return null
  try {
    return { picture: (await keepPicture(house, bytes)).id }
  } catch (error) {
    if (error instanceof Failure) return { picture: null, why: `cannot be kept (${error.code})` }
    throw error
  }
}
