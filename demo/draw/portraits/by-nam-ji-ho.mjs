// Nam Ji-ho, graphics editor: square spectacles, a short beard, a striped jersey, a pencil behind the ear.
import { portrait, portraitOptions, spectacles } from '../kit/portrait.mjs'
import { curve, poly, pt } from '../kit/shapes.mjs'

export const options = portraitOptions
const HAIR = '#241d21'

export const draw = () =>
  portrait('nam ji-ho', {
    ground: '#7a5a7c',
    skin: '#dcaa80',
    coat: '#f1e8d6',
    shoulders: 222,
    jaw: 1.0,
    turn: -6,
    browWeight: 9,
    lipAlpha: 0.75,
    lash: 4,
    glasses: spectacles('#16141a', true, 9),
    beard: (s) => {
      s.fill(
        `M${pt(210, 318)}C${pt(232, 352)} ${pt(262, 352)} ${pt(284, 352)}C${pt(304, 346)} ${pt(326, 346)} ${pt(346, 352)}C${pt(372, 352)} ${pt(404, 350)} ${pt(432, 318)}L${pt(432, 440)}L${pt(210, 440)}Z`,
        HAIR,
        'opacity="0.3"',
      )
      s.fill(
        curve(
          [
            [274, 360],
            [314, 351],
            [354, 360],
            [366, 392],
            [342, 424],
            [316, 430],
            [286, 424],
            [264, 392],
          ],
          true,
        ),
        HAIR,
        'opacity="0.55"',
      )
      s.fill(
        curve(
          [
            [284, 366],
            [314, 360],
            [344, 366],
            [336, 386],
            [314, 392],
            [292, 386],
          ],
          true,
        ),
        '#dcaa80',
      )
    },
    dress: (s) => {
      const w = 222
      s.clip(
        `M${pt(320 - w - 20, 660)}C${pt(320 - w - 6, 540)} ${pt(320 - w * 0.72, 492)} ${pt(258, 462)}L${pt(320, 520)}L${pt(382, 462)}C${pt(320 + w * 0.72, 492)} ${pt(320 + w + 6, 540)} ${pt(320 + w + 20, 660)}Z`,
        () => {
          for (let i = 0; i < 5; i++)
            s.stroke(
              `M${pt(60, 560 + i * 44)}C${pt(200, 470 + i * 44)} ${pt(440, 470 + i * 44)} ${pt(580, 560 + i * 44)}`,
              '#23355a',
              18,
            )
        },
      )
      s.stroke(
        `M${pt(254, 466)}C${pt(276, 520)} ${pt(364, 520)} ${pt(386, 466)}`,
        '#23355a',
        20,
        'stroke-linecap="round"',
      )
    },
    hair: (s) => {
      s.fill(
        curve(
          [
            [214, 306],
            [194, 240],
            [204, 182],
            [240, 150],
            [262, 120],
            [318, 124],
            [360, 108],
            [404, 138],
            [436, 170],
            [446, 236],
            [428, 306],
            [416, 266],
            [404, 236],
            [372, 226],
            [346, 206],
            [306, 222],
            [272, 206],
            [240, 234],
            [228, 264],
          ],
          true,
          5,
        ),
        HAIR,
      )
      for (const d of ['M252 172C272 150 300 146 324 150', 'M350 140C384 150 406 172 414 200'])
        s.stroke(d, '#5b4f57', 7, 'stroke-linecap="round" opacity="0.8"')
    },
    last: (s) => {
      s.group('transform="translate(74 6) rotate(-22 424 262)"', () => {
        s.fill(
          poly([
            [330, 252],
            [470, 252],
            [470, 266],
            [330, 266],
          ]),
          '#e2a53a',
        )
        s.fill(
          poly([
            [470, 252],
            [496, 259],
            [470, 266],
          ]),
          '#ecd2a6',
        )
        s.fill(
          poly([
            [486, 256],
            [497, 259],
            [486, 262],
          ]),
          '#16141a',
        )
        s.fill(
          poly([
            [318, 252],
            [331, 252],
            [331, 266],
            [318, 266],
          ]),
          '#d5452a',
        )
      })
    },
  })
