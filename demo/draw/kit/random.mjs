// Seeded chance for the drawings: the same seed always gives the same picture.
export function random(seed) {
  let a = 0
  for (const c of String(seed)) a = (Math.imul(a ^ c.codePointAt(0), 0x9e3779b1) + 0x7f4a7c15) | 0
  const next = () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const r = (low = 0, high = 1) => low + next() * (high - low)
  r.int = (low, high) => Math.floor(r(low, high + 1))
  r.pick = (list) => list[Math.floor(next() * list.length)]
  r.chance = (p) => next() < p
  return r
}

// Smooth value noise in two dimensions, 0…1, with a few octaves.
export function noise(seed, octaves = 4) {
  const r = random(seed)
  const grid = Array.from({ length: 256 }, () => r())
  const at = (x, y) => grid[((x * 73) ^ (y * 151)) & 255]
  const ease = (t) => t * t * (3 - 2 * t)
  const one = (x, y) => {
    const [i, j] = [Math.floor(x), Math.floor(y)]
    const [u, v] = [ease(x - i), ease(y - j)]
    const top = at(i, j) * (1 - u) + at(i + 1, j) * u
    const low = at(i, j + 1) * (1 - u) + at(i + 1, j + 1) * u
    return top * (1 - v) + low * v
  }
  return (x, y) => {
    let [sum, weight, scale] = [0, 0, 1]
    for (let k = 0; k < octaves; k++, scale *= 2) {
      sum += one(x * scale + k * 17, y * scale + k * 31) / scale
      weight += 1 / scale
    }
    return sum / weight
  }
}
