// Draws every picture of the demo newspaper into demo/pictures. With words after it, only those whose name contains one.
import { readdirSync } from 'node:fs'
import { print } from './kit/print.mjs'

const here = new URL('.', import.meta.url)
const wanted = process.argv.slice(2)
let total = 0
for (const folder of ['leads', 'charts', 'portraits']) {
  let files = []
  try {
    files = readdirSync(new URL(`${folder}/`, here))
      .filter((f) => f.endsWith('.mjs'))
      .sort()
  } catch {
    /* none yet */
  }
  for (const file of files) {
    const name = file.replace('.mjs', '')
    if (wanted.length && !wanted.some((w) => name.includes(w))) continue
    const { draw, options } = await import(new URL(`${folder}/${file}`, here).href)
    const done = await print(name, await draw(), options)
    total += done.size
    console.log(`${done.name}  ${(done.size / 1024).toFixed(0)} kB  q${done.quality}`)
  }
}
console.log(`${(total / 1024).toFixed(0)} kB in all`)
