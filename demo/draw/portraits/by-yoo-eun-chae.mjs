// Yoo Eun-chae, science and society reporter: a fringe, hair tied back, a yellow raincoat.
import { portrait, portraitOptions, shirt } from '../kit/portrait.mjs'
import { curve, line, oval, pt } from '../kit/shapes.mjs'

export const options = portraitOptions
const HAIR = '#2b2024'

export const draw = () =>
  portrait('yoo eun-chae', {
    ground: '#4a7f9e',
    skin: '#efc7a2',
    coat: '#e6ae3c',
    shoulders: 196,
    jaw: 0.94,
    turn: 7,
    smiling: true,
    lip: '#c2544b',
    browWeight: 6,
    behind: (s) => {
      s.fill(
        curve(
          [
            [420, 210],
            [486, 250],
            [506, 340],
            [484, 440],
            [448, 492],
            [440, 420],
            [446, 330],
            [410, 280],
          ],
          true,
        ),
        HAIR,
      )
      s.fill(
        curve(
          [
            [196, 560],
            [206, 470],
            [262, 430],
            [378, 430],
            [436, 470],
            [448, 560],
          ],
          true,
        ),
        '#c98f2a',
      )
    },
    dress: (s) => {
      shirt(s, '#f4f1e6')
      s.stroke(line(320, 540, 320, 660), '#c7c2b0', 3)
      s.fill(
        `M${pt(232, 470)}C${pt(250, 540)} ${pt(290, 600)} ${pt(316, 660)}L${pt(180, 660)}L${pt(196, 506)}Z M${pt(408, 470)}C${pt(390, 540)} ${pt(350, 600)} ${pt(324, 660)}L${pt(460, 660)}L${pt(444, 506)}Z`,
        '#eebd52',
      )
      for (const [x, y] of [
        [268, 606],
        [374, 606],
      ])
        s.fill(oval(x, y, 9), '#8a5a1e')
    },
    hair: (s) => {
      s.fill(
        `M${pt(212, 330)}C${pt(186, 220)} ${pt(222, 130)} ${pt(322, 128)}C${pt(424, 130)} ${pt(456, 220)} ${pt(430, 330)}C${pt(424, 300)} ${pt(420, 280)} ${pt(410, 262)}C${pt(404, 256)} ${pt(396, 262)} ${pt(390, 254)}C${pt(376, 264)} ${pt(362, 254)} ${pt(350, 258)}C${pt(334, 250)} ${pt(320, 262)} ${pt(304, 254)}C${pt(288, 264)} ${pt(272, 252)} ${pt(258, 260)}C${pt(246, 254)} ${pt(238, 262)} ${pt(232, 268)}C${pt(222, 288)} ${pt(218, 306)} ${pt(212, 330)}Z`,
        HAIR,
      )
      s.stroke(
        `M${pt(238, 204)}C${pt(262, 166)} ${pt(318, 150)} ${pt(364, 162)}`,
        '#6a545a',
        7,
        'stroke-linecap="round" opacity="0.8"',
      )
      s.fill(oval(440, 262, 13, 18), '#d5452a')
    },
  })
