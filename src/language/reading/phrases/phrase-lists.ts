// What the word book does not know of phrases: verbs with two particles, prepositions that change a verb, and which particles come before an object.

const phrases = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .split(',')
      .map((phrase) => phrase.trim())
      .filter((phrase) => phrase !== ''),
  )

/** Verbs with a particle and a preposition, which WordNet mostly lacks. */
export const verbsOfThree = phrases(`
  back down from, back out of, bear down on, boil down to, bow out of, break out of, brush up on, build up to, bump up against,
  call out for, catch on to, catch up on, catch up to, catch up with, check in with, check up on, clamp down on, close in on, come across as, come around to,   come down on, come down to, come down with, come in for, come on to, come out against, come out with, come round to, come up against,
  come up for, come up to, come up with, crack down on, cut back on, cut down on, do away with, double down on, drop in on, drop out of,
  duck out of, face off against, face up to, fall back on, fall behind on, fall in with, fall out of, fall out with, fill in for, fit in with, follow through on, follow through with, follow up on, gang up on,
  get ahead of, get along with, get around to, get away from, get away with, get back at, get by on, get down to, get in on, get off on, get on with, get out of, get rid of, get round to, get through to, get up to,
  give in to, give up on, give way to, go ahead with, go along with, go back on, go easy on, go in for, go on about, go out of, go out with, go over to, go through with, go up against,
  grow out of, hang on to, hang out with, have it in for, hit back at, hold back from, hold on to, hold out against, hold out for, hold up to, home in on,
  keep away from, keep out of, keep up with, lash out at, lay claim to, lead up to, let in on, let up on, listen in on, live up to, look back at, look back on,
  look down on, look forward to, look in on, look out for, look up to, lose out on, lose out to, lose sight of, lose touch with, lose track of, make away with, make do with, make off with, make out of, make up for, make up with, make use of, measure up to, miss out on,
  move in on, move on to, opt out of, own up to, part ways with, pay attention to, pick up on, play along with, pull ahead of, pull out of, push back against, push back on, put an end to, put down to,
  put up with, rise up against, run afoul of, run low on, run out of, run short of, run up against, scale back on, set fire to, settle up with, shy away from, sign off on, sign on to, sign up for,
  sit in on, sneak up on, speak out about, speak out against, speak up for, square off against, stand in for, stand up against, stand up for, stand up to, stay away from, stay out of, step up to, stick up for,   take advantage of, take care of, take charge of, take control of, take issue with, take it out on, take note of, take part in, take pride in, take up with, talk down to, talk out of, tie in with, turn away from, turn out for, wait up for,
  wake up to, walk away from, walk away with, walk in on, walk out of, walk out on, warm up to, watch out for, wiggle out of, win out over, work out at, worm out of, wriggle out of, zero in on
`)

/** Verb and preposition that mean together what neither means alone. Other verbs with a preposition are taken as two words. */
export const prepositionalVerbs = phrases(`
  account for, act on, aim at, allow for, answer for, ask after, ask for, bank on, call for, call on, call upon, care about, care for, come across, come by, come upon, consist of, count on,
  cope with, deal in, deal with, draw on, draw upon, dwell on, embark on, fall for, feel for, figure on, get over, get through, go after, go without,
  hear from, hear of, hit upon, insist on, keep to, laugh at, lead to, look after, look for, look into, make for, meet with, pass for, pick on, pore over, push for, put upon, rely on, resort to, result in, run across,   see about, see through, send for, set about, set upon, settle for, settle on, side with, stand by, stand for, stem from, stick by, stick to, strike on, take after, take to, touch on, touch upon, turn into, turn on, watch over, work on
`)

/** Particles that stand before an object of the verb, where the word could also be a preposition of place. */
export const transitiveParticles = phrases(`
  bring about, bring in, bring off, bring on, call in, call off, carry off, carry on, carry through, check off, close off, fill in, give off, hand in, hand on, hand over, head off, hold off, keep off, kick off, kill off, laugh off, lay off, lay on, let in, let off, let on,
  live down, mark off, pass along, pass around, pass off, pass on, pay off, phase in, plug in, push through, put across, put off, put on, pull off, pull over, rein in, round off, rub in, rub off, scare off, seal off, see off, sell off, send in, send off, send on, set off, shake off, show off, shrug off, shut off, smooth over, spark off, split off, spin off, stave off, strike off,   take in, take off, take on, take over, take through, talk over, think over, think through, throw in, throw off, tick off, tip off, touch off, trade in, trade off, turn in, turn off, turn on, turn over, usher in, ward off, wave off, win over, work off, write off, bring down, break down, break up, build up, burn down, call up, close down, cut down, hand down, lay down, pull down, put down, shoot down, shut down, slow down, strike down, take down, tear down, track down, turn down, vote down, wind down, write down, knock down, hold down, gun down, narrow down, pin down, play down, water down, scale down, set down, keep down
`)

/** Verbs with a preposition that keep their own meaning, though dictionaries list them. */
export const plainVerbs = phrases(
  `look at, arrive at, talk about, write about, think about, speak about, listen to, go to, come from, speak to, talk to`,
)

/** Verbs of moving, before which `up`, `down`, `over`, `through` with a noun behind them are places. */
export const motion: ReadonlySet<string> = new Set(
  'go come walk run climb drive fly jump fall march ride sail race swim crawl slide roll move travel step look peer gaze stare glance head flow float hike stroll rush hurry wander drift sit stand lie live work sleep stay'.split(
    ' ',
  ),
)

/** Groups of small words that mean something together. */
export const smallPhrases = phrases(`
  of course, at least, at last, at first, in fact, for example, for instance, as well, so far, in general, in particular, in addition, by far, at all, at once, in advance, in vain, on purpose, by chance, in turn, at large, in public, in private, in short, in brief, no longer, in detail, in essence, in effect, in principle, in theory, in practice, at stake, at risk, on time, in time, at present,
  at random, by accident, by all means, by and large, by no means, in common, in person, in place, in secret, in reality, in the long run, on the other hand, on the one hand, on the whole, on the contrary, so to speak, time and again, up to date, to date, all at once, all of a sudden, as usual, at length, at times, at the same time, for good, for the most part, for sure, from scratch, in kind, once again, once more, over and over, step by step, above all, after all, first of all, in all, all over, all right, right away, at best, at worst, at most, at will, on average, on demand, on board
`)

/** Compounds that say no more than their parts do. */
export const plainCompounds = phrases(`
  old man, old woman, young man, young woman, young person, young girl, good person, bad person, dead person, rich person, poor person, sick person, tall man, big man, small person, new person, long time, short time, large number, small indefinite quantity, human action, social class, social event, same person, great deal, good deal, good guy, bad guy, one thousand, one hundred, one million, one billion, ten thousand, hundred thousand, right hand, left hand, first half, second half, last half, high level, low level, north side, south side, west side, east side, day after day, mean time, common man, group meeting, new year, state of matter, year dot, home in, one time, last word, last minute, last name, open air, right side, left side, other side
`)
