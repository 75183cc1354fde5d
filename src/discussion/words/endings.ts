// What may follow a word's stem within the same word: Korean particles and endings, English inflections.

/** Particles, and endings of “to be”, that stand after a noun; up to three follow each other. */
const particles = `
  은 는 이 가 을 를 에 의 도 만 로 으로 와 과 랑 이랑 하고 나 이나 에게 에게서 한테 한테서 께 에서 부터 까지 마저
  조차 밖에 보다 처럼 마다 같이 대로 들 아 야 이야 여 이여 님 씨 라 이라 라고 이라고 라는 이라는 라서 이라서 다 이다
  이네 네 네요 이네요 냐 이냐 이지 이지만 지만 인 인가 인데 인지 입니다 이에요 예요 이었 였 이고 고 임 이며 면 이면
  같은 같다 같네 같아 같으니 스럽다 스러운 답다 짓 하네 하다 한 하는 해 함 하지 했 하게 어 었 였다 겠 습니다 요 죠
  잖아
`
const longestParticle = 4
const mostParticles = 3

const inflections = [
  's',
  'z',
  'es',
  'ed',
  'd',
  'er',
  'ers',
  'r',
  'rs',
  'ing',
  'in',
  'ings',
  'y',
  'ies',
  'ier',
  'ish',
  'able',
]

const known = new Set(particles.trim().split(/\s+/))
const knownInflections = new Set(inflections)

/** Whether the rest of a Korean word is particles and endings and nothing else. */
export const areParticles = (rest: string): boolean => takesParticles(rest, mostParticles)

function takesParticles(rest: string, most: number): boolean {
  if (rest === '') return true
  if (most === 0) return false
  for (let length = Math.min(longestParticle, rest.length); length > 0; length -= 1)
    if (known.has(rest.slice(0, length)) && takesParticles(rest.slice(length), most - 1)) return true
  return false
}

/** Whether the rest of an English word only inflects it; the stem's last letter may be doubled before it. */
export const isInflection = (stemEnd: string, rest: string): boolean =>
  knownInflections.has(rest) || (rest.startsWith(stemEnd) && knownInflections.has(rest.slice(1)))
