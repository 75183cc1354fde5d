// Han Seo-yun, diplomatic editor: a black bob, a navy jacket, a red scarf.
import { portrait, portraitOptions } from '../kit/portrait.mjs'
import { curve, oval, pt } from '../kit/shapes.mjs'

export const options = portraitOptions
const HAIR = '#1b1a24'

export const draw = () =>
  portrait('han seo-yun', {
    ground: '#d9a441',
    skin: '#e9bf98',
    coat: '#1f3355',
    shoulders: 196,
    jaw: 0.95,
    lip: '#b23b3a',
    behind: (s) =>
      s.fill(
        curve(
          [
            [196, 300],
            [212, 186],
            [320, 128],
            [432, 186],
            [448, 300],
            [446, 414],
            [384, 430],
            [260, 430],
            [196, 414],
          ],
          true,
        ),
        HAIR,
      ),
    dress: (s) => {
      s.fill(
        curve(
          [
            [252, 446],
            [320, 486],
            [392, 446],
            [404, 486],
            [336, 530],
            [300, 530],
            [238, 488],
          ],
          true,
        ),
        '#d5452a',
      )
      s.fill(
        curve(
          [
            [300, 510],
            [344, 512],
            [372, 640],
            [286, 660],
          ],
          true,
        ),
        '#b93820',
      )
      s.fill(
        `M${pt(244, 476)}L${pt(288, 640)}L${pt(210, 560)}Z M${pt(398, 476)}L${pt(366, 640)}L${pt(436, 560)}Z`,
        '#15243f',
      )
    },
    hair: (s) => {
      s.fill(
        `M${pt(206, 404)}C${pt(178, 250)} ${pt(214, 130)} ${pt(330, 128)}C${pt(436, 132)} ${pt(466, 250)} ${pt(440, 404)}C${pt(424, 418)} ${pt(406, 412)} ${pt(404, 396)}C${pt(424, 330)} ${pt(420, 250)} ${pt(362, 198)}C${pt(320, 236)} ${pt(262, 244)} ${pt(234, 262)}C${pt(224, 310)} ${pt(226, 356)} ${pt(240, 398)}C${pt(234, 414)} ${pt(216, 416)} ${pt(206, 404)}Z`,
        HAIR,
      )
      s.stroke(
        `M${pt(240, 212)}C${pt(262, 176)} ${pt(300, 158)} ${pt(336, 156)}`,
        '#54566b',
        7,
        'stroke-linecap="round" opacity="0.8"',
      )
      for (const x of [222, 420]) s.fill(oval(x, 346, 6.5), '#f3e2b3')
    },
  })
