// Clara Whitfield, culture editor: auburn waves, freckles, a green coat with a pale blouse.
import { portrait, portraitOptions, shirt } from '../kit/portrait.mjs'
import { curve, oval, pt } from '../kit/shapes.mjs'
import { random } from '../kit/random.mjs'

export const options = portraitOptions
const [HAIR, DEEP] = ['#a5502b', '#7c3720']

export const draw = () =>
  portrait('clara whitfield', {
    ground: '#8fa9a0',
    skin: '#f3cfb4',
    coat: '#2f5a46',
    shoulders: 200,
    jaw: 0.96,
    turn: -5,
    brow: '#7c3720',
    iris: '#3f6b6b',
    lip: '#b5483f',
    browWeight: 6,
    behind: (s) =>
      s.fill(
        curve(
          [
            [320, 118],
            [430, 150],
            [478, 250],
            [470, 340],
            [506, 420],
            [476, 486],
            [420, 500],
            [220, 500],
            [164, 486],
            [136, 420],
            [172, 340],
            [164, 250],
            [214, 150],
          ],
          true,
        ),
        DEEP,
      ),
    dress: (s) => {
      shirt(s, '#f6ead6')
      s.fill(
        `M${pt(248, 468)}L${pt(310, 660)}L${pt(186, 660)}L${pt(206, 504)}Z M${pt(392, 468)}L${pt(330, 660)}L${pt(454, 660)}L${pt(434, 504)}Z`,
        '#3a6b54',
      )
      for (let i = 0; i < 7; i++) {
        const a = Math.PI * (0.12 + i * 0.127)
        s.fill(oval(320 + Math.cos(a) * 62, 462 + Math.sin(a) * 56, 9), '#e2a53a')
      }
    },
    hair: (s) => {
      s.fill(
        `M${pt(226, 470)}C${pt(150, 452)} ${pt(196, 380)} ${pt(182, 330)}C${pt(168, 262)} ${pt(192, 150)} ${pt(318, 126)}C${pt(450, 140)} ${pt(474, 262)} ${pt(458, 330)}C${pt(446, 380)} ${pt(492, 452)} ${pt(414, 470)}C${pt(436, 420)} ${pt(404, 380)} ${pt(420, 324)}C${pt(426, 262)} ${pt(396, 214)} ${pt(338, 182)}C${pt(318, 226)} ${pt(250, 236)} ${pt(222, 300)}C${pt(216, 360)} ${pt(254, 410)} ${pt(226, 470)}Z`,
        HAIR,
      )
      for (const d of [
        'M210 300C214 230 252 178 318 156',
        'M196 420C214 390 204 360 206 330',
        'M436 410C424 380 436 350 438 320',
        'M360 168C404 190 432 236 436 288',
      ])
        s.stroke(d, '#cf7a48', 7, 'stroke-linecap="round" opacity="0.8"')
    },
    last: (s) => {
      const r = random('freckles')
      for (let i = 0; i < 26; i++) s.fill(oval(r(252, 376), r(318, 350), r(1.4, 2.6)), '#b5683f', 'opacity="0.5"')
    },
  })
