// Small standing figures, as silhouettes: x is the middle of the feet, y the ground, h the height.
import { curve, oval, poly, pt, round } from './shapes.mjs'

export function person(
  s,
  x,
  y,
  h,
  coat,
  { trousers = coat, skin = coat, hair, hat, face = 1, skirt = 1, stride = 0.06, bag, scarf, arm = 0, wide = 1 } = {},
) {
  const u = h / 8
  const w = u * wide
  const leg = (a, b) =>
    s.fill(
      poly([
        [x + a * w, y - u * 3.4],
        [x + (a + 0.75) * w, y - u * 3.4],
        [x + (b + 0.55) * w, y - u * 0.1],
        [x + (b + 0.62 + (face > 0 ? 0.35 : 0)) * w, y],
        [x + (b - (face > 0 ? 0 : 0.35)) * w, y],
        [x + b * w, y - u * 0.1],
      ]),
      trousers,
    )
  const step = (stride * h) / w
  leg(-0.8, -0.72 - step)
  leg(0.05, 0.1 + step)
  // The coat: shoulders, waist, hem.
  s.fill(
    `M${pt(x - w * 0.42, y - u * 6.75)}C${pt(x - w * 1.1, y - u * 6.6)} ${pt(x - w * 1.2, y - u * 6.2)} ${pt(x - w * 1.15, y - u * 5.4)}L${pt(x - w * (0.95 + 0.1 * skirt), y - u * (3.6 - skirt))}L${pt(x + w * (0.95 + 0.1 * skirt), y - u * (3.6 - skirt))}L${pt(x + w * 1.15, y - u * 5.4)}C${pt(x + w * 1.2, y - u * 6.2)} ${pt(x + w * 1.1, y - u * 6.6)} ${pt(x + w * 0.42, y - u * 6.75)}Z`,
    coat,
  )
  // Arms: hanging, or one raised (arm 0…1).
  const side = face > 0 ? 1 : -1
  const limb = (from, raised) =>
    s.stroke(
      raised
        ? `M${pt(x + from * w * 0.95, y - u * 6.3)}L${pt(x + from * w * (1.5 + raised), y - u * (5.2 + raised * 0.4))}L${pt(x + from * w * (2 + raised), y - u * (5.2 + raised * 2))}`
        : `M${pt(x + from * w * 0.95, y - u * 6.3)}L${pt(x + from * w * 1.22, y - u * 4.9)}L${pt(x + from * w * 1.15, y - u * 3.7)}`,
      coat,
      u * 0.62,
      'stroke-linecap="round" stroke-linejoin="round"',
    )
  limb(-side, 0)
  limb(side, arm)
  s.fill(round(x - w * 0.24, y - u * 7.1, w * 0.48, u * 0.6, u * 0.1), skin)
  if (scarf) s.fill(round(x - w * 0.5, y - u * 6.95, w, u * 0.42, u * 0.2), scarf)
  s.fill(oval(x + face * w * 0.05, y - u * 7.45, u * 0.5, u * 0.6), skin)
  if (hair)
    s.fill(
      curve(
        [
          [x - u * 0.55, y - u * 7.2],
          [x - u * 0.5, y - u * 7.9],
          [x, y - u * 8.12],
          [x + u * 0.5, y - u * 7.85],
          [x + u * 0.45, y - u * 7.6],
          [x, y - u * 7.7],
        ],
        true,
      ),
      hair,
    )
  if (hat)
    s.fill(
      `M${pt(x - u * 0.55, y - u * 7.6)}C${pt(x - u * 0.5, y - u * 8.3)} ${pt(x + u * 0.5, y - u * 8.3)} ${pt(x + u * 0.55, y - u * 7.6)}L${pt(x + u * (0.55 + 0.35 * face), y - u * 7.55)}L${pt(x - u * 0.55, y - u * 7.5)}Z`,
      hat,
    )
  if (bag) s.fill(round(x - side * w * 1.6, y - u * 6.3, w * 0.75, u * 1.9, u * 0.2), bag)
}

// A head and shoulders seen from behind, for audiences.
export function back(s, x, y, size, paint, { wide = 1, tilt = 0 } = {}) {
  s.fill(oval(x + tilt * size * 0.1, y - size * 1.25, size * 0.42, size * 0.5), paint)
  s.fill(
    `M${pt(x - size * 1.05 * wide, y + size)}C${pt(x - size * 1.05 * wide, y - size * 0.4)} ${pt(x - size * 0.6, y - size * 0.55)} ${pt(x - size * 0.22, y - size * 0.7)}L${pt(x - size * 0.2, y - size)}L${pt(x + size * 0.2, y - size)}L${pt(x + size * 0.22, y - size * 0.7)}C${pt(x + size * 0.6, y - size * 0.55)} ${pt(x + size * 1.05 * wide, y - size * 0.4)} ${pt(x + size * 1.05 * wide, y + size)}Z`,
    paint,
  )
}
