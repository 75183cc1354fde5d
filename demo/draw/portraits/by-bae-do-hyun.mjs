// Bae Do-hyun, business editor: greying hair, round spectacles, a brown cardigan over shirt and tie.
import { collar, portrait, portraitOptions, shirt, spectacles } from '../kit/portrait.mjs'
import { oval, poly, pt } from '../kit/shapes.mjs'

export const options = portraitOptions
const HAIR = '#7b7d80'

export const draw = () =>
  portrait('bae do-hyun', {
    ground: '#c96f52',
    skin: '#d9a67c',
    coat: '#5b4433',
    shoulders: 232,
    jaw: 1.06,
    turn: 5,
    brow: '#5d5c5e',
    browWeight: 9,
    lipAlpha: 0.55,
    lash: 4,
    glasses: spectacles('#2a2430', false, 6),
    dress: (s) => {
      shirt(s, '#f3ede0')
      s.fill(
        poly([
          [304, 530],
          [336, 530],
          [346, 552],
          [340, 660],
          [300, 660],
          [294, 552],
        ]),
        '#1f4a52',
      )
      s.fill(
        poly([
          [300, 510],
          [340, 510],
          [334, 540],
          [306, 540],
        ]),
        '#2b6069',
      )
      s.fill(
        `M${pt(252, 470)}L${pt(306, 660)}L${pt(180, 660)}L${pt(206, 504)}Z M${pt(388, 470)}L${pt(334, 660)}L${pt(460, 660)}L${pt(434, 504)}Z`,
        '#6f5440',
      )
      collar(s, '#fffaf0', 34)
      for (const y of [600, 640]) s.fill(oval(292, y, 6), '#2f2118')
    },
    hair: (s) => {
      s.fill(
        `M${pt(210, 300)}C${pt(190, 214)} ${pt(214, 146)} ${pt(306, 134)}C${pt(408, 124)} ${pt(456, 196)} ${pt(432, 300)}L${pt(418, 300)}C${pt(420, 246)} ${pt(402, 214)} ${pt(368, 206)}C${pt(318, 214)} ${pt(270, 200)} ${pt(252, 206)}C${pt(230, 226)} ${pt(226, 260)} ${pt(226, 300)}Z`,
        HAIR,
      )
      s.fill(
        `M${pt(210, 300)}C${pt(198, 250)} ${pt(202, 214)} ${pt(222, 190)}C${pt(224, 230)} ${pt(222, 260)} ${pt(226, 300)}Z M${pt(432, 300)}C${pt(442, 250)} ${pt(440, 214)} ${pt(420, 186)}C${pt(418, 230)} ${pt(420, 260)} ${pt(418, 300)}Z`,
        '#b9bab8',
      )
      for (const d of ['M262 172C292 152 330 150 366 160', 'M286 186C320 176 352 178 380 190'])
        s.stroke(d, '#c9cac8', 5, 'stroke-linecap="round" opacity="0.7"')
      for (const m of [-1, 1])
        s.stroke(
          `M${pt(325 + m * 62, 352)}C${pt(325 + m * 56, 366)} ${pt(325 + m * 54, 374)} ${pt(325 + m * 55, 382)}`,
          '#a8704f',
          3.5,
          'stroke-linecap="round" opacity="0.7"',
        )
    },
  })
