// The paper's colours, and how they are mixed. Every picture takes its few inks from here.
export const ink = {
  black: '#111a2b',
  night: '#16243f',
  navy: '#213a5f',
  slate: '#3f5a78',
  steel: '#6c8799',
  mist: '#a9bcc2',
  ice: '#d6e4e6',
  paper: '#f4ecdc',
  bone: '#e6dac3',
  sand: '#d4bb92',
  clay: '#b08a5e',
  umber: '#5a4331',
  red: '#d5452a',
  coral: '#e8785a',
  rose: '#e3a596',
  ochre: '#e2a53a',
  straw: '#f0cf83',
  wine: '#6d2434',
  plum: '#3d2743',
  pine: '#1f3f3a',
  moss: '#4d6b45',
  leaf: '#86a35b',
  jade: '#5f9386',
  sea: '#2f6f82',
}

const parts = (hex) => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16))

// A colour between two, t from 0 (first) to 1 (second).
export function mix(a, b, t) {
  const [p, q] = [parts(a), parts(b)]
  return `#${p
    .map((v, i) =>
      Math.round(v + (q[i] - v) * t)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

export const lighter = (c, t) => mix(c, '#fffaf0', t)
export const darker = (c, t) => mix(c, '#0b1220', t)
