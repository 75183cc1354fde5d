// A book stands on a table; its jacket: scales of plain shapes, a heap of pale grains, a lit square window.
import { scene, WIDTH as W, HEIGHT as H } from '../kit/scene.mjs'
import { box, curve, line, oval, poly, pt } from '../kit/shapes.mjs'

const TABLE = 930
const [X, Y, BW, BH] = [640, 130, 660, 930]

export function draw() {
  const s = scene('rice mill')
  const r = s.random
  // A wall with the light of a window across it, a table.
  s.all(
    s.linear(
      [
        [0, '#c9ab80'],
        [1, '#dcc39a'],
      ],
      [0, 0, W, 0],
    ),
  )
  for (const [a, b] of [
    [0, 300],
    [326, 600],
  ])
    s.fill(
      poly([
        [1180 + a, 0],
        [1180 + b, 0],
        [760 + b, TABLE],
        [760 + a, TABLE],
      ]),
      '#f6e7c4',
      'opacity="0.75"',
    )
  s.fill(
    poly([
      [1090, 400],
      [1760, 400],
      [1748, 430],
      [1076, 430],
    ]),
    '#d8bf95',
  )
  s.spray(
    box(0, 0, 900, TABLE),
    '#8d6a4c',
    [0, TABLE, 760, 200],
    [
      [0, 0.75],
      [0.8, 0],
    ],
  )
  s.fill(
    box(0, TABLE, W, 400),
    s.linear(
      [
        [0, '#7a4b38'],
        [1, '#4a2a28'],
      ],
      [0, TABLE, 0, H],
    ),
  )
  s.fill(
    poly([
      [760, TABLE],
      [1360, TABLE],
      [1080, H],
      [300, H],
    ]),
    '#b5764f',
    'opacity="0.6"',
  )
  s.fill(box(0, TABLE, W, 6), '#d79d6d', 'opacity="0.7"')
  for (let i = 0; i < 9; i++)
    s.stroke(line(0, TABLE + 18 + i * i * 5, W, TABLE + 20 + i * i * 5.4), '#3c2023', 2.5, 'opacity="0.35"')

  // Shadow to the left, page block, then the jacket itself.
  s.fill(
    poly([
      [X + 10, Y + BH],
      [X + BW, Y + BH],
      [X + BW - 330, Y + BH + 120],
      [X - 480, Y + BH + 90],
    ]),
    '#2a1517',
    'opacity="0.6"',
  )
  s.fill(
    poly([
      [X, Y + 40],
      [X, TABLE],
      [X - 330, TABLE],
      [X - 90, Y + 190],
    ]),
    '#6b4a38',
    'opacity="0.34"',
  )
  s.fill(
    poly([
      [X + BW, Y],
      [X + BW + 92, Y + 34],
      [X + BW + 92, Y + BH - 56],
      [X + BW, Y + BH],
    ]),
    '#f6eedb',
  )
  for (let i = 0; i < 12; i++)
    s.stroke(line(X + BW + 6 + i * 7, Y + 6 + i * 2.7, X + BW + 6 + i * 7, Y + BH - 4 - i * 4.4), '#cdb994', 2)
  s.fill(
    poly([
      [X + BW + 86, Y + 30],
      [X + BW + 102, Y + 36],
      [X + BW + 102, Y + BH - 62],
      [X + BW + 86, Y + BH - 54],
    ]),
    '#16243f',
  )
  s.clip(box(X, Y, BW, BH), () => jacket(s, r))
  s.fill(
    box(X, Y, 26, BH),
    s.linear(
      [
        [0, '#000', 0.4],
        [0.5, '#fff', 0.12],
        [1, '#000', 0.16],
      ],
      [X, 0, X + 26, 0],
    ),
  )
  s.fill(
    box(X, Y, BW, BH),
    s.linear(
      [
        [0, '#000', 0.2],
        [0.5, '#000', 0],
        [1, '#fff', 0.1],
      ],
      [X, Y + BH, X + BW, Y],
    ),
  )
  grains(s, r)
  return s
}

function jacket(s, r) {
  const mid = X + BW / 2 + 10
  s.fill(
    box(X, Y, BW, BH),
    s.linear(
      [
        [0, '#13233f'],
        [0.7, '#27466a'],
        [1, '#3a5d7c'],
      ],
      [0, Y, 0, Y + BH],
    ),
  )
  // The flat winter plain, ruled; the mill as a dark wedge with its one lit room.
  s.fill(box(X, Y + 690, BW, 240), '#c9a263')
  for (let i = 0; i < 10; i++) s.fill(box(X, Y + 700 + i * i * 3.1, BW, 3 + i * 0.7), '#7d5a35', 'opacity="0.6"')
  s.fill(
    poly([
      [X + 60, Y + 692],
      [X + 60, Y + 300],
      [mid, Y + 96],
      [X + BW - 40, Y + 300],
      [X + BW - 40, Y + 692],
    ]),
    '#0c1729',
  )
  s.spray(
    poly([
      [X + 60, Y + 692],
      [X + 60, Y + 300],
      [mid, Y + 96],
      [mid, Y + 692],
    ]),
    '#35547a',
    [X + 60, 0, mid, 0],
    [
      [0, 0.7],
      [1, 0],
    ],
  )
  s.fill(
    oval(mid, Y + 262, 240),
    s.radial(
      [
        [0, '#f7c860', 0.5],
        [1, '#f7c860', 0],
      ],
      [mid, Y + 262, 240],
    ),
  )
  s.fill(box(mid - 66, Y + 196, 132, 132), '#f8cf6e')
  s.fill(box(mid - 4, Y + 196, 8, 132) + box(mid - 66, Y + 258, 132, 8), '#0c1729')
  // The scales: a post, a beam tipped by the weight, one pan heaped, one empty.
  const tip = 34
  s.fill(
    poly([
      [mid - 11, Y + 410],
      [mid + 11, Y + 410],
      [mid + 17, Y + 840],
      [mid - 17, Y + 840],
    ]),
    '#e9dcc0',
  )
  s.fill(
    poly([
      [mid - 110, Y + 866],
      [mid - 70, Y + 832],
      [mid + 70, Y + 832],
      [mid + 110, Y + 866],
    ]),
    '#e9dcc0',
  )
  s.fill(
    poly([
      [mid - 226, Y + 428 + tip],
      [mid - 226, Y + 440 + tip],
      [mid + 226, Y + 446 - tip],
      [mid + 226, Y + 434 - tip],
    ]),
    '#d5452a',
  )
  s.fill(oval(mid, Y + 436, 24), '#d5452a')
  s.fill(oval(mid, Y + 436, 9), '#f8cf6e')
  for (const [m, drop] of [
    [-1, tip],
    [1, -tip],
  ]) {
    const [px, py] = [mid + m * 222, Y + 436 + drop]
    const pan = Y + 640 + drop * 1.6
    s.stroke(line(px, py, px - 88, pan) + line(px, py, px + 88, pan), '#e9dcc0', 4)
    if (m < 0) {
      s.fill(
        `M${pt(px - 84, pan + 2)}C${pt(px - 50, pan - 40)} ${pt(px - 22, pan - 84)} ${pt(px, pan - 92)}C${pt(px + 22, pan - 84)} ${pt(px + 50, pan - 40)} ${pt(px + 84, pan + 2)}Z`,
        '#f3e7cb',
      )
      let rice = ''
      for (let i = 0; i < 90; i++) {
        const t = r()
        const ry = pan - 84 * (1 - t) ** 1.2
        rice += oval(px + r(-78, 78) * t, ry, 5, 2.6)
      }
      s.fill(rice, '#c4ab7c')
      s.fill(rice, '#ffffff', 'opacity="0.5" transform="translate(-2 -3)"')
    }
    s.fill(
      `M${pt(px - 98, pan)}L${pt(px + 98, pan)}C${pt(px + 78, pan + 58)} ${pt(px - 78, pan + 58)} ${pt(px - 98, pan)}Z`,
      '#d5452a',
    )
    s.fill(`M${pt(px - 98, pan)}L${pt(px + 98, pan)}L${pt(px + 94, pan + 12)}L${pt(px - 94, pan + 12)}Z`, '#f08a68')
  }
}

// Loose rice on the table, as if spilled from the jacket, and a cup.
function grains(s, r) {
  let [shade, grain] = ['', '']
  for (let i = 0; i < 130; i++) {
    const t = r() ** 1.6
    const [x, y] = [X + 120 + (r() - 0.5) * 900 * t + 120 * t, Y + BH + 26 + r(0, 150) * t]
    shade += oval(x - 4, y + 4, 9, 4)
    grain += oval(x, y, 9, 4.4)
  }
  s.fill(shade, '#2a1517', 'opacity="0.6"')
  s.fill(grain, '#f8efd9')
  const [x, y] = [1590, 1010]
  s.fill(
    curve(
      [
        [x - 130, y + 92],
        [x + 70, y + 60],
        [x + 60, y + 120],
        [x - 240, y + 170],
        [x - 330, y + 150],
      ],
      true,
    ),
    '#2a1517',
    'opacity="0.5"',
  )
  s.fill(
    `M${pt(x - 120, y - 90)}C${pt(x - 116, y + 30)} ${pt(x - 84, y + 104)} ${pt(x - 52, y + 112)}L${pt(x + 52, y + 112)}C${pt(x + 84, y + 104)} ${pt(x + 116, y + 30)} ${pt(x + 120, y - 90)}Z`,
    s.linear(
      [
        [0, '#4f7a74'],
        [1, '#9cc0ae'],
      ],
      [x - 120, 0, x + 120, 0],
    ),
  )
  s.fill(oval(x, y - 90, 120, 30), '#b7d2c2')
  s.fill(oval(x, y - 86, 106, 23), '#6b3a24')
}
