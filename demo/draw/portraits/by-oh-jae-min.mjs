// Oh Jae-min, political reporter: short parted hair, pale shirt, dark jacket, a press card on a ribbon.
import { collar, portrait, portraitOptions, shirt } from '../kit/portrait.mjs'
import { pt, round } from '../kit/shapes.mjs'

export const options = portraitOptions
const HAIR = '#1c191d'

export const draw = () =>
  portrait('oh jae-min', {
    ground: '#4f8f8c',
    skin: '#e3b389',
    coat: '#2a2f3f',
    shoulders: 226,
    jaw: 1.02,
    turn: -7,
    browWeight: 9,
    lipAlpha: 0.6,
    lash: 4,
    dress: (s) => {
      shirt(s, '#dfe9ee')
      s.fill(
        `M${pt(258, 470)}L${pt(312, 660)}L${pt(196, 660)}L${pt(216, 500)}Z M${pt(382, 470)}L${pt(328, 660)}L${pt(444, 660)}L${pt(424, 500)}Z`,
        '#2a2f3f',
      )
      s.fill(
        `M${pt(256, 470)}L${pt(306, 648)}L${pt(216, 548)}Z M${pt(384, 470)}L${pt(334, 648)}L${pt(424, 548)}Z`,
        '#3b4357',
      )
      collar(s, '#f6f8f5', 40)
      s.stroke(
        `M${pt(274, 486)}L${pt(314, 600)}L${pt(328, 600)}L${pt(368, 486)}`,
        '#d5452a',
        9,
        'stroke-linejoin="round"',
      )
      s.fill(round(282, 592, 78, 70, 6), '#fbf6ea')
      s.fill(round(292, 604, 26, 32, 3), '#8fa9b3')
    },
    hair: (s) => {
      s.fill(
        `M${pt(216, 286)}C${pt(196, 206)} ${pt(222, 136)} ${pt(318, 130)}C${pt(420, 128)} ${pt(450, 206)} ${pt(426, 286)}L${pt(414, 286)}C${pt(416, 252)} ${pt(408, 232)} ${pt(396, 220)}C${pt(350, 222)} ${pt(308, 212)} ${pt(286, 192)}C${pt(268, 210)} ${pt(236, 226)} ${pt(230, 286)}Z`,
        HAIR,
      )
      s.stroke(
        `M${pt(300, 160)}C${pt(336, 150)} ${pt(372, 160)} ${pt(394, 182)}`,
        '#565058',
        7,
        'stroke-linecap="round" opacity="0.8"',
      )
    },
  })
